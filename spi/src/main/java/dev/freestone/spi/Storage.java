package dev.freestone.spi;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.IntentStatus;
import java.util.function.Function;

/**
 * Where Freestone keeps what it knows. The engine calls it from any thread, concurrently.
 *
 * <p><b>Atomicity:</b> one {@link #write} is one transaction over all stores: all of it is kept or, when the function
 * throws, none. A write inside a write is an {@link IllegalStateException}. <b>Durability:</b> what was acknowledged survives, as far as the storage promises at all (in-memory
 * storage promises nothing). <b>Retry:</b> the function may be called again after a lost race, so it must be free of
 * effects of its own. <b>Time:</b> {@link Tx#now()} is the storage's clock S; leases and due times are compared with
 * it. <b>Errors:</b> {@code storage_…} codes of docs/spec/errors.md 2; an exception of the function passes unchanged.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 */
public interface Storage {
    /**
     * Runs one transaction.
     *
     * @param <T> what it answers
     * @param decision reads and writes through the given stores; called on the caller's thread
     * @return what the decision returned
     */
    <T> T write(Function<Tx, T> decision);

    /**
     * Looks at the stores without writing. What it answers need not be one state of all objects: others may write between
     * two looks.
     *
     * @param <T> what it answers
     * @param look reads through the given stores; called on the caller's thread, perhaps again after a lost connection
     * @return what it returned
     */
    default <T> T read(Function<Tx, T> look) {
        return write(look);
    }

    /**
     * The queue of due work that {@link WorkStore} writes into.
     *
     * @return the same queue at each call
     */
    WorkQueue workQueue();

    /**
     * Whether what was acknowledged outlives the process. A durable storage keeps secrets only under a key, or plain when
     * the host says so.
     *
     * @return false for a storage in memory
     */
    boolean isDurable();

    /**
     * Whether leases end by time. A storage owned by one process says no: its leases end with the process.
     *
     * @return true when a lease past its end may be taken over
     */
    boolean leasesExpire();

    /**
     * Ends all leases of a node whose process has ended: runs, parts of promo sweeps, contact intents and work; and its life in
     * the {@link NodeRegistry}. Runs, parts and intents keep their fence, have no owner any more, and their version becomes one
     * more; an intent's {@link IntentStatus#wakeAt()} becomes S.
     *
     * @param node the node
     */
    void endLeases(NodeId node);
}
