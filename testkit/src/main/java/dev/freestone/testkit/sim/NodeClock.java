package dev.freestone.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is wrong by an offset, goes too fast or too slow, and may be set back. Used by one thread. */
final class NodeClock implements InstantSource {
    private static final long MILLION = 1_000_000;

    private final InstantSource right;
    private final Instant start;
    private final int drift;
    private Duration offset;

    /**
     * A clock.
     *
     * @param right the time
     * @param offset how far it is ahead
     * @param drift microseconds that it gains each second
     */
    NodeClock(InstantSource right, Duration offset, int drift) {
        this.right = right;
        this.start = right.instant();
        this.offset = offset;
        this.drift = drift;
    }

    void jump(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
        Instant now = right.instant();
        long gained = Duration.between(start, now).toMillis() * drift / MILLION;
        return now.plus(offset).plusMillis(gained);
    }
}
