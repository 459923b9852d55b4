package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules of names of events. Case counts. Messages never repeat a name. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1, 2.4.
 */
public final class EventNames {
    /** The greatest length of a name in code points. */
    public static final int MAX = 255;

    private static final Pattern RESERVED = Pattern.compile("(__platform|campaigns\\.[0-9]+)\\..*", Pattern.DOTALL);

    private EventNames() {}

    /**
     * What is wrong with a name.
     *
     * @param path where it stands
     * @param name any text
     * @return at most one violation
     */
    public static List<Violation> violations(String path, String name) {
        int length = name.codePointCount(0, name.length());
        if (length > MAX) {
            return List.of(Violation.of(
                    path, ViolationCode.TOO_LONG, length + " characters, give at most " + MAX));
        }
        boolean blankAtAnEnd = name.isEmpty()
                || Character.isWhitespace(name.codePointAt(0))
                || Character.isWhitespace(name.codePointBefore(name.length()));
        return blankAtAnEnd || name.codePoints().anyMatch(Character::isISOControl)
                ? List.of(Violation.of(
                        path,
                        ViolationCode.BAD_FORMAT,
                        "give at least one character, no blank at either end and no control character"))
                : List.of();
    }

    /**
     * Whether a name belongs to events that the engine raises.
     *
     * @param name any text
     * @return true from {@code __platform.} and {@code campaigns.<digits>.} on
     */
    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }
}
