package dev.freestone.engine.replay;

import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recorded facts about the people and destinations of some decisions, as each has seen them. Used by one thread. */
final class PastFacts {
    private final Map<LaneKey, List<FactRow>> ofPersons = new HashMap<>();
    private final Map<LaneKey, List<FactRow>> ofDestinations = new HashMap<>();

    private PastFacts() {}

    /** Those of at most 1,000 decisions of one company. */
    static PastFacts of(Tx tx, Collection<PastDecision> decisions) {
        PastFacts facts = new PastFacts();
        Set<LaneKey> persons = new HashSet<>();
        Set<LaneKey> destinations = new HashSet<>();
        for (PastDecision each : decisions) {
            persons.add(person(each));
            destination(each).ifPresent(destinations::add);
        }
        // What has ended by itself meanwhile was there then.
        Instant ever = Instant.EPOCH;
        tx.facts().of(persons, Set.of(), ever).forEach(row -> put(facts.ofPersons, row, row.person()));
        tx.facts().of(Set.of(), destinations, ever).forEach(row -> put(facts.ofDestinations, row, row.destination()));
        return facts;
    }

    private static void put(Map<LaneKey, List<FactRow>> to, FactRow row, Optional<KeyedHash> hash) {
        hash.ifPresent(key -> to.computeIfAbsent(new LaneKey(row.company(), key), none -> new ArrayList<>())
                .add(row));
    }

    private static LaneKey person(PastDecision decision) {
        return new LaneKey(decision.plan().company(), decision.plan().person());
    }

    private static Optional<LaneKey> destination(PastDecision decision) {
        return decision.destination().map(hash -> new LaneKey(decision.plan().company(), hash));
    }

    Seen<ContactFact> seenBy(PastDecision decision) {
        Map<FactId, FactRow> rows = new LinkedHashMap<>();
        ofPersons.getOrDefault(person(decision), List.of()).forEach(row -> rows.put(row.id(), row));
        destination(decision)
                .map(key -> ofDestinations.getOrDefault(key, List.of()))
                .orElse(List.of())
                .forEach(row -> rows.put(row.id(), row));
        Instant at = decision.at();
        Instant kept = decision.entry().at();
        List<ContactFact> sure = new ArrayList<>();
        List<ContactFact> doubtful = new ArrayList<>();
        for (FactRow row : rows.values()) {
            boolean over = row.until().filter(end -> !end.isAfter(at)).isPresent();
            if (!over && !row.recordedAt().isAfter(kept)) {
                // What was recorded while the decision was made may have been seen by it or not.
                (row.recordedAt().isAfter(at) ? doubtful : sure).add(FactDocuments.read(asOf(row, at)));
            }
        }
        return new Seen<>(sure, doubtful);
    }

    private static FactRow asOf(FactRow row, Instant at) {
        boolean endedLater = row.endRecordedAt().filter(end -> end.isAfter(at)).isPresent();
        return endedLater
                ? new FactRow(
                        row.id(),
                        row.company(),
                        row.kind(),
                        row.person(),
                        row.destination(),
                        row.debt(),
                        row.document(),
                        row.from(),
                        row.until(),
                        Optional.empty(),
                        row.recordedAt(),
                        Optional.empty())
                : row;
    }
}
