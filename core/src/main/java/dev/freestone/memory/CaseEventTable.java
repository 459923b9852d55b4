package dev.freestone.memory;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to cases and what came of it, with the indexes that a database would keep. Guarded by the storage's lock. */
final class CaseEventTable {
    /** A case of a company. */
    record CaseKey(CompanyId company, CaseId id) {}

    private record EventKey(CaseKey of, String eventId) {}

    private record IntentKey(CompanyId company, IntentId intent) {}

    private record Place(CaseKey of, long number) {
        static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.of().company().value())
                .thenComparing(place -> place.of().id().value())
                .thenComparing(Place::number);
    }

    private record Moment(CompanyId company, Instant at, long number) {
        static final Comparator<Moment> ORDER = Comparator.comparing(
                        (Moment moment) -> moment.company().value())
                .thenComparing(Moment::at)
                .thenComparing(Moment::number);
    }

    final UndoMap<CaseKey, CaseWatchRow> watches = new UndoMap<>();
    private final UndoMap<EventKey, CaseEventRow> events = new UndoMap<>();
    private final UndoTree<Place, CaseEventRow> ofCases = new UndoTree<>(Place.ORDER);
    private final UndoTree<Moment, CaseEventRow> byTime = new UndoTree<>(Moment.ORDER);
    private final UndoMap<IntentKey, Place> intents = new UndoMap<>();
    private final UndoTree<Place, CaseInteractionRow> interactions = new UndoTree<>(Place.ORDER);
    private long lastEvent;
    private long lastInteraction;

    Optional<CaseEventRow> event(CaseKey of, String eventId) {
        return events.get(new EventKey(of, eventId));
    }

    void add(CaseEventRow row, UndoLog undo) {
        lastEvent++;
        CaseEventRow event = new CaseEventRow(
                lastEvent,
                row.company(),
                row.caseId(),
                row.eventId(),
                row.caseType(),
                row.occurredAt(),
                row.revision(),
                row.document());
        put(event, undo);
    }

    void rewrite(CaseEventRow row, UndoLog undo) {
        event(new CaseKey(row.company(), row.caseId()), row.eventId())
                .ifPresent(stored -> put(
                        new CaseEventRow(
                                stored.number(),
                                stored.company(),
                                stored.caseId(),
                                stored.eventId(),
                                stored.caseType(),
                                stored.occurredAt(),
                                stored.revision(),
                                row.document()),
                        undo));
    }

    private void put(CaseEventRow event, UndoLog undo) {
        CaseKey of = new CaseKey(event.company(), event.caseId());
        events.put(new EventKey(of, event.eventId()), event, undo);
        ofCases.put(new Place(of, event.number()), event, undo);
        byTime.put(new Moment(event.company(), event.occurredAt(), event.number()), event, undo);
    }

    /** The last that arrived first. */
    Stream<CaseEventRow> events(CaseKey of, long before) {
        return ofCases.entries().headMap(new Place(of, before), false).descendingMap().entrySet().stream()
                .takeWhile(entry -> entry.getKey().of().equals(of))
                .map(entry -> entry.getValue());
    }

    /** The first that happened first, from an instant on, and of that instant after a number. */
    Stream<CaseEventRow> events(CompanyId company, Instant from, long after) {
        return byTime.entries().tailMap(new Moment(company, from, after), false).values().stream()
                .takeWhile(event -> event.company().equals(company));
    }

    /** The last that happened first. */
    Stream<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after) {
        Moment before = after.map(event -> new Moment(company, event.occurredAt(), event.number()))
                .orElse(new Moment(company, Instant.MAX, Long.MAX_VALUE));
        return byTime.entries().headMap(before, false).descendingMap().values().stream()
                .takeWhile(event -> event.company().equals(company));
    }

    void link(CaseInteractionRow row, UndoLog undo) {
        lastInteraction++;
        Place place = new Place(new CaseKey(row.company(), row.caseId()), lastInteraction);
        intents.put(new IntentKey(row.company(), row.intent()), place, undo);
        interactions.put(place, with(row, lastInteraction, row.open()), undo);
    }

    void settle(CompanyId company, IntentId intent, UndoLog undo) {
        interaction(company, intent)
                .filter(CaseInteractionRow::open)
                .ifPresent(row -> interactions.put(
                        new Place(new CaseKey(company, row.caseId()), row.number()),
                        with(row, row.number(), false),
                        undo));
    }

    Optional<CaseInteractionRow> interaction(CompanyId company, IntentId intent) {
        return intents.get(new IntentKey(company, intent)).flatMap(interactions::get);
    }

    /** The first planned first. */
    Stream<CaseInteractionRow> interactionsAfter(CaseKey of, long after) {
        return interactions.entries().tailMap(new Place(of, after), false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().of().equals(of))
                .map(entry -> entry.getValue());
    }

    /** The last planned first. */
    Stream<CaseInteractionRow> interactionsBefore(CaseKey of, long before) {
        return interactions.entries().headMap(new Place(of, before), false).descendingMap().entrySet().stream()
                .takeWhile(entry -> entry.getKey().of().equals(of))
                .map(entry -> entry.getValue());
    }

    private static CaseInteractionRow with(CaseInteractionRow row, long number, boolean open) {
        return new CaseInteractionRow(
                number,
                row.company(),
                row.intent(),
                row.caseId(),
                row.eventId(),
                row.type(),
                row.version(),
                open,
                row.watched(),
                row.document());
    }
}
