package dev.freestone.engine.parts;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.function.Function;

/**
 * One decision as one transaction, decided again after a lost race. Static and thread-safe. Source:
 * docs/spec/conventions.md 11.
 */
public final class Commit {
    /** How often a decision is taken before {@code conflict}. */
    public static final int MAX_TRIES = 5;

    private Commit() {}

    /**
     * Decides and writes.
     *
     * @param <T> what it answers
     * @param storage where to
     * @param decision reads, decides and writes; may be called again
     * @return what the decision answered
     * @throws FreestoneException {@code conflict} after {@value #MAX_TRIES} lost races
     */
    public static <T> T decide(Storage storage, Function<Tx, T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return storage.write(decision);
            } catch (LostRace e) {
                if (tries == MAX_TRIES) {
                    throw FreestoneException.from(
                            ErrorCode.CONFLICT,
                            "others changed the object " + MAX_TRIES + " times meanwhile, read it and try again",
                            e);
                }
            }
        }
    }

    /**
     * As {@link #decide}, of a decision that finds out what an earlier try of it has kept: it is taken again also when it
     * is in doubt whether that try was kept.
     *
     * @param <T> what it answers
     * @param storage where to
     * @param decision reads, decides and writes; may be called again
     * @return what the decision answered
     * @throws FreestoneException {@code conflict} as {@link #decide}, {@code storage_in_doubt} after
     *     {@value #MAX_TRIES} tries
     */
    public static <T> T repeatable(Storage storage, Function<Tx, T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return decide(storage, decision);
            } catch (FreestoneException e) {
                if (e.code() != ErrorCode.STORAGE_IN_DOUBT || tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Undoes the transaction of a write that lost a race, so that {@link #decide} decides again.
     *
     * @param result what a store answered
     */
    public static void saved(WriteResult result) {
        if (result != WriteResult.SAVED) {
            throw new LostRace();
        }
    }

    private static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostRace() {
            super("lost a race", null, false, false);
        }
    }
}
