package dev.freestone.engine;

import dev.freestone.model.common.Texts;

/** Which characters a text may hold. */
enum CharacterSet {
    /** Everything but control characters. */
    NO_CONTROLS("a control character, remove it") {
        @Override
        boolean allows(String text) {
            return !Texts.hasControl(text);
        }
    },
    /** What stands in a path of a server. */
    PATH("a line break or NUL, remove it") {
        @Override
        boolean allows(String text) {
            return text.chars().noneMatch(c -> c == 0 || c == '\r' || c == '\n');
        }
    },
    /** ASCII that is seen on paper. */
    PRINTABLE_ASCII("a blank or a character outside printable ASCII, remove it") {
        @Override
        boolean allows(String text) {
            return text.chars().allMatch(c -> c > ' ' && c < 127);
        }
    };

    private final String problem;

    CharacterSet(String problem) {
        this.problem = problem;
    }

    /** Whether all characters of a text are allowed. */
    abstract boolean allows(String text);

    /** What is wrong with a text that is not allowed, and the remedy. */
    @Override
    public String toString() {
        return problem;
    }
}
