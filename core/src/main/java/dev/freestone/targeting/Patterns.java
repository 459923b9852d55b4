package dev.freestone.targeting;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Patterns in RE2 syntax, found in time linear in the text. Source: docs/spec/engagement-campaigns.md 4.5. */
final class Patterns {
    private Patterns() {}

    /**
     * A pattern with its options, letters of {@code ims}.
     *
     * @throws PatternSyntaxException also when its repetitions, written out, would fill the memory
     */
    static Pattern compile(String pattern, String options) {
        if (PatternSize.of(pattern) > PatternSize.MOST) {
            throw new PatternSyntaxException("more than " + PatternSize.MOST + " steps");
        }
        int flags = 0;
        for (int i = 0; i < options.length(); i++) {
            flags |= switch (options.charAt(i)) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                default -> throw new IllegalArgumentException("options: " + options + ", expected letters of ims");
            };
        }
        return Pattern.compile(pattern, flags);
    }
}
