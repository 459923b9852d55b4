package dev.freestone.engine.replay;

import dev.freestone.contact.policy.CountedDebts;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contact events that decisions of the past have seen, read on demand and kept for a while. Used by one thread. */
final class PastEvents {
    private static final int MOST_KEYS = 1_000;
    private static final int MOST_SOURCES = 20_000;
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final Instant since;
    private final Recent<LaneKey, List<PastEvent>> ofPersons = new Recent<>(MOST_KEYS);
    private final Recent<DebtKey, List<PastEvent>> ofDebts = new Recent<>(MOST_KEYS);
    private final Recent<LaneKey, Map<String, PastEvent.Reported>> reports = new Recent<>(MOST_KEYS);
    private final Recent<EventSource, SlotTimeline> timelines = new Recent<>(MOST_SOURCES);

    /** Events from an instant on. */
    PastEvents(Storage storage, Instant since) {
        this.storage = storage;
        this.since = since;
    }

    Seen<ContactEvent> seenBy(PastDecision decision, PersonFacts host, Set<Long> blocked) {
        var plan = decision.plan();
        Set<PastEvent> events =
                new LinkedHashSet<>(ofPersons.get(new LaneKey(plan.company(), plan.person()), this::ofPerson));
        for (KeyedHash debt : CountedDebts.of(plan.topic().debts(), plan.topic().purpose(), host)) {
            events.addAll(ofDebts.get(new DebtKey(plan.company(), debt), this::ofDebt));
        }
        List<ContactEvent> sure = new ArrayList<>();
        List<ContactEvent> doubtful = new ArrayList<>();
        for (PastEvent event : events) {
            PastEvent.Sight sight = event.seenBy(decision, blocked);
            sight.event().ifPresent((sight.sure() ? sure : doubtful)::add);
        }
        return new Seen<>(sure, doubtful);
    }

    private List<PastEvent> ofPerson(LaneKey person) {
        return read(Set.of(person), Set.of());
    }

    private List<PastEvent> ofDebt(DebtKey debt) {
        return read(Set.of(), Set.of(debt));
    }

    private List<PastEvent> read(Collection<LaneKey> persons, Collection<DebtKey> debts) {
        return storage.read(tx -> tx.events().ever(persons, debts, since).stream()
                .map(event -> past(tx, event))
                .toList());
    }

    private PastEvent past(Tx tx, ContactEvent event) {
        return switch (event.source().kind()) {
            case INTENT ->
                new PastEvent(
                        event,
                        Optional.of(timelines.get(event.source(), source -> timeline(tx, source))),
                        Optional.empty());
            case CALL, INBOUND -> {
                Map<String, PastEvent.Reported> told = reports.get(event.lane(), lane -> reports(tx, lane));
                yield new PastEvent(
                        event,
                        Optional.empty(),
                        Optional.ofNullable(told.get(event.source().id())));
            }
            case EXPORT -> new PastEvent(event, Optional.empty(), Optional.empty());
        };
    }

    private static SlotTimeline timeline(Tx tx, EventSource source) {
        List<JournalRecord> all = new ArrayList<>();
        List<JournalRecord> page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
            page = tx.journal().page(source.company(), JournalKind.INTENT.code(), source.id(), after, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return SlotTimeline.of(all);
    }

    private static Map<String, PastEvent.Reported> reports(Tx tx, LaneKey lane) {
        Map<String, PastEvent.Reported> told = new HashMap<>();
        long after = 0;
        List<ReportRow> page;
        do {
            page = tx.reports().page(lane.company(), lane.person(), after, PAGE);
            for (ReportRow row : page) {
                told.put(row.id().value(), new PastEvent.Reported(row.version(), row.recordedAt()));
                after = row.number();
            }
        } while (page.size() == PAGE);
        return told;
    }
}
