package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TickTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15Z");

    private Instant now = MON_2026_03_09;
    private final Storage memory = InMemoryStorage.shared(() -> now);

    @Test
    void work_that_fails_is_put_off_and_does_not_keep_the_rest_from_being_done() {
        put("outreach.run", "no id of a run");
        now = now.plusSeconds(1);
        put("retention", "CR-0000-0001");

        TickReport report = engine(memory).tick();

        assertThat(report.done()).isEqualTo(1);
        assertThat(report.nextDueAt()).contains(now.plusSeconds(60));
        assertThat(engine(memory).tick().done()).isZero();
    }

    @Test
    void work_that_was_put_off_is_tried_again() {
        put("outreach.run", "no id of a run");
        Freestone freestone = engine(memory);
        freestone.tick();
        now = now.plus(Duration.ofSeconds(60));

        TickReport report = freestone.tick();

        assertThat(report.nextDueAt()).contains(now.plusSeconds(60));
    }

    @Test
    void a_storage_that_fails_while_work_is_put_off_ends_the_tick_and_the_lease_brings_it_back() {
        put("outreach.run", "no id of a run");
        Storage failing = FaultyStorage.over(
                memory, Faults.from(4, Faults.Moment.BEFORE, () -> new IllegalStateException("database gone")));

        assertThatThrownBy(engine(failing)::tick)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));

        now = now.plusSeconds(61);
        assertThat(engine(memory).tick().nextDueAt()).contains(now.plusSeconds(60));
    }

    @Test
    void work_of_a_kind_that_this_version_does_not_know_is_left_to_one_that_does() {
        put("of a later version", "CR-0000-0001");

        TickReport report = engine(memory).tick();

        assertThat(report.done()).isZero();
        assertThat(report.nextDueAt()).isEmpty();
        assertThat(memory.workQueue().backlog()).hasSize(1);
    }

    @Test
    void inside_a_transaction_of_the_host_nothing_is_worked_on() {
        DurableStorage storage = new DurableStorage(memory);
        Freestone freestone = Freestone.builder()
                .storage(storage)
                .plainStorage()
                .clock(() -> now)
                .build();
        put("retention", "CR-0000-0001");
        storage.joined = true;

        assertThatThrownBy(freestone::tick)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tick: this thread is inside a transaction of the host, call it after the commit");
        assertThatThrownBy(freestone::heartbeat)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("heartbeat: ");

        storage.joined = false;
        assertThat(freestone.tick().done()).isEqualTo(1);
    }

    private Freestone engine(Storage storage) {
        return Freestone.builder().storage(storage).clock(() -> now).build();
    }

    private void put(String kind, String object) {
        memory.write(tx -> {
            tx.work().put(new WorkItem(kind, CompanyId.DEFAULT, object, tx.now()));
            return true;
        });
    }
}
