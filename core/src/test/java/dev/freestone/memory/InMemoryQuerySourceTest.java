package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.QuerySource;
import dev.freestone.testkit.CellKind;
import dev.freestone.testkit.ManualQueryContext;
import dev.freestone.testkit.QuerySourceConformance;
import dev.freestone.testkit.QuerySourceFixture;
import dev.freestone.testkit.QueryTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryQuerySourceTest extends QuerySourceConformance {
    @Override
    protected QuerySourceFixture openFixture() {
        return new Fixture();
    }

    @Test
    void gives_an_int_as_an_integer_and_bytes_as_hex() {
        var source = InMemoryQuerySource.of(
                List.of("id", "raw"), () -> Stream.of(List.of(7, new byte[] {0, (byte) 0xff, 0x10})));

        try (var rows = source.open(REQUEST, ManualQueryContext.create())) {
            rows.next();
            assertThat(rows.value(0)).isEqualTo(7L);
            assertThat(rows.value(1)).isEqualTo("00ff10");
        }
    }

    @Test
    void refuses_a_row_that_is_too_short() {
        requireFailure("row 1 has 1 cells, give 2", () -> Stream.of(List.of("only one")));
    }

    @Test
    void refuses_binary_floating_point() {
        requireFailure("column id holds a java.lang.Double", () -> Stream.of(List.of(1.5, "x")));
    }

    private static void requireFailure(String message, Supplier<Stream<List<?>>> rows) {
        var source = InMemoryQuerySource.of(List.of("id", "name"), rows);
        try (var stream = source.open(REQUEST, ManualQueryContext.create())) {
            assertThatThrownBy(() -> {
                        stream.next();
                        stream.value(0);
                    })
                    .isInstanceOfSatisfying(
                            FreestoneException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_EXECUTION_FAILED))
                    .hasMessageContaining(message);
        }
    }

    private static final QueryRequest REQUEST =
            new QueryRequest(CompanyId.DEFAULT, RunId.of("CR-5F0Q-77TL"), "query:x", Optional.empty(), Map.of());

    private static final class Fixture implements QuerySourceFixture {
        private final List<List<?>> rows = new ArrayList<>();
        private final AtomicInteger open = new AtomicInteger();
        private final CountDownLatch running = new CountDownLatch(1);

        @Override
        public Set<CellKind> kinds() {
            return EnumSet.allOf(CellKind.class);
        }

        @Override
        public QuerySource yielding(QueryTable table) {
            rows.clear();
            rows.addAll(table.rows());
            return source(table.names(), () -> List.copyOf(rows).stream());
        }

        @Override
        public void append(List<?> row) {
            rows.add(row);
        }

        @Override
        public QuerySource counting(long count) {
            return source(
                    List.of("id", "pad"),
                    () -> LongStream.rangeClosed(1, count).mapToObj(id -> List.of(id, String.format("%0400d", id))));
        }

        @Override
        public QuerySource unending() {
            return source(
                    List.of("id"),
                    () -> LongStream.iterate(1, id -> id + 1)
                            .peek(id -> running.countDown())
                            .mapToObj(List::of));
        }

        @Override
        public void awaitUnending() {
            try {
                assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public QuerySource failing(String cell) {
            return source(
                    List.of("id"),
                    () -> Stream.of(cell).map(each -> {
                        throw new IllegalStateException("no number: " + each);
                    }));
        }

        private QuerySource source(List<String> columns, Supplier<Stream<List<?>>> supplier) {
            return InMemoryQuerySource.of(columns, () -> {
                open.incrementAndGet();
                return supplier.get().onClose(open::decrementAndGet);
            });
        }

        @Override
        public int openResources() {
            return open.get();
        }

        @Override
        public void close() {
            rows.clear();
        }
    }
}
