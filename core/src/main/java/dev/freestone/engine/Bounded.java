package dev.freestone.engine;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads numbers that have bounds. One beyond them is told and then taken for the default, so that everything else is judged
 * nevertheless.
 */
final class Bounded {
    private Bounded() {}

    /** A number that is always there; what is stored is inside of the bounds. */
    static long number(BodyReader body, String name, Optional<Long> current, long otherwise, long least, long most) {
        long value = Wants.defaulted(body.longNumber(name), current, otherwise);
        Wants.within(body, name, value, least, most);
        return value < least || value > most ? otherwise : value;
    }

    /** A number that may be absent. */
    static OptionalLong optional(BodyReader body, String name, OptionalLong current, long least, long most) {
        OptionalLong value = Wants.number(body.longNumber(name), current);
        if (value.isPresent()) {
            Wants.within(body, name, value.getAsLong(), least, most);
        }
        boolean outside = value.isPresent() && (value.getAsLong() < least || value.getAsLong() > most);
        return outside ? OptionalLong.empty() : value;
    }
}
