package dev.freestone.promo;

import dev.freestone.error.Violation;
import java.util.List;

/**
 * A program with the attributes of an update, or everything that is wrong with the update. Immutable.
 *
 * @param next the program; equal to the stored one when there are violations
 * @param reactivates whether the update sets a canceled program to active
 * @param violations all of them
 */
public record PromoUpdateResult(PromoProgram next, boolean reactivates, List<Violation> violations) {
    /**
     * Copies the violations.
     *
     * @param next the program
     * @param reactivates whether the update sets a canceled program to active
     * @param violations all of them
     */
    public PromoUpdateResult {
        violations = List.copyOf(violations);
    }
}
