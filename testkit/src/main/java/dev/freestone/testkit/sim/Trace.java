package dev.freestone.testkit.sim;

import java.time.Duration;
import java.time.Instant;

/** What happened, one line each; the same for the same seed everywhere. Used by one thread. */
final class Trace {
    private final StringBuilder text = new StringBuilder();
    private final boolean kept;

    Trace(boolean kept) {
        this.kept = kept;
    }

    /** Whether lines are kept at all, so that nobody makes lines for nothing. */
    boolean isKept() {
        return kept;
    }

    void line(Instant at, String who, String what) {
        if (kept) {
            text.append(Duration.between(SimTime.START, at).toMillis())
                    .append(' ')
                    .append(who)
                    .append(' ')
                    .append(what)
                    .append('\n');
        }
    }

    String text() {
        return text.toString();
    }
}
