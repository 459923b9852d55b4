package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lists of objects must do: order, ties, absent values, cursors on both sides. */
abstract class ListRules extends CampaignRules {
    private static final int EVERYTHING = 1000;

    private static final Instant T1 = Instant.parse("2026-03-09T14:30:15.000001Z");
    private static final Instant T2 = T1.plusNanos(1000);

    /** In default order: two instants one microsecond apart, ties by id, in which digits precede letters. */
    private static final List<StoredSample> NEWEST_FIRST = List.of(
            StoredSample.of("B").createdAt(T2),
            StoredSample.of("A").createdAt(T2),
            StoredSample.of("Z").createdAt(T1),
            StoredSample.of("C").createdAt(T1),
            StoredSample.of("9").createdAt(T1));

    @Test
    void lists_the_newest_first_and_ties_by_id_descending() {
        for (StoredKind kind : StoredKind.ALL) {
            insertShuffled(kind, NEWEST_FIRST);

            assertThat(all(this, kind)).as("%s", kind).isEqualTo(NEWEST_FIRST);
        }
    }

    @Test
    void pages_of_any_size_in_both_directions_neither_repeat_nor_lose_a_tie() {
        for (StoredKind kind : StoredKind.ALL) {
            insertShuffled(kind, NEWEST_FIRST);

            for (int limit = 1; limit <= NEWEST_FIRST.size() + 1; limit++) {
                assertThat(walk(kind, Slice.NEWEST_FIRST, Slice.Side.AFTER, limit))
                        .as("%s forward by %d", kind, limit)
                        .isEqualTo(NEWEST_FIRST);
                assertThat(walk(kind, Slice.NEWEST_FIRST, Slice.Side.BEFORE, limit))
                        .as("%s backward by %d", kind, limit)
                        .isEqualTo(NEWEST_FIRST);
            }
        }
    }

    @Test
    void before_a_cursor_are_the_nearest_rows_in_list_order() {
        for (StoredKind kind : StoredKind.ALL) {
            insertShuffled(kind, NEWEST_FIRST);
            Optional<StoredSample> last = Optional.of(NEWEST_FIRST.get(4));

            assertThat(page(kind, Slice.NEWEST_FIRST, last, Slice.Side.BEFORE, 2))
                    .as("%s", kind)
                    .isEqualTo(NEWEST_FIRST.subList(2, 4));
            assertThat(page(kind, Slice.NEWEST_FIRST, last, Slice.Side.AFTER, 2))
                    .isEmpty();
        }
    }

    @Test
    void a_deleted_cursor_keeps_its_place() {
        for (StoredKind kind : StoredKind.ALL) {
            insertShuffled(kind, NEWEST_FIRST);
            StoredSample deleted = NEWEST_FIRST.get(2).deletedAt(LATER);
            write(tx -> kind.update(tx, deleted, 1));

            assertThat(page(kind, Slice.NEWEST_FIRST, Optional.of(deleted), Slice.Side.AFTER, 5))
                    .as("%s", kind)
                    .isEqualTo(NEWEST_FIRST.subList(3, 5));
            assertThat(page(kind, Slice.NEWEST_FIRST, Optional.of(deleted), Slice.Side.BEFORE, 5))
                    .isEqualTo(NEWEST_FIRST.subList(0, 2));
        }
    }

    @Test
    void lists_hold_the_objects_of_one_company() {
        for (StoredKind kind : StoredKind.ALL) {
            insertShuffled(kind, NEWEST_FIRST);
            insert(kind, StoredSample.of("X").ownedBy(ELSEWHERE).createdAt(T2));

            assertThat(all(this, kind)).as("%s", kind).isEqualTo(NEWEST_FIRST);
        }
    }

    @Test
    void texts_compare_by_code_point() {
        // In UTF-16 units the last two would change places, in most languages the first five.
        List<String> ascending = List.of("10", "9", "B", "a", "b", "é", "漢", "\uFFFD", "🎯");
        List<StoredSample> byExternalId = new ArrayList<>();
        List<StoredSample> bySchedule = new ArrayList<>();
        for (int i = 0; i < ascending.size(); i++) {
            var sample = StoredSample.of(Integer.toString(i)).called(ascending.get(i));
            byExternalId.add(sample.scheduled(ascending.get(ascending.size() - 1 - i)));
            bySchedule.add(0, byExternalId.get(i));
        }
        insertShuffled(StoredKind.CAMPAIGNS, byExternalId);

        requireBothDirections(SortField.EXTERNAL_ID, byExternalId, List.of());
        requireBothDirections(SortField.SCHEDULE, bySchedule, List.of());
    }

    @Test
    void absent_values_come_last_in_both_directions() {
        var none = List.of(StoredSample.of("Y"), StoredSample.of("X"));
        var some = List.of(
                StoredSample.of("1").called("a").scheduled("a").updatedAt(T1),
                StoredSample.of("2").called("b").scheduled("b").updatedAt(T2));
        insertShuffled(StoredKind.CAMPAIGNS, some);
        insertShuffled(StoredKind.CAMPAIGNS, none);

        requireBothDirections(SortField.EXTERNAL_ID, some, none);
        requireBothDirections(SortField.SCHEDULE, some, none);
        requireBothDirections(SortField.UPDATED_AT, some, none);
    }

    @Test
    void keys_apply_in_order_and_each_in_its_direction() {
        var sorted = List.of(
                StoredSample.of("1").scheduled("a").createdAt(T2),
                StoredSample.of("2").scheduled("a").createdAt(T1),
                StoredSample.of("3").scheduled("a").createdAt(T1),
                StoredSample.of("4").scheduled("b").createdAt(T2));
        insertShuffled(StoredKind.CAMPAIGNS, sorted);
        var order = List.of(
                new SortKey(SortField.SCHEDULE, false),
                new SortKey(SortField.CREATED_AT, true),
                new SortKey(SortField.ID, false));

        for (int limit = 1; limit <= sorted.size(); limit++) {
            assertThat(walk(StoredKind.CAMPAIGNS, order, Slice.Side.AFTER, limit))
                    .isEqualTo(sorted);
            assertThat(walk(StoredKind.CAMPAIGNS, order, Slice.Side.BEFORE, limit))
                    .isEqualTo(sorted);
        }
    }

    static List<StoredSample> all(StorageCase here, StoredKind kind) {
        return here.write(tx ->
                kind.page(tx, StorageCase.HERE, Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, EVERYTHING));
    }

    private void requireBothDirections(SortField field, List<StoredSample> ascending, List<StoredSample> last) {
        List<StoredSample> descending = new ArrayList<>();
        ascending.forEach(sample -> descending.add(0, sample));
        requireOrder(new SortKey(field, false), ascending, last);
        requireOrder(new SortKey(field, true), descending, last);
    }

    private void requireOrder(SortKey key, List<StoredSample> first, List<StoredSample> last) {
        var order = List.of(key, new SortKey(SortField.ID, true));
        var expected = Stream.concat(first.stream(), last.stream()).toList();
        for (int limit : List.of(1, 2, EVERYTHING)) {
            assertThat(walk(StoredKind.CAMPAIGNS, order, Slice.Side.AFTER, limit))
                    .as("%s forward by %d", key, limit)
                    .isEqualTo(expected);
            assertThat(walk(StoredKind.CAMPAIGNS, order, Slice.Side.BEFORE, limit))
                    .as("%s backward by %d", key, limit)
                    .isEqualTo(expected);
        }
    }

    /** The order of arrival must not matter: every second first. */
    @Test
    void objects_of_all_companies_that_are_not_deleted_are_walked_by_id_in_parts_of_any_size() {
        List<StoredSample> byId = List.of(
                StoredSample.of("10"),
                StoredSample.of("9").ownedBy(ELSEWHERE),
                StoredSample.of("A"),
                StoredSample.of("B").ownedBy(ELSEWHERE),
                StoredSample.of("BA"));
        for (ExaminedKind kind : ExaminedKind.EXAMINED) {
            insertShuffled(kind, byId);
            insert(kind, StoredSample.of("AA"));
            assertThat(result(tx -> kind.update(tx, StoredSample.of("AA").deletedAt(LATER), 1)))
                    .isEqualTo(WriteResult.SAVED);

            for (int limit = 1; limit <= byId.size() + 1; limit++) {
                assertThat(everywhere(kind, limit, byId.size()))
                        .as("%s by %d", kind, limit)
                        .isEqualTo(byId);
            }
        }
    }

    private List<StoredSample> everywhere(ExaminedKind kind, int limit, int most) {
        List<StoredSample> walked = new ArrayList<>();
        List<StoredSample> part = write(tx -> kind.everywhere(tx, Optional.empty(), limit));
        while (!part.isEmpty() && walked.size() <= most) {
            assertThat(part.size()).isLessThanOrEqualTo(limit);
            walked.addAll(part);
            StoredSample last = part.get(part.size() - 1);
            part = write(tx -> kind.everywhere(tx, Optional.of(last), limit));
        }
        return walked;
    }

    private void insertShuffled(StoredKind kind, List<StoredSample> samples) {
        for (int start : List.of(1, 0)) {
            for (int i = start; i < samples.size(); i += 2) {
                insert(kind, samples.get(i));
            }
        }
    }

    private List<StoredSample> walk(StoredKind kind, List<SortKey> order, Slice.Side side, int limit) {
        List<StoredSample> walked = new ArrayList<>();
        boolean forward = side == Slice.Side.AFTER;
        List<StoredSample> page = page(kind, order, Optional.empty(), side, limit);
        while (!page.isEmpty() && walked.size() < EVERYTHING) {
            assertThat(page.size()).isLessThanOrEqualTo(limit);
            walked.addAll(forward ? walked.size() : 0, page);
            var cursor = Optional.of(page.get(forward ? page.size() - 1 : 0));
            page = page(kind, order, cursor, side, limit);
        }
        return walked;
    }

    private List<StoredSample> page(
            StoredKind kind, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        return write(tx -> kind.page(tx, HERE, order, cursor, side, limit));
    }
}
