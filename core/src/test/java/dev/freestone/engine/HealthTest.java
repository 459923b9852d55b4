package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.work.Pulse;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.sim.ForwardingStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is held against an engine, and that one look costs one read. Source: docs/spec/operations.md 7. */
class HealthTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-05-01T12:00:00Z"));
    private final ManualClock time = ManualClock.at(Instant.parse("2026-05-01T12:00:00Z"));
    private final HandTimer timer = new HandTimer();
    private final Storage storage = InMemoryStorage.of(time);

    @Test
    @Fact("OPS-38")
    void an_engine_that_was_not_started_is_up_however_long_it_is_not_ticked() {
        Freestone freestone = engine(storage);

        clock.advance(Duration.ofDays(3));

        assertThat(freestone.health()).isEqualTo(new Health(Set.of()));
        assertThat(freestone.health().isUp()).isTrue();
    }

    @Test
    @Fact("OPS-38")
    void a_storage_that_fails_is_read_once_and_told_without_an_exception() {
        Faults faults = Faults.from(1, Faults.Moment.BEFORE, () -> new IllegalStateException("pool closed"));
        Freestone freestone = engine(FaultyStorage.over(storage, faults));

        assertThat(freestone.health().reasons()).containsExactly(HealthReason.STORAGE_UNAVAILABLE);
        assertThat(faults.trace()).hasSize(1);
    }

    @Test
    @Fact("OPS-38")
    void a_read_that_the_storage_wants_to_repeat_has_failed() {
        Freestone freestone = engine(new ForwardingStorage(storage) {
            @Override
            public <T> T read(Function<Tx, T> look) {
                super.read(look);
                return super.read(look);
            }
        });

        assertThat(freestone.health().reasons()).containsExactly(HealthReason.STORAGE_UNAVAILABLE);
    }

    @Test
    @Fact("OPS-38")
    void while_a_read_hangs_others_are_told_at_once() {
        AtomicLong nanos = new AtomicLong();
        List<Health> meanwhile = new ArrayList<>();
        List<HealthCheck> self = new ArrayList<>();
        AtomicLong reads = new AtomicLong();
        Storage slow = new ForwardingStorage(storage) {
            @Override
            public <T> T read(Function<Tx, T> look) {
                if (reads.getAndIncrement() == 0) {
                    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
                    meanwhile.add(self.get(0).look());
                    nanos.addAndGet(1);
                    meanwhile.add(self.get(0).look());
                }
                return super.read(look);
            }
        };
        self.add(new HealthCheck(slow, NodeId.of("node-1"), nanos::get, now -> false, new Pulse(clock)));

        assertThat(self.get(0).look().isUp()).isTrue();
        assertThat(meanwhile)
                .extracting(Health::reasons)
                .containsExactly(Set.of(), Set.of(HealthReason.STORAGE_UNAVAILABLE));
        assertThat(reads).hasValue(2);
        assertThat(self.get(0).look().isUp()).isTrue();
    }

    @Test
    @Fact("OPS-38")
    void a_clock_that_is_too_far_off_to_send_is_told_of_a_node_that_sends() {
        Freestone sending = sending(storage);
        Freestone silent = engine(storage);
        clock.advance(Duration.ofHours(1));

        assertThat(sending.health().reasons()).containsExactly(HealthReason.CLOCK_SKEWED);
        assertThat(silent.health().isUp()).isTrue();

        clock.set(time.instant());
        assertThat(sending.health().isUp()).isTrue();
    }

    @Test
    @Fact("OPS-38")
    void a_closed_engine_is_told_as_closed_and_reads_nothing() {
        Faults faults = Faults.none();
        Freestone freestone = engine(FaultyStorage.over(storage, faults));
        freestone.close();

        assertThat(freestone.health().reasons()).containsExactly(HealthReason.CLOSED);
        assertThat(faults.calls()).isZero();
    }

    @Test
    @Fact("OPS-39")
    void a_started_engine_is_lost_when_no_tick_has_ended_for_more_than_five_minutes() {
        Freestone freestone = engine(storage);
        freestone.start(timer);
        timer.fire();

        clock.advance(PATIENCE);
        assertThat(freestone.health().isUp()).isTrue();
        clock.advance(MICRO);
        assertThat(freestone.health().reasons()).containsExactly(HealthReason.NOT_TICKING);

        timer.fire();
        assertThat(freestone.health().isUp()).isTrue();
    }

    @Test
    @Fact("OPS-39")
    void a_started_engine_is_lost_when_one_of_its_sweeps_fails_for_more_than_five_minutes() {
        AtomicBoolean isFull = new AtomicBoolean();
        Storage others = new ForwardingStorage(storage) {
            @Override
            public <T> T write(Function<Tx, T> decision) {
                if (isFull.get()) {
                    throw FreestoneException.of(ErrorCode.STORAGE_FULL, "full");
                }
                return super.write(decision);
            }
        };
        Freestone freestone = sending(others);
        isFull.set(true); // the life of a node begins with a write, the other sweeps have nothing to do
        freestone.start(timer);
        timer.fire();

        clock.advance(PATIENCE);
        time.advance(PATIENCE);
        timer.fire();
        assertThat(freestone.health().isUp()).isTrue();

        clock.advance(MICRO);
        time.advance(MICRO);
        timer.fire();
        assertThat(freestone.health().reasons()).containsExactly(HealthReason.NOT_TICKING);
    }

    private Freestone engine(Storage keeps) {
        return Freestone.builder().clock(clock).storage(keeps).build();
    }

    private Freestone sending(Storage keeps) {
        return Freestone.builder()
                .clock(clock)
                .storage(keeps)
                .sender(SenderId.of("text"), request -> new SendResult.Unknown(request.idempotencyKey(), "timeout"))
                .contactPolicy(ContactPolicy.none())
                .build();
    }
}
