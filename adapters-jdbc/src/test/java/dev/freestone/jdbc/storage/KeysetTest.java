package dev.freestone.jdbc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysetTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15Z");
    private static final Map<SortField, Object> CURSOR =
            Map.of(SortField.ID, "CG-1", SortField.CREATED_AT, MON_2026_03_09, SortField.SCHEDULE, "P P * * *");
    private static final List<SortKey> BY_SCHEDULE =
            List.of(new SortKey(SortField.SCHEDULE, true), new SortKey(SortField.ID, false));

    @Test
    void without_a_cursor_there_is_no_condition() {
        assertThat(condition(Slice.NEWEST_FIRST, Map.of(), false, StorageDialect.POSTGRESQL))
                .isEmpty();
    }

    @Test
    void newest_first_begins_below_the_cursor() {
        assertThat(condition(Slice.NEWEST_FIRST, CURSOR, false, StorageDialect.POSTGRESQL))
                .isEqualTo(" AND created_at <= ? AND ((created_at < ?) OR (created_at = ? AND id < ?))");
        assertThat(order(Slice.NEWEST_FIRST, false)).isEqualTo(" ORDER BY created_at DESC, id DESC");
    }

    @Test
    void backwards_all_directions_are_reversed() {
        assertThat(condition(Slice.NEWEST_FIRST, CURSOR, true, StorageDialect.POSTGRESQL))
                .isEqualTo(" AND created_at >= ? AND ((created_at > ?) OR (created_at = ? AND id > ?))");
        assertThat(order(Slice.NEWEST_FIRST, true)).isEqualTo(" ORDER BY created_at ASC, id ASC");
    }

    @Test
    void absent_values_come_last_in_both_directions() {
        assertThat(order(BY_SCHEDULE, false))
                .isEqualTo(" ORDER BY CASE WHEN schedule IS NULL THEN 1 ELSE 0 END ASC, schedule DESC, id ASC");
        assertThat(order(BY_SCHEDULE, true))
                .isEqualTo(" ORDER BY CASE WHEN schedule IS NULL THEN 1 ELSE 0 END DESC, schedule ASC, id DESC");
    }

    @Test
    void a_cursor_without_a_value_is_followed_by_others_without_one() {
        var withoutSchedule = Map.<SortField, Object>of(SortField.ID, "CG-1");

        assertThat(condition(BY_SCHEDULE, withoutSchedule, false, StorageDialect.POSTGRESQL))
                .isEqualTo(" AND CASE WHEN schedule IS NULL THEN 1 ELSE 0 END >= ?"
                        + " AND ((CASE WHEN schedule IS NULL THEN 1 ELSE 0 END > ?)"
                        + " OR (CASE WHEN schedule IS NULL THEN 1 ELSE 0 END = ? AND id > ?))");
    }

    @Test
    void texts_compare_by_code_point_where_the_columns_do_not() {
        assertThat(condition(List.of(new SortKey(SortField.SCHEDULE, false)), CURSOR, false, StorageDialect.H2))
                .endsWith("AND CAST(schedule AS VARBINARY) > ?))");
    }

    private static String condition(
            List<SortKey> order, Map<SortField, Object> cursor, boolean backwards, StorageDialect dialect) {
        Sql sql = new Sql(dialect, StorageClock.DATABASE);
        keyset(order, cursor, backwards, dialect).addCondition(sql);
        return sql.text();
    }

    private static String order(List<SortKey> order, boolean backwards) {
        Sql sql = new Sql(StorageDialect.POSTGRESQL, StorageClock.DATABASE);
        keyset(order, Map.of(), backwards, StorageDialect.POSTGRESQL).addOrder(sql);
        return sql.text();
    }

    private static Keyset keyset(
            List<SortKey> order, Map<SortField, Object> cursor, boolean backwards, StorageDialect dialect) {
        return new Keyset(
                order,
                cursor.isEmpty() ? Optional.empty() : Optional.of(field -> Optional.ofNullable(cursor.get(field))),
                backwards,
                dialect);
    }
}
