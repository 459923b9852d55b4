package dev.freestone.engine.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.Faults.Moment;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommitTest {
    private final Storage storage = InMemoryStorage.of(ManualClock.create());
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void a_lost_race_is_decided_again_and_told_after_the_fifth() {
        var lost = catchThrowableOfType(
                FreestoneException.class,
                () -> Commit.decide(storage, tx -> {
                    decided.incrementAndGet();
                    Commit.saved(WriteResult.CONFLICT);
                    return true;
                }));

        assertThat(lost.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(decided).hasValue(Commit.MAX_TRIES);
    }

    @Test
    void a_decision_in_doubt_is_told_at_once() {
        var doubt = catchThrowableOfType(
                FreestoneException.class, () -> Commit.decide(inDoubtOnce(), tx -> decided.incrementAndGet()));

        assertThat(doubt.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
        assertThat(decided).hasValue(1);
    }

    @Test
    void a_repeatable_decision_in_doubt_is_decided_again() {
        int answer = Commit.repeatable(inDoubtOnce(), tx -> decided.incrementAndGet());

        assertThat(answer).isEqualTo(2);
    }

    @Test
    void a_repeatable_decision_that_stays_in_doubt_is_told_after_the_fifth() {
        Storage always = FaultyStorage.over(storage, Faults.from(1, Moment.AFTER, CommitTest::doubt));

        var told = catchThrowableOfType(
                FreestoneException.class, () -> Commit.repeatable(always, tx -> decided.incrementAndGet()));

        assertThat(told.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
        assertThat(decided).hasValue(Commit.MAX_TRIES);
    }

    private Storage inDoubtOnce() {
        return FaultyStorage.over(storage, Faults.at(1, Moment.AFTER, CommitTest::doubt));
    }

    private static RuntimeException doubt() {
        return FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "on purpose");
    }
}
