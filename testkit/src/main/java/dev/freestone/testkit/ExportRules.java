package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store of exported contacts must do. Source: docs/spec/contact-ledger.md 12. */
abstract class ExportRules extends ContactEventRules {
    private static final RunId RUN = StoredRuns.run(1).id();
    private static final RunId OTHER = StoredRuns.run(2).id();
    private static final Instant AT = StoredIntents.CREATED;
    private static final int IDENTITIES = 20;

    /** The line of its number in the file of a run, to the person of its number, open for a day. */
    private static ExportRow export(int number) {
        return new ExportRow(
                HERE,
                StoredIntents.key(number),
                RUN,
                number,
                StoredIntents.person(number),
                KeyedHash.of("k1:number-" + number),
                AT,
                AT.plus(Duration.ofDays(1)),
                ExportState.OPEN);
    }

    private static ExportRow until(ExportRow row, Instant assumeAt) {
        return new ExportRow(
                row.company(),
                row.key(),
                row.run(),
                row.place(),
                row.person(),
                row.destination(),
                row.exportedAt(),
                assumeAt,
                row.state());
    }

    private static ExportRow of(ExportRow row, CompanyId company, RunId run, KeyedHash person) {
        return new ExportRow(
                company,
                row.key(),
                run,
                row.place(),
                person,
                row.destination(),
                row.exportedAt(),
                row.assumeAt(),
                row.state());
    }

    @Test
    void keeps_every_component_of_exports_each_alone() {
        ExportRow longest = new ExportRow(
                CompanyId.of("é".repeat(100)),
                StoredIntents.key(7),
                RUN,
                Long.MAX_VALUE,
                KeyedHash.of("ü".repeat(130)),
                KeyedHash.of("🎯".repeat(130)),
                AT.plusNanos(1_000),
                LATER,
                ExportState.ASSUMED);
        add(export(1), longest);

        assertThat(page(0, 10)).containsExactly(export(1), longest);
        for (ExportState state : ExportState.values()) {
            update(export(1).in(state));
            assertThat(page(0, 1)).containsExactly(export(1).in(state));
        }
    }

    @Test
    void an_identity_that_was_exported_before_is_told_and_stays_as_it_was() {
        assertThat(add(export(1), export(1), export(2)))
                .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.SAVED);
        ExportRow again = of(export(1), HERE, OTHER, StoredIntents.person(9));
        ExportRow elsewhere = of(export(1), ELSEWHERE, OTHER, StoredIntents.person(1));

        assertThat(add(again, elsewhere, export(3)))
                .containsExactly(WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);

        assertThat(page(0, 10)).containsExactly(export(1), export(2), export(3));
        assertThat(list(tx -> tx.exports().page(OTHER, 0, 10))).containsExactly(elsewhere);
    }

    @Test
    void the_lines_of_a_run_come_in_their_order_part_by_part() {
        add(export(3), export(1), export(2), of(export(4), HERE, OTHER, StoredIntents.person(4)));

        assertThat(page(0, 2)).containsExactly(export(1), export(2));
        assertThat(page(2, 2)).containsExactly(export(2), export(3));
        assertThat(page(4, 2)).isEmpty();
    }

    @Test
    void the_lines_of_people_in_the_file_of_a_run_are_found_by_person() {
        ExportRow second = of(export(4), HERE, RUN, StoredIntents.person(1));
        add(export(1), export(2), export(3), second, of(export(5), HERE, OTHER, StoredIntents.person(1)));

        List<ExportRow> found = list(tx -> tx.exports()
                .lock(
                        RUN,
                        List.of(
                                StoredIntents.person(1),
                                StoredIntents.person(3),
                                StoredIntents.person(1),
                                StoredIntents.person(9))));

        assertThat(found).containsExactly(export(1), export(3), second);
    }

    @Test
    void what_has_no_result_in_time_is_overdue_while_it_is_open_the_longest_waiting_first() {
        Instant now = now();
        ExportRow first = until(export(3), now.minusSeconds(120));
        ExportRow second = until(export(1), now.minusSeconds(60));
        ExportRow later = until(export(2), now.plusSeconds(7_200));
        add(second, later, first, until(export(4).in(ExportState.SETTLED), now.minusSeconds(300)));

        assertThat(list(tx -> tx.exports().overdue(10))).containsExactly(first, second);
        assertThat(list(tx -> tx.exports().overdue(1))).containsExactly(first);
        assertThat(one(tx -> tx.exports().nextAssumeAt())).contains(first.assumeAt());

        update(first.in(ExportState.ASSUMED), second.in(ExportState.SETTLED));
        assertThat(list(tx -> tx.exports().overdue(10))).isEmpty();
        assertThat(one(tx -> tx.exports().nextAssumeAt())).contains(later.assumeAt());
        advance(Duration.ofHours(3));
        assertThat(list(tx -> tx.exports().overdue(10))).containsExactly(later);
        update(later.in(ExportState.VOID));
        assertThat(one(tx -> tx.exports().nextAssumeAt())).isEmpty();
    }

    @Test
    void the_entries_of_a_run_are_counted_by_state() {
        add(
                export(1),
                export(2),
                export(3).in(ExportState.SETTLED),
                of(export(4), HERE, OTHER, StoredIntents.person(4)));

        Map<ExportState, Long> counts = write(tx -> tx.exports().counts(RUN));

        assertThat(counts).isEqualTo(Map.of(ExportState.OPEN, 2L, ExportState.SETTLED, 1L));
    }

    @Test
    void a_transaction_that_failed_leaves_no_entry_and_no_state() {
        add(export(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.exports().add(List.of(export(2), export(1)));
            tx.exports().update(List.of(export(1).in(ExportState.VOID)));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(page(0, 10)).containsExactly(export(1));
        assertThat(one(tx -> tx.exports().nextAssumeAt())).contains(export(1).assumeAt());
    }

    @Test
    void of_16_writers_of_the_same_lines_in_any_order_each_line_is_written_by_one() {
        List<List<WriteResult>> told = Together.run(Together.WRITERS, number -> {
            List<ExportRow> rows = new ArrayList<>(
                    IntStream.range(0, IDENTITIES).mapToObj(ExportRules::export).toList());
            if (number % 2 == 0) {
                Collections.reverse(rows);
            }
            return Together.insist(() -> write(tx -> tx.exports().add(rows)));
        });

        assertThat(told.stream().flatMap(List::stream).filter(result -> result == WriteResult.SAVED))
                .hasSize(IDENTITIES);
        assertThat(page(0, 100)).hasSize(IDENTITIES);
    }

    @Test
    void exports_are_there_for_the_next_process() {
        add(export(1), export(2));
        update(export(2).in(ExportState.ASSUMED));

        List<ExportRow> kept = reopened().write(tx -> tx.exports().page(RUN, 0, 10));

        assertThat(kept).containsExactly(export(1), export(2).in(ExportState.ASSUMED));
    }

    private List<WriteResult> add(ExportRow... rows) {
        return list(tx -> tx.exports().add(List.of(rows)));
    }

    private void update(ExportRow... rows) {
        write(tx -> {
            tx.exports().update(List.of(rows));
            return true;
        });
    }

    private List<ExportRow> page(long from, int limit) {
        return list(tx -> tx.exports().page(RUN, from, limit));
    }
}
