package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Duration;
import java.util.List;

/** How long something is locked for a caller. */
final class LockTime {
    private LockTime() {}

    static Duration require(Duration ttl, Duration longest) {
        if (ttl.compareTo(Duration.ofSeconds(1)) < 0 || ttl.compareTo(longest) > 0) {
            throw FreestoneException.validation(List.of(
                    Violation.of("/ttl", ViolationCode.OUT_OF_RANGE, "give 1 to " + longest.toSeconds() + " seconds")));
        }
        return ttl;
    }
}
