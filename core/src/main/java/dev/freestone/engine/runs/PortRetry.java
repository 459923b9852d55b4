package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Asks a port that only reads, up to four times. Source: docs/spec/outreach-campaigns.md 4.3. */
final class PortRetry {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));

    private final EngineParts parts;

    PortRetry(EngineParts parts) {
        this.parts = parts;
    }

    <T> T ask(RunInHand held, String port, Supplier<T> call) {
        for (int tries = 0; ; tries++) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (tries == WAITS.size()) {
                    throw FreestoneException.from(
                            ErrorCode.DIRECTORY_UNAVAILABLE,
                            "the " + port + " directory failed " + (tries + 1) + " times, the last time with "
                                    + e.getClass().getSimpleName(),
                            e);
                }
                waitFor(WAITS.get(tries));
                held.checkpoint();
            }
        }
    }

    private void waitFor(Duration length) {
        try {
            parts.pause().of(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Interrupts.check();
        }
    }
}
