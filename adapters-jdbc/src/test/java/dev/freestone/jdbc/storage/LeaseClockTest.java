package dev.freestone.jdbc.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaseClockTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T15:00:00Z");

    private final Deque<Instant> answers = new ArrayDeque<>();
    private Duration answerTakes = Duration.ZERO;
    private int asked;
    private long nanos = -17;

    private final LeaseClock clock = new LeaseClock(this::ask, () -> Duration.ZERO, () -> nanos);

    @Test
    void counts_on_from_the_last_answer_without_asking_again() {
        answers.add(MON_2026_03_09);

        assertThat(clock.now()).isEqualTo(MON_2026_03_09);
        pass(Duration.ofSeconds(4));
        assertThat(clock.now()).isEqualTo(MON_2026_03_09.plusSeconds(4));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void asks_again_after_five_seconds() {
        answers.addAll(List.of(MON_2026_03_09, MON_2026_03_09.plusSeconds(60)));
        Instant first = clock.now();
        pass(Duration.ofSeconds(6));

        assertThat(first).isEqualTo(MON_2026_03_09);
        assertThat(clock.now()).isEqualTo(MON_2026_03_09.plusSeconds(60));
    }

    @Test
    void goes_on_for_as_long_as_the_database_does_not_answer() {
        answers.add(MON_2026_03_09);
        Instant first = clock.now();
        pass(Duration.ofMinutes(10));

        assertThat(first).isEqualTo(MON_2026_03_09);
        assertThat(clock.now()).isEqualTo(MON_2026_03_09.plusSeconds(600));
        pass(Duration.ofSeconds(1));
        assertThat(clock.now()).isEqualTo(MON_2026_03_09.plusSeconds(601));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void an_answer_that_took_too_long_is_not_believed() {
        answers.addAll(List.of(MON_2026_03_09, MON_2026_03_09.plusSeconds(6)));
        Instant first = clock.now();
        pass(Duration.ofSeconds(6));
        answerTakes = Duration.ofMinutes(3);

        assertThat(first).isEqualTo(MON_2026_03_09);
        assertThat(clock.now()).isEqualTo(MON_2026_03_09.plusSeconds(186));
    }

    @Test
    void a_database_that_has_never_answered_is_told() {
        var thrown = catchThrowableOfType(FreestoneException.class, clock::now);

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_UNREACHABLE);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Instant ask() throws SQLException {
        asked++;
        if (answers.isEmpty()) {
            throw new SQLException("refused", "08001");
        }
        pass(answerTakes);
        return answers.remove();
    }
}
