package dev.freestone.model.contact;

import java.util.Optional;

/**
 * What a lane looks like while it is locked. Immutable.
 *
 * @param restrictionVersion grows with each stop, consent, call or event of the person, at first 0
 * @param busy the intent that is claimed or attempted
 * @param erased whether the person was erased
 */
public record Lane(long restrictionVersion, Optional<IntentId> busy, boolean erased) {
    /** The lane of somebody of whom nothing is known. */
    public static final Lane FREE = new Lane(0, Optional.empty(), false);
}
