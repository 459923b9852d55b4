package dev.freestone.testkit.sim;

/** An invariant does not hold. Its message names the seed and the command that repeats it. */
public final class SimulationFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** What does not hold. */
    private final Invariant invariant;

    /** Which run shows it. */
    private final long seed;

    SimulationFailure(Invariant invariant, long seed, String message) {
        super(message);
        this.invariant = invariant;
        this.seed = seed;
    }

    /**
     * What does not hold.
     *
     * @return the invariant
     */
    public Invariant invariant() {
        return invariant;
    }

    /**
     * Which run shows it.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }
}
