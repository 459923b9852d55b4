package dev.freestone.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of a storage. A second entry by its holder would see half a transaction, so it is refused. */
final class OneAtATime {
    private final ReentrantLock lock = new ReentrantLock();

    <T> T run(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "storage: called again from inside a write on the same thread, use the Tx of that write");
        }
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
