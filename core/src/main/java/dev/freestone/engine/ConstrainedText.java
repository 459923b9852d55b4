package dev.freestone.engine;

import dev.freestone.model.common.Secret;

/** The text that a constraint counts. */
final class ConstrainedText {
    private ConstrainedText() {}

    static String of(Object value) {
        return value instanceof Secret secret ? secret.reveal() : (String) value;
    }
}
