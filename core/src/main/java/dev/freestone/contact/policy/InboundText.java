package dev.freestone.contact.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a message of a person means for messages to the person. Pure. Source: docs/spec/contact-policy.md 6, "Inbound text".
 */
public final class InboundText {
    /** What a message means. */
    public enum Meaning {
        /** Nothing for the policy. */
        NOTHING,
        /** The person wants no such messages any more. */
        REVOCATION,
        /** Somebody has to read it. */
        POSSIBLE_REVOCATION
    }

    private InboundText() {}

    /**
     * What a message means: it is one of the words, whatever its case and punctuation, or holds one among others.
     *
     * @param text what the person wrote
     * @param words what revokes, such as {@code stop} and {@code opt out}
     * @return what it means
     */
    public static Meaning meaning(String text, Set<String> words) {
        List<String> said = plain(text);
        Set<List<String>> known = words.stream()
                .map(InboundText::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (known.contains(said)) {
            return Meaning.REVOCATION;
        }
        return known.stream().anyMatch(word -> holds(said, word)) ? Meaning.POSSIBLE_REVOCATION : Meaning.NOTHING;
    }

    private static boolean holds(List<String> said, List<String> word) {
        for (int from = 0; from + word.size() <= said.size(); from++) {
            if (said.subList(from, from + word.size()).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Upper case first: some letters are alike only there. */
    private static List<String> plain(String text) {
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        // An apostrophe stands inside a word, any other mark between two.
        String bare = folded.replaceAll("['\\u2019]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return bare.isEmpty() ? List.of() : Arrays.asList(bare.split(" ", -1));
    }
}
