package dev.freestone.engine.runs;

/** The storage failed while a run was worked on: the run is left as it is, for a later claim. */
final class StorageTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageTrouble(RuntimeException cause) {
        super(cause);
    }
}
