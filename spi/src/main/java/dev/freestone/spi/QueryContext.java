package dev.freestone.spi;

import dev.freestone.model.campaign.QueryLimits;
import java.time.Instant;

/** What the engine tells a {@link QuerySource} while it works. Thread-safe. */
public interface QueryContext {
    /**
     * The engine's time.
     *
     * @return now
     */
    Instant now();

    /**
     * When the query must have ended.
     *
     * @return the instant after which {@code query_timeout} is due
     */
    Instant deadline();

    /**
     * Whether the run was canceled.
     *
     * @return true once it was; the source then ends with {@code run_canceled} within a second
     */
    boolean canceled();

    /**
     * Asks to be called when the run is canceled, from another thread, at most once; at once if it was canceled already.
     *
     * @param action interrupts what blocks; must return quickly and not throw
     */
    void onCancel(Runnable action);

    /**
     * What the query may cost.
     *
     * @return the limits of this engine
     */
    QueryLimits limits();
}
