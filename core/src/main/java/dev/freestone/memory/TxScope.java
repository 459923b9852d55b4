package dev.freestone.memory;

import java.time.Instant;

/** The life of one transaction: its instant, its undo log, and the guard against use after its end. */
final class TxScope {
    private final Thread thread = Thread.currentThread();
    private final Instant now;
    private final UndoLog undo = new UndoLog();
    private boolean open = true;

    TxScope(Instant now) {
        this.now = now;
    }

    void check() {
        if (!open || Thread.currentThread() != thread) {
            throw new IllegalStateException("Tx: used outside the write that handed it out, begin a new write");
        }
    }

    Instant now() {
        check();
        return now;
    }

    UndoLog undo() {
        check();
        return undo;
    }

    void end(boolean keep) {
        open = false;
        if (!keep) {
            undo.undo();
        }
    }
}
