package dev.freestone.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The keys that a unique behavior collects. Source: docs/spec/engagement-behaviors.md 4, 6.1. */
final class UniqueKeys {
    /** Bytes of a key that is held as it is. */
    static final int LONGEST = 64;

    /** Marks of a key that is held as it is and of one that is held as its hash, so that no text can pass for a hash. */
    private static final char AS_IT_IS = '=';

    private static final char HASHED = '#';

    private UniqueKeys() {}

    /** The key of an event as it is held, or empty when it has none. */
    static Optional<String> of(LeafTerms terms, EngagementEvent event) {
        if (terms.uniqueKey().isEmpty()) {
            return Optional.of(held(event.name()));
        }
        Object value = event.context().get(terms.uniqueKey().get());
        String text = value == null ? "" : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(held(text));
    }

    /** A key as it is held: at most a mark and 64 bytes. */
    static String held(String key) {
        return isShortAscii(key) ? AS_IT_IS + key : encoded(key);
    }

    private static boolean isShortAscii(String key) {
        if (key.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        // What UTF-8 cannot hold, half of a pair, would come back from a store as another key.
        boolean whole = new String(bytes, StandardCharsets.UTF_8).equals(key);
        return whole && bytes.length <= LONGEST ? AS_IT_IS + key : HASHED + sha256(whole ? bytes : halves(key));
    }

    private static byte[] halves(String key) {
        return key.getBytes(StandardCharsets.UTF_16BE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
