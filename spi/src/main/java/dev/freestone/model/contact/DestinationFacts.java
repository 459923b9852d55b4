package dev.freestone.model.contact;

import java.util.Optional;

/**
 * What the host knows of the number or address of a contact. Immutable. Source: docs/spec/contact-policy.md 1.
 *
 * @param wireless whether it is a mobile number; empty = unknown
 * @param place where it reaches the person; empty = unknown
 * @param valid false when it must not be used
 * @param archived whether it is out of use
 */
public record DestinationFacts(
        Optional<Boolean> wireless, Optional<ContactPlace> place, boolean valid, boolean archived) {
    /** Nothing is known but that it may be used. */
    public static final DestinationFacts UNKNOWN =
            new DestinationFacts(Optional.empty(), Optional.empty(), true, false);
}
