package dev.freestone.integration.kill;

/** The end of a process: an error, so that the engine cannot take it for a failed port. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
