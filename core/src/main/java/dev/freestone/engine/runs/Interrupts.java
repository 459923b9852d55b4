package dev.freestone.engine.runs;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;

/** Ends work on an interrupted thread; the flag stays set. */
final class Interrupts {
    private Interrupts() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw FreestoneException.of(ErrorCode.QUERY_CANCELED, "the working thread was interrupted");
        }
    }
}
