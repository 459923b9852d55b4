package dev.freestone.engine.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The stored form of a secret: {@code fs1.{keyId}.{base64url of nonce, ciphertext and tag}}. Immutable: nobody else sees
 * its arrays.
 */
final class SealedText {
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private static final String VERSION = "fs1";
    private static final String SEPARATOR = ".";

    private final String keyId;
    private final byte[] content;

    private SealedText(String keyId, byte[] content) {
        this.keyId = keyId;
        this.content = content;
    }

    static String write(String keyId, byte[] nonce, byte[] ciphertext) {
        byte[] content = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
        System.arraycopy(ciphertext, 0, content, nonce.length, ciphertext.length);
        return new SealedText(keyId, content).text();
    }

    /** Empty for a text that {@link #write} never gives, also one that only decodes to the same bytes. */
    static Optional<SealedText> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            SealedText sealed = new SealedText(parts[1], Base64.getUrlDecoder().decode(parts[2]));
            boolean whole = sealed.content.length >= NONCE_LENGTH + TAG_LENGTH;
            return Optional.of(sealed).filter(each -> whole && each.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String keyId() {
        return keyId;
    }

    byte[] nonce() {
        return Arrays.copyOf(content, NONCE_LENGTH);
    }

    byte[] ciphertext() {
        return Arrays.copyOfRange(content, NONCE_LENGTH, content.length);
    }

    private String text() {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        return String.join(SEPARATOR, VERSION, keyId, encoded);
    }
}
