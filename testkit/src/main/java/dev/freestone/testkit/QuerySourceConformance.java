package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.spi.QuerySource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link QuerySource} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/outreach-campaigns.md 6.1.
 */
public abstract class QuerySourceConformance extends QueryEndRules {
    private static final long LOOK_AT = 150_000;
    private static final long MEGABYTE = 1 << 20;
    /** The rows up to the look would take about 70 MB. */
    private static final long MOST_GROWTH = 32 * MEGABYTE;

    /** For the tests that extend this suite. */
    protected QuerySourceConformance() {}

    @Test
    void names_its_columns_in_order_before_the_first_row() {
        var table = new QueryTable(
                List.of(
                        new QueryTable.Column("loanId", CellKind.TEXT),
                        new QueryTable.Column("id", CellKind.INTEGER),
                        new QueryTable.Column("Days past due", CellKind.INTEGER)),
                List.of(List.of("LN-1", 1L, 30L)));

        try (var rows = open(fixture.yielding(table))) {
            assertThat(rows.columns()).containsExactly("loanId", "id", "Days past due");
            assertThat(rows.next()).isTrue();
            assertThat(rows.columns()).containsExactly("loanId", "id", "Days past due");
        }
    }

    @Test
    void names_its_columns_when_there_is_no_row() {
        try (var rows = open(fixture.yielding(QueryTable.ofColumn("id", CellKind.INTEGER, List.of())))) {
            assertThat(rows.columns()).containsExactly("id");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void gives_every_kind_of_value() {
        var kinds = List.copyOf(fixture.kinds());
        var columns = kinds.stream()
                .map(kind -> new QueryTable.Column("a " + kind, kind))
                .toList();
        var samples = kinds.stream().map(CellKind::sample).toList();

        try (var rows = open(fixture.yielding(new QueryTable(columns, List.of(List.copyOf(samples)))))) {
            assertThat(kinds).contains(CellKind.TEXT, CellKind.INTEGER);
            assertThat(rows.next()).isTrue();
            for (int i = 0; i < kinds.size(); i++) {
                requireSample(kinds.get(i), rows.value(i));
            }
        }
    }

    private static void requireSample(CellKind kind, @Nullable Object value) {
        if (kind == CellKind.JSON) {
            var read = Map.of("a", Arrays.asList(1L, true, null));
            assertThat(value instanceof String text ? text.replace(" ", "") : value)
                    .isIn(kind.sample(), read);
        } else {
            assertThat(value).as(kind.toString()).isEqualTo(kind.sample());
        }
    }

    @Test
    void gives_null_in_every_kind() {
        for (CellKind kind : fixture.kinds()) {
            var table = QueryTable.ofColumn("c", kind, Arrays.asList(kind.sample(), null, kind.sample()));

            try (var rows = open(fixture.yielding(table))) {
                rows.next();
                assertThat(rows.value(0)).as(kind.toString()).isNotNull();
                rows.next();
                assertThat(rows.value(0)).as(kind.toString()).isNull();
                rows.next();
                assertThat(rows.value(0)).as(kind.toString()).isNotNull();
            }
        }
    }

    @Test
    void gives_each_row_once_and_in_order() {
        var cells = List.of(3L, 1L, 2L, 2L, 1L, -7L);

        assertThat(drain(fixture.yielding(QueryTable.ofColumn("id", CellKind.INTEGER, cells))))
                .isEqualTo(cells);
    }

    @Test
    void stays_at_the_end_once_it_is_reached() {
        try (var rows = open(fixture.counting(2))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void executes_the_query_anew_each_time() {
        var source = fixture.yielding(QueryTable.ofColumn("id", CellKind.INTEGER, List.of(1L)));
        assertThat(drain(source)).isEqualTo(List.of(1L));

        fixture.append(List.of(2L));

        assertThat(drain(source)).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void serves_several_runs_at_once() {
        var source = fixture.counting(3);

        try (var one = open(source);
                var other = open(source)) {
            for (long id = 1; id <= 3; id++) {
                assertThat(one.next()).isTrue();
                assertThat(other.next()).isTrue();
                assertThat(one.value(0)).isEqualTo(id);
                assertThat(other.value(0)).isEqualTo(id);
            }
            assertThat(one.next()).isFalse();
            assertThat(other.next()).isFalse();
        }
    }

    @Test
    void gives_as_many_rows_as_the_limit_allows() {
        var context = ManualQueryContext.of(QueryLimits.DEFAULT.withMaxRows(10));

        try (var rows = fixture.counting(10).open(request(), context)) {
            assertThat(remaining(rows)).isEqualTo(10);
        }
    }

    @Test
    void fails_on_one_row_more_than_the_limit_instead_of_cutting() {
        var context = ManualQueryContext.of(QueryLimits.DEFAULT.withMaxRows(10));

        assertThat(failureOf(fixture.counting(11), context).code()).isEqualTo(ErrorCode.QUERY_LIMIT_EXCEEDED);
    }

    @Test
    void streams_many_rows_without_holding_them() {
        try (var rows = open(fixture.counting(MANY))) {
            assertThat(rows.next()).isTrue();
            long before = usedHeap();
            for (long id = 2; id <= LOOK_AT; id++) {
                assertThat(rows.next()).isTrue();
                rows.value(1);
            }
            long growth = usedHeap() - before;

            assertThat(rows.value(0)).isEqualTo(LOOK_AT);
            assertThat(remaining(rows)).isEqualTo(MANY - LOOK_AT);
            assertThat(growth).isLessThan(MOST_GROWTH);
        }
    }

    private static long usedHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
