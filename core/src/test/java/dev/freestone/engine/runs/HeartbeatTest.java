package dev.freestone.engine.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
    @TempDir
    Path temporary;

    private RunHouse house;

    @BeforeEach
    void build() {
        house = new RunHouse(temporary);
        house.storage = InMemoryStorage.shared(() -> house.now);
        house.rows(List.of("id"), new Object[] {1L});
    }

    @Test
    void lengthens_the_lease_of_a_run_in_hand() {
        CampaignRun started = house.start();
        List<Boolean> live = new ArrayList<>();
        house.listener = progress -> {
            if (progress.step() == RunStep.EXPORT) {
                house.now = house.now.plus(Duration.ofSeconds(50));
                house.held.heartbeat();
                house.now = house.now.plus(Duration.ofSeconds(50));
                live.add(house.storage.write(tx -> tx.runs()
                        .find(RunHouse.COMPANY, RunHouse.id(started.id()))
                        .orElseThrow()
                        .lease()
                        .isLive(tx.now())));
            }
        };

        house.tick();

        assertThat(live).containsExactly(true);
        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void interrupts_an_open_query_when_another_node_has_canceled_the_run() {
        CampaignRun started = house.start();
        List<String> heard = new ArrayList<>();
        RunCommands elsewhere = new RunCommands(house.parts(), Caller.host(RunHouse.COMPANY), new HeldRuns());
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            context.onCancel(() -> heard.add("interrupted"));
            elsewhere.cancel(RunHouse.id(started.id()));
            assertThat(context.canceled()).isFalse();
            house.held.heartbeat();
            return Stream.empty();
        });

        house.tick();

        assertThat(heard).containsExactly("interrupted");
        assertThat(house.get(started.id()).failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
    }

    @Test
    void interrupts_everything_although_one_action_throws() {
        CampaignRun started = house.start();
        HeldRun held = claim(started);
        List<String> heard = new ArrayList<>();
        held.onCancel(() -> {
            throw new IllegalStateException("a driver's own trouble");
        });
        held.onCancel(() -> heard.add("second"));

        held.cancel();

        assertThat(heard).containsExactly("second");
    }

    @Test
    void never_gives_the_worker_an_older_run_than_it_has_saved() {
        CampaignRun started = house.start();
        Slow storage = new Slow(house.storage);
        house.storage = storage;
        HeldRun held = claim(started);
        storage.afterNext = () -> held.save(
                record -> RunMoves.frozen(
                        record, RunFileId.of("FI-0000-0001"), RunFileId.of("FI-0000-0002"), 1, house.now),
                (tx, record) -> {});
        HeldRuns runs = new HeldRuns();
        runs.add(held);

        runs.heartbeat();

        assertThat(held.run().status()).isEqualTo(RunStatus.PROCESSING);
    }

    private HeldRun claim(CampaignRun run) {
        return new RunClaims(house.parts())
                .claim(RunHouse.COMPANY, run.id())
                .held()
                .orElseThrow();
    }

    /** A storage whose answer comes so late that another thread has written meanwhile. */
    private static final class Slow implements Storage {
        private final Storage under;
        private Runnable afterNext = () -> {};

        Slow(Storage under) {
            this.under = under;
        }

        @Override
        public <T> T write(Function<Tx, T> decision) {
            T answer = under.write(decision);
            Runnable meanwhile = afterNext;
            afterNext = () -> {};
            meanwhile.run();
            return answer;
        }

        @Override
        public WorkQueue workQueue() {
            return under.workQueue();
        }

        @Override
        public boolean isDurable() {
            return under.isDurable();
        }

        @Override
        public boolean leasesExpire() {
            return under.leasesExpire();
        }

        @Override
        public void endLeases(NodeId node) {
            under.endLeases(node);
        }
    }
}
