package dev.freestone.examples;

import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.spi.QuerySource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queries of {@link SampleCampaigns}, where a service has its own tables: a part of {@link SamplePeople}, another one each day. */
final class SampleQueries {
    private static final List<String> PAYMENT = List.of("borrowerId", "loanId", "paymentDueDate", "paymentAmount");
    private static final int PLAIN = 3;
    private static final int STATEMENTS = 12;
    private static final int NOBODY = 987_654;
    private static final int TO_DIAL = 15;
    private static final int TO_REMIND = 12;
    private static final int OVERDUE = 12;
    private static final int CARDS = 15;
    private static final int SCORED = 6;

    /** On days of the year that can be divided by it the scores cannot be read. */
    private static final int OUTAGE = 11;

    private final InstantSource clock;

    private SampleQueries(InstantSource clock) {
        this.clock = clock;
    }

    /** Registers all of them. */
    static FreestoneBuilder into(FreestoneBuilder builder, InstantSource clock) {
        SampleQueries queries = new SampleQueries(clock);
        return builder.querySource("past-due", pastDue())
                .querySource("to-dial", queries.toDial())
                .querySource("due-soon", queries.dueSoon())
                .querySource("statements", queries.statements())
                .querySource("overdue", queries.overdue())
                .querySource("cards", queries.cards())
                .querySource("scores", queries.scores());
    }

    /** A query that is registered no more: the campaign over it cannot fire. */
    static FreestoneBuilder intoPast(FreestoneBuilder builder) {
        return builder.querySource("lapsed", pastDue());
    }

    private static QuerySource pastDue() {
        return InMemoryQuerySource.of(
                List.of("id", "loanId"),
                () -> IntStream.rangeClosed(1, PLAIN).mapToObj(number -> List.of(number, SamplePeople.loan(number))));
    }

    /** With somebody twice, somebody whom nobody knows, and a row without an id. */
    private QuerySource toDial() {
        return InMemoryQuerySource.of(List.of("id", "loanId"), () -> {
            List<List<? extends @Nullable Object>> rows = new ArrayList<>();
            some(TO_DIAL).forEach(number -> rows.add(List.of(number, SamplePeople.loan(number))));
            rows.add(rows.get(0));
            rows.add(List.of(NOBODY, "LN-0000-9999"));
            List<@Nullable Object> nameless = new ArrayList<>(Collections.nCopies(1, null));
            nameless.add(SamplePeople.loan(1));
            rows.add(nameless);
            return rows.stream();
        });
    }

    private QuerySource dueSoon() {
        return rows(PAYMENT, TO_REMIND, this::payment);
    }

    /** With everybody of whom nobody knows what time it is there. */
    private QuerySource statements() {
        return InMemoryQuerySource.of(
                PAYMENT,
                () -> IntStream.concat(
                                some(STATEMENTS),
                                SamplePeople.all().filter(number -> number % SampleFacts.NO_ZONE == 0))
                        .mapToObj(this::payment));
    }

    private List<Object> payment(int number) {
        return List.of(
                number, SamplePeople.loan(number), today().plusDays(PLAIN).toString(), 40 + number + ".50");
    }

    private QuerySource overdue() {
        return rows(
                List.of("borrowerId", "loanId", "overdueAmount", "daysOverdue"),
                OVERDUE,
                number -> List.of(number, SamplePeople.loan(number), 40 + number + ".50", 30 + number % PLAIN));
    }

    private QuerySource cards() {
        return rows(
                List.of("borrowerId", "paymentMethodLastFour", "cardExpirationDate"),
                CARDS,
                number -> List.of(
                        number,
                        "%04d".formatted(4_000 + number),
                        today().plusMonths(1).toString().substring(0, 7)));
    }

    private QuerySource scores() {
        return InMemoryQuerySource.of(List.of("id", "score"), () -> {
            if (today().getDayOfYear() % OUTAGE == 0) {
                throw FreestoneException.of(ErrorCode.QUERY_UNREACHABLE, "the sample warehouse is out of reach");
            }
            return some(SCORED).mapToObj(number -> List.of(number, 600 + number));
        });
    }

    private QuerySource rows(List<String> columns, int count, IntFunction<List<Object>> row) {
        return InMemoryQuerySource.of(columns, () -> some(count).mapToObj(row));
    }

    /** Other people each day. */
    private IntStream some(int count) {
        int first = today().getDayOfYear() * 17;
        return IntStream.range(0, count).map(i -> 1 + (first + i * 7) % SamplePeople.COUNT);
    }

    private LocalDate today() {
        return clock.instant().atZone(SamplePorts.ZONE).toLocalDate();
    }
}
