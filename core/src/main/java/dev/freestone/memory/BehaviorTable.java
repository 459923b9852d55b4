package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.OutcomeRow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Progress of customers, what came of it, and the external ids of behaviors. Guarded by the storage's lock. */
final class BehaviorTable {
    private static final AchievementId FIRST = AchievementId.of(1);
    private static final AchievementId LAST = AchievementId.of(Long.MAX_VALUE);

    private record Place(LaneKey customer, AchievementId behavior) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::customer).thenComparing(Place::behavior);
    }

    private record OutcomePlace(Place of, int goal, long ordinal, int index) {
        static final Comparator<OutcomePlace> ORDER = Comparator.comparing(OutcomePlace::of, Place.ORDER)
                .thenComparing(OutcomePlace::goal)
                .thenComparing(OutcomePlace::ordinal)
                .thenComparing(OutcomePlace::index);
    }

    private record Owned(CompanyId company, AchievementId behavior) {}

    private record ExternalId(CompanyId company, String id) {}

    private final UndoTree<Place, BehaviorRow> rows = new UndoTree<>(Place.ORDER);
    private final UndoTree<OutcomePlace, OutcomeRow> outcomes = new UndoTree<>(OutcomePlace.ORDER);
    private final UndoMap<ExternalId, AchievementId> externalIds = new UndoMap<>();
    private final UndoMap<Owned, String> given = new UndoMap<>();

    Optional<BehaviorRow> find(LaneKey customer, AchievementId behavior) {
        return rows.get(new Place(customer, behavior));
    }

    Stream<BehaviorRow> of(LaneKey customer) {
        return places(customer).values().stream();
    }

    void put(LaneKey customer, BehaviorRow row, UndoLog undo) {
        rows.put(new Place(customer, row.behavior()), row, undo);
    }

    boolean isUsed(CompanyId company, AchievementId behavior) {
        return rows.entries().keySet().stream()
                .anyMatch(place -> place.behavior().equals(behavior)
                        && place.customer().company().equals(company));
    }

    /** Those who have completed a behavior, in ascending order of their hash. */
    Stream<CompletedCustomer> completed(CompanyId company, AchievementId behavior) {
        return rows.entries().entrySet().stream()
                .filter(entry -> entry.getKey().behavior().equals(behavior)
                        && entry.getKey().customer().company().equals(company)
                        && entry.getValue().achieved() > 0)
                .map(entry -> new CompletedCustomer(
                        entry.getKey().customer().person(), entry.getValue().achieved()));
    }

    /** Whether none of them is there, nor one twice among them. */
    boolean areNew(LaneKey customer, List<OutcomeRow> rows) {
        Set<OutcomePlace> places = new HashSet<>();
        return rows.stream()
                .map(row -> placeOf(customer, row))
                .allMatch(place -> places.add(place) && outcomes.get(place).isEmpty());
    }

    void add(LaneKey customer, OutcomeRow row, UndoLog undo) {
        outcomes.put(placeOf(customer, row), row, undo);
    }

    void rewrite(LaneKey customer, OutcomeRow row, UndoLog undo) {
        OutcomePlace place = placeOf(customer, row);
        outcomes.get(place)
                .filter(stored -> stored.campaign().equals(row.campaign()))
                .ifPresent(stored -> outcomes.put(place, stored.holding(row.document()), undo));
    }

    /** In ascending order of behavior, goal, ordinal and index. */
    Stream<OutcomeRow> outcomes(LaneKey customer) {
        return outcomePlaces(customer).values().stream();
    }

    /** Of one behavior or goal, from an ordinal on. */
    Stream<OutcomeRow> outcomes(LaneKey customer, AchievementId behavior, int goal, long from) {
        Place place = new Place(customer, behavior);
        return outcomes
                .entries()
                .subMap(
                        new OutcomePlace(place, goal, from, 0),
                        true,
                        new OutcomePlace(place, goal, Long.MAX_VALUE, Integer.MAX_VALUE),
                        true)
                .values()
                .stream();
    }

    boolean isFree(CompanyId company, String externalId, AchievementId behavior) {
        return externalIds
                .get(new ExternalId(company, externalId))
                .filter(owner -> !owner.equals(behavior))
                .isEmpty();
    }

    void claim(CompanyId company, String externalId, AchievementId behavior, UndoLog undo) {
        release(company, behavior, undo);
        externalIds.put(new ExternalId(company, externalId), behavior, undo);
        given.put(new Owned(company, behavior), externalId, undo);
    }

    void release(CompanyId company, AchievementId behavior, UndoLog undo) {
        Owned owned = new Owned(company, behavior);
        given.get(owned).ifPresent(id -> externalIds.remove(new ExternalId(company, id), undo));
        given.remove(owned, undo);
    }

    void erase(LaneKey customer, UndoLog undo) {
        List.copyOf(places(customer).keySet()).forEach(place -> rows.remove(place, undo));
        List.copyOf(outcomePlaces(customer).keySet()).forEach(place -> outcomes.remove(place, undo));
    }

    private Map<Place, BehaviorRow> places(LaneKey customer) {
        return rows.entries().subMap(new Place(customer, FIRST), true, new Place(customer, LAST), true);
    }

    private Map<OutcomePlace, OutcomeRow> outcomePlaces(LaneKey customer) {
        return outcomes.entries()
                .subMap(
                        new OutcomePlace(new Place(customer, FIRST), Integer.MIN_VALUE, 0, 0),
                        true,
                        new OutcomePlace(new Place(customer, LAST), Integer.MAX_VALUE, 0, 0),
                        true);
    }

    private static OutcomePlace placeOf(LaneKey customer, OutcomeRow row) {
        return new OutcomePlace(new Place(customer, row.behavior()), row.goal(), row.ordinal(), row.index());
    }
}
