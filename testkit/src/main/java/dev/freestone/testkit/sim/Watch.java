package dev.freestone.testkit.sim;

import java.util.Set;

/**
 * How a run is watched. Immutable.
 *
 * @param only the invariants that end it
 * @param until the step after which it ends
 * @param traced whether its trace is kept
 * @param kept what of it happens
 */
record Watch(Set<Invariant> only, long until, boolean traced, Kept kept) {
    Watch tracing() {
        return new Watch(only, until, true, kept);
    }

    Watch watching(Set<Invariant> some) {
        return new Watch(Set.copyOf(some), until, traced, kept);
    }

    Watch ending(long step) {
        return new Watch(only, step, traced, kept);
    }

    Watch keeping(Kept some) {
        return new Watch(only, until, traced, some);
    }
}
