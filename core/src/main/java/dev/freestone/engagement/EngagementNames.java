package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The rules of names, permalinks and short texts. Messages never repeat a text. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 2.1, 3.2.
 */
public final class EngagementNames {
    /** The greatest length of a name in code points. */
    public static final int MAX = 255;

    private EngagementNames() {}

    /**
     * A name as it is kept.
     *
     * @param name as it was given
     * @return without blanks around it
     */
    public static String trimmed(String name) {
        return name.strip();
    }

    /**
     * What stands for the name of a campaign: equal for names that differ only in case, in blanks around them, or in how letters
     * are composed.
     *
     * @param name the name
     * @return 64 hexadecimal digits
     */
    public static String key(String name) {
        String composed = Normalizer.normalize(trimmed(name), Normalizer.Form.NFC);
        // Up, then down: letters with two small forms, and those that become two letters, meet.
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String stable = Normalizer.normalize(folded, Normalizer.Form.NFC);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(stable.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, use another", e);
        }
    }

    /**
     * What is wrong with a name.
     *
     * @param path where it stands
     * @param name as it was given
     * @return at most one violation
     */
    public static List<Violation> nameViolations(String path, String name) {
        String kept = trimmed(name);
        int length = kept.codePointCount(0, kept.length());
        if (length == 0) {
            return List.of(Violation.of(path, ViolationCode.OUT_OF_RANGE, "blank, give 1 to " + MAX + " characters"));
        }
        if (length > MAX) {
            return List.of(tooLong(path, length, MAX));
        }
        return controls(path, kept);
    }

    /**
     * What is wrong with a permalink.
     *
     * @param path where it stands
     * @param permalink the text
     * @return at most one violation
     */
    public static List<Violation> permalinkViolations(String path, String permalink) {
        int length = permalink.codePointCount(0, permalink.length());
        if (length > MAX) {
            return List.of(tooLong(path, length, MAX));
        }
        if (permalink.isEmpty() || !permalink.chars().allMatch(EngagementNames::isUnreserved)) {
            return List.of(
                    Violation.of(path, ViolationCode.BAD_FORMAT, "give 1 to " + MAX + " of A-Z a-z 0-9 . _ ~ and -"));
        }
        return permalink.chars().allMatch(EngagementNames::isDigit)
                ? List.of(Violation.of(path, ViolationCode.BAD_FORMAT, "digits only, which is an id, add a letter"))
                : List.of();
    }

    /**
     * What is wrong with the length of a text.
     *
     * @param path where it stands
     * @param text the text
     * @param max the greatest length in code points
     * @return at most one violation
     */
    public static List<Violation> lengthViolations(String path, String text, int max) {
        int length = text.codePointCount(0, text.length());
        return length > max ? List.of(tooLong(path, length, max)) : List.of();
    }

    private static List<Violation> controls(String path, String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? List.of(Violation.of(path, ViolationCode.BAD_FORMAT, "has control characters, leave them out"))
                : List.of();
    }

    private static Violation tooLong(String path, int length, int max) {
        return Violation.of(path, ViolationCode.TOO_LONG, length + " characters, give at most " + max);
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || "._~-".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
