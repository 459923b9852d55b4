package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Deadline, cancel and waiting of one run. */
record RunWatch(QueryContext context, Pause pause, Instant end) {
    private static final Duration SLICE = Duration.ofMillis(250);

    /** The deadline of the run, or that of the source if it comes first. */
    static RunWatch of(QueryContext context, Pause pause, Duration whole) {
        Instant own = context.now().plus(whole);
        return new RunWatch(context, pause, own.isBefore(context.deadline()) ? own : context.deadline());
    }

    void requireWanted() {
        if (context.canceled()) {
            throw canceled();
        }
    }

    void requireTime() {
        requireWanted();
        if (!context.now().isBefore(end)) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_TIMEOUT, "the query did not end in time, make it faster or raise the time-out");
        }
    }

    void await(Duration time) {
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0) {
            requireTime();
            Duration step = shortest(left, SLICE, Duration.between(context.now(), end));
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

    private static Duration shortest(Duration... times) {
        return Collections.min(List.of(times));
    }

    static FreestoneException canceled() {
        return FreestoneException.of(ErrorCode.RUN_CANCELED, "the run was canceled while its query was executed");
    }
}
