package dev.freestone.engine.runs;

import static dev.freestone.model.contact.ContactStatus.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.testkit.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControlTest {
    private static final int ROWS = 20;

    @TempDir
    Path temporary;

    private RunHouse house;

    @BeforeEach
    void build() {
        house = new RunHouse(temporary);
        Object[][] rows = LongStream.rangeClosed(1, ROWS)
                .mapToObj(id -> new Object[] {id})
                .toArray(Object[][]::new);
        house.rows(List.of("id"), rows);
        LongStream.rangeClosed(1, ROWS).forEach(id -> house.person(id, "BO-0000-%04d".formatted(id), PRIMARY));
    }

    @Test
    void cancels_within_one_batch_while_the_query_streams() {
        CampaignRun started = house.start();
        house.listener = progress -> {
            house.progress.add(progress);
            if (progress.done() == 4) {
                house.commands().cancel(RunHouse.id(started.id()));
            }
        };

        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(house.progress.get(house.progress.size() - 1).done()).isEqualTo(4);
        assertThat(run.totals().rowCount()).isEmpty();
        assertThat(run.availableFiles(house.now)).containsExactly(RunFileName.LOG);
    }

    @Test
    void cancels_within_one_batch_while_contacts_are_written_and_accounts_for_every_row() {
        CampaignRun started = house.start();
        house.listener = progress -> {
            if (progress.step() == RunStep.EXPORT && progress.done() == 4) {
                house.commands().cancel(RunHouse.id(started.id()));
            }
        };

        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(RunHouse.buckets(run)).containsExactly("canceled/run_canceled=" + ROWS);
        assertThat(run.availableFiles(house.now))
                .containsExactly(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.LOG);
        assertThat(house.text(run, RunFileName.LOG).lines().filter(line -> line.contains(" row ")))
                .hasSize(ROWS);
    }

    @Test
    void cancels_a_run_that_nobody_works_on_at_the_next_look() {
        CampaignRun started = house.start();

        CampaignRun asked = house.commands().cancel(RunHouse.id(started.id()));

        assertThat(asked.status()).isEqualTo(RunStatus.INITIALIZING);
        assertThat(asked.control().cancelRequested()).isTrue();
        house.tick();
        assertThat(house.get(started.id()).failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
    }

    @Test
    void cancels_a_paused_run() {
        CampaignRun started = house.start();
        house.commands().pause(RunHouse.id(started.id()));
        house.tick();

        house.commands().cancel(RunHouse.id(started.id()));
        house.tick();

        assertThat(house.get(started.id()).failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
    }

    @Test
    void refuses_cancel_pause_and_resume_of_a_run_that_has_ended() {
        CampaignRun run = house.runToEnd();

        for (Runnable command : List.<Runnable>of(
                () -> house.commands().cancel(RunHouse.id(run.id())),
                () -> house.commands().pause(RunHouse.id(run.id())),
                () -> house.commands().resume(RunHouse.id(run.id())))) {
            assertThatThrownBy(command::run).isInstanceOfSatisfying(FreestoneException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                assertThat(e.details()).containsEntry("from", "success").containsKey("event");
            });
        }
    }

    @Test
    void writes_the_same_files_although_it_is_paused_and_resumed_a_hundred_times() {
        CampaignRun undisturbed = house.runToEnd();
        AtomicInteger pauses = new AtomicInteger();
        CampaignRun started = house.start();
        house.listener = progress -> {
            if (progress.step() == RunStep.EXPORT && pauses.get() < 100) {
                pauses.incrementAndGet();
                house.commands().pause(RunHouse.id(started.id()));
            }
        };

        while (house.get(started.id()).isLive()) {
            house.tick();
            if (house.get(started.id()).isLive()) {
                house.commands().resume(RunHouse.id(started.id()));
            }
        }

        CampaignRun run = house.get(started.id());
        assertThat(pauses).hasValue(100);
        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        for (RunFileName name : List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS)) {
            assertThat(house.text(run, name)).isEqualTo(house.text(undisturbed, name));
        }
        assertThat(RunHouse.buckets(run)).isEqualTo(RunHouse.buckets(undisturbed));
    }

    @Test
    void gives_the_lease_back_while_it_is_paused_and_repeating_a_pause_changes_nothing() {
        CampaignRun started = house.start();
        CampaignRun once = house.commands().pause(RunHouse.id(started.id()));
        CampaignRun twice = house.commands().pause(RunHouse.id(started.id()));

        assertThat(twice).isEqualTo(once);
        house.tick();
        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.INITIALIZING);
        Lease lease = house.storage.write(tx -> tx.runs()
                .find(RunHouse.COMPANY, RunHouse.id(started.id()))
                .orElseThrow()
                .lease());
        assertThat(lease.owner()).isEmpty();
    }

    @Test
    void pauses_during_the_query_only_after_the_freeze() {
        CampaignRun started = house.start();
        house.listener = progress -> {
            if (progress.step() == RunStep.QUERY && progress.done() == 4) {
                house.commands().pause(RunHouse.id(started.id()));
            }
        };

        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(run.totals().rowCount()).hasValue(ROWS);
        assertThat(run.availableFiles(house.now))
                .containsExactly(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT);
    }

    @Fact("OUT-46")
    @Test
    void never_executes_the_query_again_once_frozen_and_a_stale_fence_changes_nothing() {
        house.storage = InMemoryStorage.shared(() -> house.now);
        AtomicInteger executed = new AtomicInteger();
        var rows = house.query;
        house.query = (request, context) -> {
            executed.incrementAndGet();
            return rows.open(request, context);
        };
        CampaignRun started = house.start();
        NodeId second = NodeId.of("node-2");
        AtomicInteger taken = new AtomicInteger();
        house.listener = progress -> {
            if (progress.step() == RunStep.EXPORT && taken.getAndIncrement() == 0) {
                // This node freezes for longer than its lease; another takes the run over and ends it.
                house.now = house.now.plus(Duration.ofSeconds(61));
                NodeId first = house.node;
                house.node = second;
                house.tick();
                house.node = first;
            }
        };

        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(executed).hasValue(1);
        assertThat(run.control().leaseExpiries()).isEqualTo(1);
        assertThat(run.totals().exportedCount()).isEqualTo(ROWS);
        long fence = house.storage.write(tx -> tx.runs()
                .find(RunHouse.COMPANY, RunHouse.id(started.id()))
                .orElseThrow()
                .lease()
                .fence());
        assertThat(fence).isEqualTo(2);
    }

    @Test
    void gives_a_run_up_when_its_lease_ended_the_tenth_time() {
        house.storage = InMemoryStorage.shared(() -> house.now);
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            throw new Crash();
        });
        CampaignRun started = house.start();

        for (int i = 0; i < 10; i++) {
            assertThat(house.get(started.id()).isLive()).isTrue();
            crashing(house::tick);
            house.now = house.now.plus(Duration.ofSeconds(61));
        }
        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_ABANDONED);
        assertThat(run.control().leaseExpiries()).isEqualTo(10);
    }

    @Test
    void leaves_a_run_alone_that_another_node_holds() {
        house.storage = InMemoryStorage.shared(() -> house.now);
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            throw new Crash();
        });
        CampaignRun started = house.start();
        crashing(house::tick);
        house.now = house.now.plus(Duration.ofSeconds(59));
        house.node = NodeId.of("node-2");

        house.tick();

        assertThat(house.get(started.id()).control().leaseExpiries()).isZero();
        house.now = house.now.plus(Duration.ofSeconds(1));
        crashing(house::tick);
        assertThat(house.get(started.id()).control().leaseExpiries()).isEqualTo(1);
    }

    @Test
    void starts_no_second_run_while_one_is_live() {
        CampaignRun live = house.start();

        assertThatThrownBy(house::start).isInstanceOfSatisfying(FreestoneException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS);
            assertThat(e.details()).containsEntry("run", live.id().value());
        });
    }

    @Test
    void names_the_files_of_two_runs_in_one_second_by_two_seconds() {
        CampaignRun first = house.runToEnd();
        CampaignRun second = house.runToEnd();

        assertThat(first.start().timestamp()).isEqualTo(RunHouse.WED_2024_05_01);
        assertThat(second.start().timestamp()).isEqualTo(RunHouse.WED_2024_05_01.plusSeconds(1));
    }

    /** A process that ends in the middle of its work: nothing catches it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    static void crashing(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Crash.class);
    }

    @Test
    void keeps_the_interrupt_of_its_thread_and_ends_the_run() {
        CampaignRun started = house.start();
        house.listener = progress -> Thread.currentThread().interrupt();

        house.tick();

        assertThat(Thread.interrupted()).isTrue();
        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().message()).contains("interrupted");
        assertThat(Optional.of(run.failure().orElseThrow().code()))
                .isIn(Arrays.asList(Optional.of(ErrorCode.QUERY_CANCELED), Optional.of(ErrorCode.EXPORT_FAILED)));
        assertThat(house.text(run, RunFileName.LOG)).contains("run_failed");
    }
}
