package dev.freestone.testkit;

import static dev.freestone.testkit.ReportSample.id;
import static dev.freestone.testkit.ReportSample.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store of reported contacts must do. Source: docs/spec/contact-ledger.md 12, 13. */
abstract class ReportRules extends PersonRules {
    private static final int ALL = 1_000;
    private static final KeyedHash PERSON = KeyedHash.of("k1:person");
    private static final KeyedHash OTHER = KeyedHash.of("k1:other");

    @Test
    void keeps_every_component_of_a_report() {
        ReportSample longest = report(1).of(KeyedHash.of("🎯".repeat(130))).of(CompanyId.of("é".repeat(100)));
        longest.kind = ReportKind.MESSAGE;
        longest.direction = CallDirection.INBOUND;
        longest.source = "🎯".repeat(50);
        longest.run = Optional.of("CR-" + "5".repeat(20) + "-" + "7".repeat(26));
        longest.destination = Optional.of(KeyedHash.of("漢".repeat(130)));
        longest.counted = new ReportCount(false, true, false);
        longest.recordedAt = LATER;
        longest.saying("{\"sealed\":\"" + "é🎯漢".repeat(20_000) + "\"}");
        ReportSample shortest = report(2).of(KeyedHash.of("k"));
        shortest.source = "a";
        shortest.counted = new ReportCount(true, true, true);

        for (ReportSample sample : List.of(longest, shortest)) {
            assertThat(insert(sample)).containsExactly(WriteResult.SAVED);

            ReportRow stored = lock(sample.company, sample.id).get(0);
            assertThat(stored).isEqualTo(sample.stored(stored.number(), 1));
        }
    }

    @Test
    void keeps_every_instant_to_the_microsecond() {
        for (int i = 1; i < INSTANTS.size(); i++) {
            ReportSample sample = report(i);
            sample.at = INSTANTS.get(i);
            sample.recordedAt = INSTANTS.get(i);
            insert(sample);

            ReportRow stored = lock(HERE, id(i)).get(0);
            assertThat(List.of(stored.at(), stored.recordedAt())).containsOnly(INSTANTS.get(i));
        }
    }

    @Test
    void an_id_is_taken_once_in_each_company_and_the_transaction_goes_on() {
        insert(report(1).saying("{\"first\":1}"));

        List<WriteResult> results = list(tx -> tx.reports()
                .insert(List.of(
                        report(3).row(),
                        report(1).row(),
                        report(1).of(ELSEWHERE).row(),
                        report(2).row())));

        assertThat(results)
                .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
        assertThat(lock(HERE, id(1))).extracting(row -> row.document().json()).containsExactly("{\"first\":1}");
        assertThat(lock(HERE, id(1), id(2), id(3), id(4))).hasSize(3);
        assertThat(lock(ELSEWHERE, id(1), id(2))).hasSize(1);
    }

    @Test
    void a_report_that_is_asked_for_twice_is_found_once() {
        insert(report(1));

        assertThat(lock(HERE, id(1), id(1), id(2))).hasSize(1);
    }

    @Test
    void a_correction_replaces_everything_but_id_and_place() {
        insert(report(1));
        ReportRow before = lock(HERE, id(1)).get(0);
        ReportSample next = report(1).of(OTHER).saying("{\"next\":1}");
        next.kind = ReportKind.MESSAGE;
        next.direction = CallDirection.INBOUND;
        next.source = "dialer-8";
        next.run = Optional.of("CR-5F0Q-77TL");
        next.destination = Optional.of(KeyedHash.of("k1:number"));
        next.at = LATER;
        next.counted = ReportCount.NOTHING;
        next.recordedAt = LATER;
        next.version = before.version();

        List<WriteResult> results = list(tx -> tx.reports().update(List.of(next.row())));

        assertThat(results).containsExactly(WriteResult.SAVED);
        assertThat(lock(HERE, id(1))).containsExactly(next.stored(before.number(), 2));
    }

    @Test
    void a_correction_of_another_version_is_a_conflict_and_one_of_nothing_is_missing() {
        insert(report(1));
        ReportSample stale = report(1).saying("{\"stale\":1}");
        stale.version = 2;
        ReportSample current = report(2);
        insert(current);
        current.version = 1;

        List<WriteResult> results = list(tx -> tx.reports()
                .update(List.of(
                        stale.row(),
                        current.row(),
                        report(3).row(),
                        current.of(ELSEWHERE).row())));

        assertThat(results)
                .containsExactly(WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.MISSING, WriteResult.MISSING);
        assertThat(lock(HERE, id(1), id(2))).extracting(ReportRow::version).containsExactlyInAnyOrder(1L, 2L);
        assertThat(lock(HERE, id(1))).extracting(row -> row.document().json()).containsExactly("{}");
    }

    @Test
    void what_is_reported_of_a_person_comes_in_the_order_of_storing_and_in_parts() {
        insert(report(5), report(4).of(OTHER));
        insert(report(3), report(2).of(ELSEWHERE));
        insert(report(1));

        List<ReportRow> all = page(storage(), PERSON, 0, ALL);

        assertThat(all).extracting(ReportRow::id).containsExactly(id(5), id(3), id(1));
        assertThat(all).extracting(ReportRow::number).isSorted().doesNotHaveDuplicates();
        assertThat(page(storage(), PERSON, 0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(page(storage(), PERSON, all.get(0).number(), 1)).isEqualTo(all.subList(1, 2));
        assertThat(page(storage(), PERSON, all.get(2).number(), ALL)).isEmpty();
    }

    @Test
    void a_report_that_was_about_somebody_else_moves_to_the_person() {
        insert(report(1), report(2));
        ReportSample moved = report(1).of(OTHER);
        moved.version = 1;

        assertThat(list(tx -> tx.reports().update(List.of(moved.row())))).containsExactly(WriteResult.SAVED);

        assertThat(page(storage(), PERSON, 0, ALL)).extracting(ReportRow::id).containsExactly(id(2));
        assertThat(page(storage(), OTHER, 0, ALL)).extracting(ReportRow::id).containsExactly(id(1));
    }

    @Test
    void all_reports_of_a_company_are_told_in_parts_in_the_order_of_storing() {
        insert(report(3));
        insert(report(1).of(OTHER), report(5).of(ELSEWHERE));
        insert(report(2));

        for (int limit = 1; limit <= 4; limit++) {
            int size = limit;
            assertThat(RowsOf.<ReportRow>inParts(last -> list(tx ->
                            tx.reports().page(HERE, last.map(ReportRow::number).orElse(0L), size))))
                    .as("by %d", limit)
                    .extracting(ReportRow::id)
                    .containsExactly(id(3), id(1), id(2));
        }
        List<ReportRow> all = list(tx -> tx.reports().page(HERE, 0, ALL));
        assertThat(all.get(0)).isEqualTo(lock(HERE, id(3)).get(0));
    }

    @Test
    void people_whose_hashes_look_alike_are_different() {
        for (int i = 0; i < LOOK_ALIKE.size(); i++) {
            insert(report(i).of(KeyedHash.of(LOOK_ALIKE.get(i))));
        }

        for (int i = 0; i < LOOK_ALIKE.size(); i++) {
            assertThat(page(storage(), KeyedHash.of(LOOK_ALIKE.get(i)), 0, ALL))
                    .extracting(ReportRow::id)
                    .containsExactly(id(i));
        }
    }

    @Test
    void a_transaction_that_failed_leaves_reports_as_they_were() {
        insert(report(1));
        ReportRow before = lock(HERE, id(1)).get(0);
        ReportSample next = report(1).of(OTHER);
        next.version = 1;

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.reports().update(List.of(next.row()));
            tx.reports().insert(List.of(report(2).row()));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(page(storage(), PERSON, 0, ALL)).containsExactly(before);
        assertThat(page(storage(), OTHER, 0, ALL)).isEmpty();
        assertThat(lock(HERE, id(1), id(2))).containsExactly(before);
    }

    @Test
    void of_16_that_report_the_same_calls_in_any_order_one_adds_each() {
        int calls = 20;
        List<List<WriteResult>> results = Together.run(Together.WRITERS, number -> {
            List<ReportRow> rows = new ArrayList<>();
            IntStream.range(0, calls)
                    .map(i -> number % 2 == 0 ? i : calls - 1 - i)
                    .forEach(i -> rows.add(report(i).row()));
            List<WriteResult> answers = new ArrayList<>(
                    Together.insist(() -> list(tx -> tx.reports().insert(rows))));
            if (number % 2 != 0) {
                Collections.reverse(answers);
            }
            return answers;
        });

        for (int call = 0; call < calls; call++) {
            int place = call;
            assertThat(results.stream().map(answers -> answers.get(place)).filter(WriteResult.SAVED::equals))
                    .as("call %d", call)
                    .hasSize(1);
        }
        assertThat(page(storage(), PERSON, 0, ALL)).hasSize(calls);
    }

    @Test
    void of_16_that_lock_reports_and_correct_them_none_loses_a_race() {
        insert(report(1), report(2));

        List<List<WriteResult>> results = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> list(tx -> {
                    List<ReportId> ids = number % 2 == 0 ? List.of(id(1), id(2)) : List.of(id(2), id(1));
                    return tx.reports().update(tx.reports().lock(HERE, ids));
                })));

        assertThat(results).allSatisfy(each -> assertThat(each).containsOnly(WriteResult.SAVED));
        assertThat(lock(HERE, id(1), id(2))).extracting(ReportRow::version).containsOnly(Together.WRITERS + 1L);
    }

    @Test
    void a_restart_finds_what_was_reported_and_numbers_go_on() {
        insert(report(1), report(2));
        List<ReportRow> before = page(storage(), PERSON, 0, ALL);

        Storage next = reopened();
        List<WriteResult> results = next.write(
                tx -> tx.reports().insert(List.of(report(1).row(), report(3).row())));

        assertThat(results).containsExactly(WriteResult.CONFLICT, WriteResult.SAVED);
        assertThat(before).hasSize(2);
        assertThat(page(next, PERSON, 0, ALL)).hasSize(3).startsWith(before.toArray(new ReportRow[0]));
    }

    private List<WriteResult> insert(ReportSample... reports) {
        List<ReportRow> rows = Arrays.stream(reports).map(ReportSample::row).toList();
        return list(tx -> tx.reports().insert(rows));
    }

    private List<ReportRow> lock(CompanyId company, ReportId... ids) {
        return list(tx -> tx.reports().lock(company, List.of(ids)));
    }

    private static List<ReportRow> page(Storage storage, KeyedHash person, long after, int limit) {
        return storage.read(tx -> tx.reports().page(HERE, person, after, limit));
    }
}
