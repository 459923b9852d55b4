package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.PersonChange;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.testkit.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How dry runs end before their time, and what is left of them. */
class DryRunEndTest {
    @TempDir
    Path temporary;

    private DryRunHouse house;

    @BeforeEach
    void people() {
        house = DryRunHouse.exporting(temporary);
        house.sending = true;
        house.personsInMemory = 1;
        for (int number = 1; number <= 6; number++) {
            house.person(number, 1);
        }
        house.rowsOf(1, 2, 3, 4, 5, 6).run();
    }

    private FreestoneException failing(DryRunRequest request) {
        return catchThrowableOfType(FreestoneException.class, () -> house.dryRun(request));
    }

    private static DryRunRequest request() {
        return DryRunRequest.guardedBy(DryRunHouse.WITHOUT_COMPARISON);
    }

    @Fact("OUT-84")
    @ParameterizedTest
    @EnumSource(
            value = RunStep.class,
            names = {"QUERY", "EXPORT", "SEND"})
    void a_progress_function_that_answers_no_an_interrupt_and_a_fault_end_it_with_their_codes(RunStep at)
            throws Exception {
        FreestoneException canceled = failing(request().watchedBy(progress -> progress.step() != at));
        assertThat(canceled.code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(house.outcomes()).containsExactly("run_canceled");
        assertThat(temporary).isEmptyDirectory();

        FreestoneException interrupted = failing(request().watchedBy(progress -> {
            if (progress.step() == at) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));
        assertThat(Thread.interrupted()).as("the flag stays").isTrue();
        assertThat(interrupted.code()).isEqualTo(ErrorCode.QUERY_CANCELED);
        assertThat(house.outcomes()).containsExactly("run_canceled", "query_canceled");
        assertThat(temporary).isEmptyDirectory();

        house.query = InMemoryQuerySource.of(List.of("borrowerId", "loanId"), () -> {
            throw FreestoneException.of(ErrorCode.QUERY_FORBIDDEN, "not yours");
        });
        house.rowsOf();
        assertThat(failing(request()).code()).isEqualTo(ErrorCode.QUERY_FORBIDDEN);
        assertThat(house.outcomes()).containsExactly("run_canceled", "query_canceled", "query_forbidden");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_listener_of_changes_that_throws_ends_it_so_that_no_list_is_taken_for_whole() {
        house.rowsOf(1);
        Consumer<PersonChange> broken = change -> {
            throw new IllegalStateException("the disk is full of " + change.person());
        };

        FreestoneException failed = failing(request().tellingChanges(broken));

        assertThat(failed.code()).isEqualTo(ErrorCode.INTERNAL_SERVER_ERROR);
        assertThat(failed).hasMessageContaining("IllegalStateException");
        assertThat(failed.getMessage()).doesNotContain("BO-");
        assertThat(house.outcomes()).containsExactly("internal_server_error");
    }

    @Test
    void inside_a_transaction_of_the_host_it_is_refused() {
        DurableStorage joining = new DurableStorage(house.storage);
        house.storage = joining;
        house.rowsOf(1).engine();
        joining.joined = true;

        assertThatThrownBy(() -> house.dryRun(request()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("dryRun: this thread is inside a transaction of the host, call it after the commit");

        joining.joined = false;
        assertThat(house.outcomes()).isEmpty();
    }

    @Test
    void a_progress_function_that_throws_changes_nothing() {
        DryRunReport report = house.dryRun(request().watchedBy(progress -> {
            throw new IllegalStateException("no screen");
        }));

        assertThat(report.verdict()).isEqualTo("proceed");
    }

    @Fact("OUT-82")
    @Test
    void report_and_journal_hold_no_cell_no_number_and_no_person() {
        house.columns("borrowerId", "loanId")
                .rows(DryRunHouse.row(2L, "LN-SECRET"), DryRunHouse.row("SECRET", "LN-SECRET"));

        DryRunReport report = house.dryRun(request());

        List<String> texts = new ArrayList<>(List.of(report.toString()));
        house.engine()
                .campaigns()
                .explain(house.campaign().id().value())
                .forEach(entry -> texts.add(entry + " " + entry.details()));
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("SECRET", "BO-0000", "+1555", "Given"));
        FreestoneException missing = catchThrowableOfType(
                FreestoneException.class,
                () -> house.columns("SECRET", "loanId").dryRun());
        assertThat(missing.code()).isEqualTo(ErrorCode.MISSING_COLUMN);
        house.query = InMemoryQuerySource.of(List.of("borrowerId", "loanId"), () -> {
            throw new IllegalStateException("SECRET");
        });
        house.rowsOf();
        FreestoneException foreign = failing(request());
        assertThat(foreign.code()).isEqualTo(ErrorCode.QUERY_EXECUTION_FAILED);
        assertThat(foreign.getMessage()).doesNotContain("SECRET");
    }

    @Test
    void what_a_process_that_died_left_behind_is_removed_and_what_is_in_use_is_not() throws Exception {
        Path left = Files.createDirectories(temporary.resolve("dry-run-DR-0000-0001"));
        Files.writeString(left.resolve("campaign_input.json"), "[]");
        Files.createFile(temporary.resolve("dry-run-DR-0000-0001.lock"));
        Path other = Files.createDirectories(temporary.resolve("of-somebody-else"));
        List<Long> beside = new ArrayList<>();

        house.dryRun(request().watchedBy(progress -> {
            if (beside.isEmpty()) {
                beside.add(-1L);
                beside.set(0, house.dryRun(request()).rows().rowCount());
            }
            return true;
        }));

        assertThat(beside).as("one within another").containsExactly(6L);
        try (Stream<Path> all = Files.list(temporary)) {
            assertThat(all).containsExactly(other);
        }
    }
}
