package dev.freestone.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** S, which moves only when the simulation says so. Used by one thread. */
final class SimTime implements InstantSource {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void to(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }

    long nanos() {
        return Duration.between(START, now).toNanos();
    }
}
