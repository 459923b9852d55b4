package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Ends a query in time: between two calls of the driver by looking, inside of one by canceling the statement from the
 * thread that cancels the run. A call that the database receives only after the cancel request would miss it, so that the
 * request is repeated, and at last the connection is cut.
 */
final class StatementWatch {
    private static final int REQUESTS = 5;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final QueryContext context;
    private final Instant deadline;
    private final Statement statement;

    /** Written by the reading thread before it looks at the context, so that one of both threads sees the other. */
    private volatile boolean busy;

    private volatile boolean canceling;

    StatementWatch(QueryContext context, Instant deadline, Statement statement) {
        this.context = context;
        this.deadline = deadline;
        this.statement = statement;
    }

    /** Before a call of the driver. */
    void enter() {
        busy = true;
        requireTime(context, deadline);
    }

    /** After it, whatever came of it. */
    void leave() {
        busy = false;
        if (canceling) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    static void requireTime(QueryContext context, Instant deadline) {
        if (context.canceled() || Thread.currentThread().isInterrupted()) {
            throw canceled();
        }
        if (remaining(context, deadline).toMillis() <= 0) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_TIMEOUT,
                    "the query did not end before " + deadline + ", make it faster or raise the time-out");
        }
    }

    static Duration remaining(QueryContext context, Instant deadline) {
        return Duration.between(context.now(), deadline);
    }

    static FreestoneException canceled() {
        return FreestoneException.of(
                ErrorCode.RUN_CANCELED, "the run was canceled or its thread interrupted, its query ends here");
    }

    /** Ends the call that is being made, if there is one. Called by the thread that cancels. */
    void cancel() {
        canceling = true;
        for (int i = 0; i < REQUESTS && busy; i++) {
            ReadOnlyConnection.quietly(statement::cancel);
            awaitIdle();
        }
        if (busy) {
            ReadOnlyConnection.quietly(this::cut);
        }
    }

    private void cut() throws SQLException {
        statement.getConnection().abort(Runnable::run);
    }

    private synchronized void awaitIdle() {
        try {
            long end = System.nanoTime() + PAUSE_NANOS;
            long left = PAUSE_NANOS;
            while (busy && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
