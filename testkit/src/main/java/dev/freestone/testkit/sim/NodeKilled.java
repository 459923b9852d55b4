package dev.freestone.testkit.sim;

/** Ends the work of a simulated process at once: an error, so that the engine cannot take it for a failed port. */
final class NodeKilled extends Error {
    private static final long serialVersionUID = 1L;

    NodeKilled() {
        super("killed", null, false, false);
    }
}
