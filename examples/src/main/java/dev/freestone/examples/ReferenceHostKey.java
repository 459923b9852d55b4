package dev.freestone.examples;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of the one caller of {@link ReferenceHost}.
 *
 * @param value the key
 * @param shown how lines for a shell have it: a key of the environment is never printed
 * @param problem what is wrong with it, and the remedy
 */
record ReferenceHostKey(String value, String shown, Optional<String> problem) {
    private static final int BYTES = 24;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~+/=-]{16,200}");

    /** @param given the key of the environment; absent or empty = a random one */
    static ReferenceHostKey of(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            return new ReferenceHostKey(made, made, Optional.empty());
        }
        Optional<String> problem = KEY.matcher(given).matches()
                ? Optional.empty()
                : Optional.of(
                        "FREESTONE_API_KEY: cannot be a key, give 16 to 200 letters, digits or any of . _ ~ + / = -");
        return new ReferenceHostKey(given, "$FREESTONE_API_KEY", problem);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ReferenceHostKey[********]";
    }
}
