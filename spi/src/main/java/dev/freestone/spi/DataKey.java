package dev.freestone.spi;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key of 256 bits with its name. Immutable; {@link #toString} shows the name only. Source: docs/spec/conventions.md 10.
 */
public final class DataKey {
    /** The length of a key in bytes. */
    public static final int LENGTH = 32;

    private static final String RESERVED = "plain";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String id;
    private final byte[] key;

    private DataKey(String id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /**
     * A key.
     *
     * @param id its name, stored beside what it encrypts: 1 to 64 of {@code A-Z a-z 0-9 _ -}, such as {@code 2026-03};
     *     {@code plain} is taken
     * @param key 32 random bytes
     * @return the key
     * @throws IllegalArgumentException for another name or length
     */
    public static DataKey of(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("DataKey: id \"" + id + "\" is not 1 to 64 of A-Z a-z 0-9 _ -");
        }
        if (id.equals(RESERVED)) {
            throw new IllegalArgumentException(
                    "DataKey: id \"" + RESERVED + "\" stands for secrets without a key, give another");
        }
        if (key.length != LENGTH) {
            throw new IllegalArgumentException(
                    "DataKey: key " + id + " has " + key.length + " bytes, give " + LENGTH + " random ones");
        }
        return new DataKey(id, key.clone());
    }

    /**
     * A key in hexadecimal, as vaults and environments hand it over.
     *
     * @param id its name
     * @param hex 64 hexadecimal digits
     * @return the key
     * @throws IllegalArgumentException for another name, another length, or other characters, which are not shown
     */
    public static DataKey parse(String id, String hex) {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            // The cause would show a part of the key.
            throw new IllegalArgumentException("DataKey: key " + id + " is not hexadecimal, give 64 digits");
        }
        return of(id, key);
    }

    /**
     * The name.
     *
     * @return such as {@code 2026-03}
     */
    public String id() {
        return id;
    }

    /**
     * The key, for the cipher. Never log or store it.
     *
     * @return a copy of 32 bytes
     */
    public byte[] reveal() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey that && that.id.equals(id) && Arrays.equals(that.key, key);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
