package dev.freestone.engine.dispatch;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is recorded of the people and destinations of some contacts, read in the transaction that decides about them. Used by one
 * thread.
 */
final class Known {
    private static final int MOST = 1_000;

    private final LedgerParts parts;
    private final Map<LaneKey, List<ContactFact>> ofPersons = new HashMap<>();
    private final Map<LaneKey, List<ContactFact>> ofDestinations = new HashMap<>();
    private final Map<CompanyId, ZoneId> zones = new HashMap<>();

    private Known(LedgerParts parts) {
        this.parts = parts;
    }

    static Known of(LedgerParts parts, Tx tx, Collection<ContactQuestion> questions, Instant now) {
        Known known = new Known(parts);
        Set<CompanyId> companies = new HashSet<>();
        questions.forEach(each -> companies.add(each.company()));
        companies.removeIf(company -> !tx.facts().any(company));
        Set<LaneKey> persons = new HashSet<>();
        Set<LaneKey> destinations = new HashSet<>();
        for (ContactQuestion each : questions) {
            if (companies.contains(each.company())) {
                persons.add(new LaneKey(each.company(), each.person()));
                each.destination().ifPresent(where -> destinations.add(new LaneKey(each.company(), where)));
            }
        }
        each(persons, part -> tx.facts().of(part, List.of(), now)).forEach(known::add);
        each(destinations, part -> tx.facts().of(List.of(), part, now)).forEach(known::add);
        return known;
    }

    private static List<FactRow> each(Set<LaneKey> keys, Function<List<LaneKey>, List<FactRow>> read) {
        List<LaneKey> all = List.copyOf(keys);
        List<FactRow> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            rows.addAll(read.apply(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return rows;
    }

    private void add(FactRow row) {
        ContactFact fact = FactDocuments.read(row);
        add(ofPersons, row, row.person(), fact);
        add(ofDestinations, row, row.destination(), fact);
    }

    private static void add(
            Map<LaneKey, List<ContactFact>> to, FactRow row, Optional<KeyedHash> hash, ContactFact fact) {
        hash.ifPresent(key -> to.computeIfAbsent(new LaneKey(row.company(), key), none -> new ArrayList<>())
                .add(fact));
    }

    /** The recorded facts about the person and the destination of a contact. */
    List<ContactFact> facts(ContactQuestion question) {
        if (ofPersons.isEmpty() && ofDestinations.isEmpty()) {
            return List.of();
        }
        Map<FactId, ContactFact> facts = new LinkedHashMap<>();
        ofPersons
                .getOrDefault(new LaneKey(question.company(), question.person()), List.of())
                .forEach(fact -> facts.put(fact.id(), fact));
        question.destination()
                .map(where -> new LaneKey(question.company(), where))
                .map(key -> ofDestinations.getOrDefault(key, List.of()))
                .orElse(List.of())
                .forEach(fact -> facts.put(fact.id(), fact));
        return List.copyOf(facts.values());
    }

    ZoneId zone(CompanyId company) {
        return zones.computeIfAbsent(
                company,
                id -> parts.companies().find(id).map(CompanyProfile::zone).orElse(ZoneOffset.UTC));
    }
}
