package dev.freestone.notification;

import dev.freestone.model.cases.CaseState;
import java.util.Optional;

/**
 * How a case stands when one of its interactions is due. Immutable.
 *
 * @param state the state; empty = it is deleted, or nobody knows it
 */
public record CaseLook(Optional<CaseState> state) {
    /** The case is deleted, or nobody knows it. */
    public static final CaseLook GONE = new CaseLook(Optional.empty());

    /**
     * The case stands so.
     *
     * @param state the state
     * @return the look
     */
    public static CaseLook at(CaseState state) {
        return new CaseLook(Optional.of(state));
    }
}
