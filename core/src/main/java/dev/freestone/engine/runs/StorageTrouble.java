package dev.freestone.engine.runs;

import dev.freestone.error.FreestoneException;

/** The storage failed while a run was worked on: the run is left as it is, for a later claim. */
final class StorageTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageTrouble(RuntimeException cause) {
        super(code(cause), cause);
    }

    /** Codes and classes only: the messages of drivers can quote values. */
    private static String code(RuntimeException cause) {
        return cause instanceof FreestoneException known
                ? known.code().code()
                : cause.getClass().getSimpleName();
    }
}
