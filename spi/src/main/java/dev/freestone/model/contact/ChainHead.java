package dev.freestone.model.contact;

import java.util.regex.Pattern;

/**
 * A place in the chain of a company's journal. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param seq from 1 on without gaps; 0 before the first entry
 * @param hash lower-case hex of SHA-256; 64 zeros before the first entry
 */
public record ChainHead(long seq, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Before the first entry. */
    public static final ChainHead START = new ChainHead(0, "0".repeat(64));

    /**
     * Checks and copies the components.
     *
     * @param seq from 1 on without gaps; 0 before the first entry
     * @param hash lower-case hex of SHA-256; 64 zeros before the first entry
     */
    public ChainHead {
        if (seq < 0) {
            throw new IllegalArgumentException("ChainHead: seq " + seq + ", give 0 or more");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("ChainHead: hash \"" + hash + "\" is not 64 of 0-9 a-f");
        }
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
