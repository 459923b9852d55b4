package dev.freestone.testkit;

import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.spi.QueryContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link QueryContext} whose time stands still until a test moves it. Begins on Monday 2026-03-09 at 15:00 UTC, with
 * the deadline that the limits give. Thread-safe. Source: docs/spec/outreach-campaigns.md 6.1.
 */
public final class ManualQueryContext implements QueryContext {
    /** Where time begins. */
    public static final Instant START = Instant.parse("2026-03-09T15:00:00Z");

    private final QueryLimits limits;
    private final List<Runnable> actions = new ArrayList<>();
    private Instant now = START;
    private Instant deadline;
    private boolean canceled;

    private ManualQueryContext(QueryLimits limits) {
        this.limits = limits;
        this.deadline = START.plus(limits.timeout());
    }

    /**
     * A context with the stated default limits.
     *
     * @return not canceled, 30 minutes before its deadline
     */
    public static ManualQueryContext create() {
        return of(QueryLimits.DEFAULT);
    }

    /**
     * A context with other limits.
     *
     * @param limits what the query may cost
     * @return not canceled, the time-out of the limits before its deadline
     */
    public static ManualQueryContext of(QueryLimits limits) {
        return new ManualQueryContext(limits);
    }

    /**
     * Sets the deadline.
     *
     * @param remaining from now on, such as 1 s; zero or negative means it has passed
     * @return this
     */
    public synchronized ManualQueryContext endIn(Duration remaining) {
        deadline = now.plus(remaining);
        return this;
    }

    /**
     * Moves time.
     *
     * @param step how far, not negative
     */
    public synchronized void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step: negative, time only moves forward");
        }
        now = now.plus(step);
    }

    /** Cancels the run: calls every action that was given, once, on this thread. Repeating it changes nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            canceled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Instant deadline() {
        return deadline;
    }

    @Override
    public synchronized boolean canceled() {
        return canceled;
    }

    @Override
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!canceled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public QueryLimits limits() {
        return limits;
    }

    @Override
    public synchronized String toString() {
        return "ManualQueryContext[" + now + (canceled ? " canceled]" : "]");
    }
}
