package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of a rule, and what it must be.
 *
 * @param row the row of the life cycle
 * @param given the case, for the name of the test
 * @param move what the rule answered
 * @param expected event, states, reason, rule id, fence, counted attempts, due and wake as durations after Monday 10 o'clock
 */
record RowExample(String row, String given, Optional<IntentMove> move, String expected) {
    void check() {
        assertThat(move.map(RowExample::told)).as("%s: %s", row, given).hasValue(row + " " + expected);
        move.ifPresent(made -> {
            assertThat(made.next().plan()).isEqualTo(made.before().plan());
            assertThat(made.next().version()).isEqualTo(made.before().version());
            assertThat(made.after().updatedAt())
                    .isAfterOrEqualTo(made.before().status().updatedAt());
        });
    }

    private static String told(IntentMove move) {
        IntentStatus after = move.after();
        return "%s %s: %s>%s %s %s f%d a%d due %s wake %s"
                .formatted(
                        move.row(),
                        move.event().code(),
                        move.from().code(),
                        move.to().code(),
                        after.reason().map(reason -> reason.code()).orElse("-"),
                        after.ruleId().orElse("-"),
                        after.lease().fence(),
                        after.attempt().counted(),
                        since(after.dueAt()),
                        after.wakeAt().map(RowExample::since).orElse("never"));
    }

    private static String since(Instant at) {
        return Duration.between(IntentSample.MON_2026_03_02, at).toString().replaceFirst("^PT", "");
    }

    @Override
    public String toString() {
        return row + ": " + given;
    }
}
