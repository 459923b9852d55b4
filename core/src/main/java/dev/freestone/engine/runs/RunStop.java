package dev.freestone.engine.runs;

/** Ends the work of a node on a run without a failure. */
final class RunStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the work ends. */
    enum Kind {
        /** Somebody asked for the end of the run. */
        CANCELED,
        /** Somebody paused it. */
        PAUSED,
        /** Another node may hold it: nothing more is written. */
        FENCED
    }

    private final Kind kind;

    RunStop(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
