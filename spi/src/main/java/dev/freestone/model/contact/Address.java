package dev.freestone.model.contact;

import java.util.Optional;

/**
 * A postal address. Every part may be absent. Immutable.
 *
 * @param addressLine1 street and number
 * @param addressLine2 flat, floor or such
 * @param city the city
 * @param countyOrRegion county or region
 * @param state the state, such as {@code TX}
 * @param postalCode the postal code
 * @param country the country, such as {@code US}
 * @param poBox the box number, sent as {@code POBox}
 */
public record Address(
        Optional<String> addressLine1,
        Optional<String> addressLine2,
        Optional<String> city,
        Optional<String> countyOrRegion,
        Optional<String> state,
        Optional<String> postalCode,
        Optional<String> country,
        Optional<String> poBox) {
    /** No part is known. */
    public static final Address EMPTY = new Address(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Override
    public String toString() {
        return "Address[********]";
    }
}
