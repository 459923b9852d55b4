package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keys of JSON maps whose members have names. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * <pre>{@code
 * NameKeys.of("TEstt0714441 Campaign Action 1"); // t_estt0714441 campaign action 1
 * }</pre>
 */
public final class NameKeys {
    private NameKeys() {}

    /**
     * The key of a name: an underscore where a word begins inside of it, then small letters.
     *
     * @param name any text
     * @return the key
     */
    public static String of(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        String text = name.replace("::", "/");
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (i > 0 && isCapital(at) && (endsRun(text, i) || endsWord(text.charAt(i - 1)))) {
                out.append('_');
            }
            out.append(at == '-' ? '_' : at);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes texts distinct: the second of a kind gets {@code _2}, the third {@code _3}.
     *
     * @param texts any texts
     * @return as many, in the same order
     */
    public static List<String> distinct(List<String> texts) {
        Set<String> taken = new HashSet<>(texts);
        Set<String> given = new HashSet<>();
        List<String> keys = new ArrayList<>(texts.size());
        for (String text : texts) {
            String key = text;
            for (int number = 2; !given.add(key); number++) {
                // What another one is called is not taken from it.
                String next = text + "_" + number;
                key = taken.contains(next) ? text : next;
            }
            keys.add(key);
        }
        return keys;
    }

    /** Whether a run of capitals or digits ends before this capital, since a small letter follows it. */
    private static boolean endsRun(String text, int at) {
        char before = text.charAt(at - 1);
        return (isCapital(before) || isDigit(before)) && at + 1 < text.length() && isSmall(text.charAt(at + 1));
    }

    private static boolean endsWord(char before) {
        return isSmall(before) || isDigit(before);
    }

    private static boolean isCapital(char at) {
        return at >= 'A' && at <= 'Z';
    }

    private static boolean isSmall(char at) {
        return at >= 'a' && at <= 'z';
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9';
    }
}
