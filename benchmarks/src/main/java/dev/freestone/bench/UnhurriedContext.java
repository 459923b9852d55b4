package dev.freestone.bench;

import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.spi.QueryContext;
import java.time.Duration;
import java.time.Instant;

/** Time passes as it does for an engine, and nobody cancels. */
final class UnhurriedContext implements QueryContext {
    private final Instant deadline = Instant.now().plus(Duration.ofHours(1));

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public boolean canceled() {
        return false;
    }

    @Override
    public void onCancel(Runnable action) {}

    @Override
    public QueryLimits limits() {
        return QueryLimits.DEFAULT;
    }
}
