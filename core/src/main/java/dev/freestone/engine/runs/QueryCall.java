package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.spi.QueryContext;
import java.time.Instant;

/** What a query source hears of the run that it works for. Thread-safe. */
final class QueryCall implements QueryContext {
    private final EngineParts parts;
    private final RunInHand held;
    private final Instant deadline;

    QueryCall(EngineParts parts, RunInHand held) {
        this.parts = parts;
        this.held = held;
        this.deadline = parts.clock().instant().plus(limits().timeout());
    }

    @Override
    public Instant now() {
        return parts.clock().instant();
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public boolean canceled() {
        return held.isCanceled();
    }

    @Override
    public void onCancel(Runnable action) {
        held.onCancel(action);
    }

    @Override
    public QueryLimits limits() {
        return parts.settings().limits();
    }
}
