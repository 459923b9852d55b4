package dev.freestone.engine.engagement;

import dev.freestone.engagement.OptInRefusal;
import dev.freestone.error.FreestoneException;
import java.util.List;

/** Tells refusals of opt-ins as exceptions. */
final class OptInRefusals {
    private OptInRefusals() {}

    /** Throws the first of the failing checks. */
    static void refuse(List<OptInRefusal> failing) {
        if (!failing.isEmpty()) {
            throw of(failing.get(0));
        }
    }

    static FreestoneException of(OptInRefusal why) {
        return FreestoneException.of(why.code(), why.message());
    }
}
