package dev.freestone.jdbc.storage;

/**
 * How a transaction reads what it may have locked: without a lock as it is committed, which waits for nobody; after one so that it
 * sees what was written while it waited, even in a transaction of the host that reads a snapshot. Used by one thread.
 */
final class LockedReads {
    private final StorageDialect dialect;
    private boolean locked;

    LockedReads(StorageDialect dialect) {
        this.dialect = dialect;
    }

    void locked() {
        locked = true;
    }

    /** What follows a SELECT. */
    String suffix() {
        return locked ? dialect.currentRead() : "";
    }
}
