package dev.freestone.contact.policy;

import dev.freestone.json.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stands for the content of a rule pack, however it is laid out. Static. Source: docs/spec/contact-policy.md 10. */
public final class RulePackDigest {
    private RulePackDigest() {}

    /**
     * The digest of a pack.
     *
     * @param json the pack
     * @return 64 hexadecimal digits of SHA-256 over the JSON with sorted members and no blanks
     */
    public static String of(String json) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(canonical(json).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    /**
     * The content of a pack, the same text however it is laid out.
     *
     * @param json the pack
     * @return the JSON with sorted members and no blanks
     */
    public static String canonical(String json) {
        return JsonText.write(sorted(JsonText.parse(json)));
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> all = new TreeMap<>();
            members.forEach((name, member) -> all.put(String.valueOf(name), sorted(member)));
            return all;
        }
        return value instanceof List<?> list
                ? list.stream().<@Nullable Object>map(RulePackDigest::sorted).toList()
                : value;
    }
}
