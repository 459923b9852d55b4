package dev.freestone.targeting;

import java.util.List;

/** What is known of the answers of a query before any document is seen. */
enum Constancy {
    NEVER,
    SOMETIMES,
    ALWAYS;

    static Constancy of(boolean answer) {
        return answer ? ALWAYS : NEVER;
    }

    static Constancy all(List<Constancy> parts) {
        if (parts.contains(NEVER)) {
            return NEVER;
        }
        return parts.contains(SOMETIMES) ? SOMETIMES : ALWAYS;
    }

    static Constancy any(List<Constancy> parts) {
        if (parts.contains(ALWAYS)) {
            return ALWAYS;
        }
        return parts.contains(SOMETIMES) ? SOMETIMES : NEVER;
    }

    Constancy opposite() {
        return switch (this) {
            case NEVER -> ALWAYS;
            case SOMETIMES -> SOMETIMES;
            case ALWAYS -> NEVER;
        };
    }
}
