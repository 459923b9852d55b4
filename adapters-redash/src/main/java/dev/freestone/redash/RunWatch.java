package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import java.time.Duration;

/** Deadline, cancel and waiting of one run. */
record RunWatch(QueryContext context, Pause pause) {
    private static final Duration SLICE = Duration.ofMillis(250);

    void requireTime() {
        if (context.canceled()) {
            throw canceled();
        }
        if (!context.now().isBefore(context.deadline())) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_TIMEOUT, "the query did not end in time, make it faster or raise the time-out");
        }
    }

    void await(Duration time) {
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0) {
            requireTime();
            Duration step = left.compareTo(SLICE) < 0 ? left : SLICE;
            try {
                pause.pause(step);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw canceled();
            }
            left = left.minus(step);
        }
        requireTime();
    }

    static FreestoneException canceled() {
        return FreestoneException.of(ErrorCode.RUN_CANCELED, "the run was canceled while its query was executed");
    }
}
