package dev.freestone.engine.runs;

import static dev.freestone.model.contact.ContactStatus.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.Caller;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.NodeId;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final int ROWS = 200;

    @TempDir
    Path temporary;

    private final Faults calls = Faults.none();
    private RunHouse house;

    @BeforeEach
    void build() {
        house = new RunHouse(temporary);
        house.storage = FaultyStorage.over(InMemoryStorage.shared(() -> house.now), calls);
        house.rows(
                List.of("id"),
                LongStream.rangeClosed(1, ROWS)
                        .mapToObj(id -> new Object[] {id})
                        .toArray(Object[][]::new));
        LongStream.rangeClosed(1, ROWS).forEach(id -> house.person(id, "BO-0000-%04d".formatted(id), PRIMARY));
    }

    @Test
    void looks_between_batches_read_no_document_and_write_nothing() {
        CampaignRun run = house.start();
        int before = calls.calls();

        house.tick();

        List<String> during = calls.trace().subList(before, calls.calls());
        assertThat(house.get(run.id()).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(during.stream().filter("RunStore.mark"::equals)).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(during.stream().filter("RunStore.find"::equals)).hasSizeLessThan(10);
        assertThat(during).doesNotContain("RunStore.renew");
    }

    @Test
    void a_lease_is_renewed_when_twenty_seconds_have_passed_since_it_was() {
        HeldRun held = claim(house.start());

        assertThat(renewals(held, Duration.ofMillis(19_999))).isZero();
        assertThat(renewals(held, Duration.ofMillis(1))).isEqualTo(1);
        assertThat(renewals(held, Duration.ofMillis(19_999))).isZero();
        held.heartbeat();
        assertThat(renewals(held, Duration.ofMillis(19_999))).isZero();
        assertThat(renewals(held, Duration.ofMillis(1))).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_set_back_does_not_keep_a_lease_from_being_renewed() {
        HeldRun held = claim(house.start());

        assertThat(renewals(held, Duration.ofHours(-1))).isEqualTo(1);
    }

    @Test
    void a_run_that_others_have_changed_is_read_anew() {
        CampaignRun run = house.start();
        HeldRun held = claim(run);
        elsewhere().pause(RunHouse.id(run.id()));

        held.checkpoint();

        assertThat(held.run().control().paused()).isTrue();
    }

    @Test
    void a_cancel_of_another_node_ends_the_work_at_the_next_look() {
        CampaignRun run = house.start();
        HeldRun held = claim(run);
        elsewhere().cancel(RunHouse.id(run.id()));

        assertStopped(held, RunStop.Kind.CANCELED);
        assertThat(held.isCanceled()).isTrue();
    }

    @Test
    void a_run_that_another_node_has_taken_is_let_go() {
        CampaignRun run = house.start();
        HeldRun held = claim(run);
        house.now = house.now.plus(RunHouse.TAKEOVER);
        house.node = NodeId.of("node-2");
        claim(run);

        assertStopped(held, RunStop.Kind.FENCED);
    }

    @Test
    void a_lease_that_was_given_back_or_has_ended_is_not_gone_on_with() {
        HeldRun released = claim(house.start());
        released.release();
        assertStopped(released, RunStop.Kind.FENCED);

        house.tick();
        house.now = house.now.plus(Duration.ofSeconds(1));
        HeldRun ended = claim(house.start());
        house.now = house.now.plus(RunHouse.TAKEOVER);
        assertStopped(ended, RunStop.Kind.FENCED);
    }

    @Test
    void what_the_holder_saves_itself_is_not_read_again() {
        HeldRun held = claim(house.start());
        held.save(record -> RunMove.inside(record.with(record.run().updatedAt(house.now))), (tx, record) -> {});
        int before = calls.calls();

        held.checkpoint();

        assertThat(calls.trace().subList(before, calls.calls())).containsExactly("Storage.read", "RunStore.mark");
    }

    private long renewals(HeldRun held, Duration later) {
        house.now = house.now.plus(later);
        int before = calls.calls();
        held.checkpoint();
        return calls.trace().subList(before, calls.calls()).stream()
                .filter("RunStore.renew"::equals)
                .count();
    }

    private RunCommands elsewhere() {
        return new RunCommands(house.parts(), Caller.host(RunHouse.COMPANY), new HeldRuns());
    }

    private HeldRun claim(CampaignRun run) {
        return new RunClaims(house.parts())
                .claim(RunHouse.COMPANY, run.id())
                .held()
                .orElseThrow();
    }

    private static void assertStopped(HeldRun held, RunStop.Kind kind) {
        assertThatThrownBy(held::checkpoint)
                .isInstanceOfSatisfying(
                        RunStop.class, stop -> assertThat(stop.kind()).isEqualTo(kind));
    }
}
