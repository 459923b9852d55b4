package dev.freestone.engine;

import static dev.freestone.engine.ImportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReportIds;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results that come again, in another order, in parts, or after a process has died. */
class ImportOrderTest {
    private static final long SEED = 20_260_302L;
    private static final int CALLS = 1_200;
    private static final int SHUFFLES = 12;

    @Test
    @Fact("LED-45")
    void the_same_file_changes_nothing_the_second_time_and_shuffled_and_split_ones_give_the_same_counters() {
        Random random = new Random(SEED);
        List<String> rows = rows(random, CALLS);
        ImportHouse once = new ImportHouse();
        ImportReport first = once.load(rows);
        List<ContactEvent> counters = once.counters();
        assertThat(first.imported()).isEqualTo(CALLS);
        assertThat(counters).hasSizeGreaterThan(CALLS);
        long restrictions = once.restrictions("BO-3");

        ImportReport second = once.load(rows);

        assertThat(second.duplicates()).isEqualTo(CALLS);
        assertThat(once.counters()).isEqualTo(counters);
        assertThat(once.restrictions("BO-3")).isEqualTo(restrictions);
        assertThat(once.journal("report_import", second.id())).isEmpty();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            ImportHouse house = new ImportHouse();
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(CALLS));
                house.load(shuffled.subList(from, to));
                from = random.nextBoolean() ? to : Math.max(0, to - 7);
                from = to == shuffled.size() ? to : from;
            }
            assertThat(house.counters())
                    .as("seed %d, shuffle %d", SEED, shuffle)
                    .isEqualTo(counters);
        }
    }

    @Test
    void a_file_with_corrections_changes_nothing_the_second_time() {
        Random random = new Random(SEED);
        List<String> rows = rows(random, 300);
        rows.addAll(rows(random, 300));
        ImportHouse house = new ImportHouse();
        ImportReport first = house.load(rows);
        List<ContactEvent> counters = house.counters();
        assertThat(first.corrected()).as("seed %d", SEED).isGreaterThan(100);

        ImportReport second = house.load(rows);

        assertThat(second.duplicates()).isEqualTo(600);
        assertThat(second.superseded()).isEqualTo(first.corrected());
        assertThat(house.counters()).isEqualTo(counters);
    }

    @Test
    void a_process_that_dies_at_any_call_of_the_storage_is_made_good_by_importing_again() {
        List<String> rows = rows(new Random(SEED), 8);
        rows.addAll(1, rows(new Random(SEED + 1), 2));
        Faults counting = Faults.none();
        ImportHouse whole = new ImportHouse();
        whole.ledger.storage = FaultyStorage.over(whole.ledger.storage, counting);
        whole.load(rows);
        int calls = counting.calls();
        assertThat(counting.trace()).filteredOn("Storage.write"::equals).hasSizeGreaterThan(2);

        for (int call = 1; call <= calls; call++) {
            for (Faults.Moment moment : Faults.Moment.values()) {
                ImportHouse house = new ImportHouse();
                var storage = house.ledger.storage;
                house.ledger.storage =
                        FaultyStorage.over(storage, Faults.from(call, moment, () -> new Error("killed")));
                assertThat(catchThrowable(() -> house.load(rows))).hasMessage("killed");
                house.ledger.storage = storage;
                long done = house.ledger.storage.read(tx ->
                        (long) tx.reports().lock(CompanyId.DEFAULT, ids(8)).size());

                ImportReport report = house.load(rows);

                assertThat(house.counters()).as("call %d, %s", call, moment).isEqualTo(whole.counters());
                assertThat(report.imported()).isEqualTo(8 - done);
                assertThat(report.rows()).isEqualTo(rows.size());
            }
        }
    }

    @Test
    void a_commit_whose_answer_is_lost_is_found_and_counted_as_what_it_was() {
        List<String> rows = rows(new Random(SEED), 8);
        ImportHouse house = new ImportHouse();
        Faults counting = Faults.none();
        ImportHouse other = new ImportHouse();
        other.ledger.storage = FaultyStorage.over(other.ledger.storage, counting);
        other.load(rows);
        int write = counting.trace().indexOf("Storage.write") + 1;
        house.ledger.storage = FaultyStorage.over(
                house.ledger.storage,
                Faults.at(
                        write,
                        Faults.Moment.AFTER,
                        () -> FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "the answer was lost")));

        ImportReport report = house.load(rows);

        assertThat(report.imported()).isEqualTo(8);
        assertThat(house.counters()).isEqualTo(other.counters());
    }

    private static List<ReportId> ids(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, ImportHouse.SOURCE, "call-" + call))
                .toList();
    }

    /** Calls 0 to {@code count - 1}, each once, with what chance makes of them. */
    private static List<String> rows(Random random, int count) {
        List<String> rows = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            int loan = random.nextInt(10);
            String loans = List.of("", "LN-" + loan, "LN-" + loan + "|LN-" + (loan + 1))
                    .get(random.nextInt(3));
            String connected = List.of("Y", "N", "").get(random.nextInt(3));
            String word = List.of("VOICEMAIL", "TALK", "").get(random.nextInt(3));
            String row = row("call-" + call, "BO-" + random.nextInt(20), loans, connected, word);
            rows.add(random.nextInt(5) == 0 ? row.replace("+15550100001,,", "+15550100001,inbound,") : row);
        }
        return rows;
    }
}
