package dev.freestone.testkit.sim;

import java.util.Set;

/**
 * How a run is watched. Immutable.
 *
 * @param only the invariants that end it
 * @param until the step after which it ends
 * @param traced whether its trace is kept
 */
record Watch(Set<Invariant> only, long until, boolean traced) {
    Watch tracing() {
        return new Watch(only, until, true);
    }
}
