package dev.freestone.jdbc;

import dev.freestone.jdbc.storage.SqlStore;

/**
 * The time in which the engine calls of a thread write through a connection of the host. Closing it ends that, and nothing
 * else: commit and roll-back stay the host's. Used by the thread that opened it.
 */
public final class JoinedTransaction implements AutoCloseable {
    private final SqlStore store;
    private final Thread thread = Thread.currentThread();
    private boolean open = true;

    JoinedTransaction(SqlStore store) {
        this.store = store;
    }

    /**
     * From now on the thread writes in transactions of the storage's own again. May be called repeatedly.
     *
     * @throws IllegalStateException on another thread
     */
    @Override
    public void close() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("JoinedTransaction: closed by another thread than the one that opened it");
        }
        if (open) {
            open = false;
            store.leave();
        }
    }
}
