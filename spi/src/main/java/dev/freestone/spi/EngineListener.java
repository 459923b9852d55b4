package dev.freestone.spi;

/**
 * Hears of what the engine did, as data: to log it in the host's own form, to alert somebody, to wake something. <b>Caller and
 * thread:</b> the engine, on the thread that did it, concurrently from many; after the commit, outside of any transaction.
 * <b>Order:</b> that of the commits of one thread; none between threads and nodes. <b>Delivery:</b> at most once, on the node that
 * did it: a process that is killed after its commit, or whose commit was not answered, tells nobody. What must not be missed is
 * in the journal. <b>Time:</b> the work waits for it: return quickly. <b>Errors:</b> exceptions are dropped, logged by class and
 * counted by {@link Metric#LISTENER_FAILED}; they change no outcome. <b>Privacy:</b> events hold ids and codes, never of people.
 * Source: docs/spec/observability.md 3.
 */
@FunctionalInterface
public interface EngineListener {
    /**
     * Called when something has happened.
     *
     * @param event what; of later versions also kinds that are not listed today
     */
    void onEvent(EngineEvent event);
}
