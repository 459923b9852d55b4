package dev.freestone.http;

import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes sessions as text that only the holder of the key can write: {@code payload.signature}, each in base64 for URLs, signed by
 * HMAC-SHA256. Immutable and thread-safe. Source: RFC 2104, docs/spec/operations-page.md 2.
 */
final class SessionSeal {
    private static final String ALGORITHM = "HmacSHA256";

    /** What the key signs for, so that no other text signed with it is a session. */
    private static final String PURPOSE = "freestone-operations-1.";

    private final byte[] key;

    private SessionSeal(byte[] key) {
        this.key = key;
    }

    static SessionSeal with(byte[] key) {
        return new SessionSeal(key.clone());
    }

    String seal(PageSession session) {
        ApiCaller caller = session.caller();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("company", caller.company().value());
        map.put("actor", caller.actor().value());
        map.put(
                "may",
                caller.permissions().stream().sorted().map(ApiPermission::code).toList());
        map.put("until", session.until().toEpochMilli());
        String payload = encode(JsonText.write(map).getBytes(StandardCharsets.UTF_8));
        return payload + "." + encode(signature(payload));
    }

    /** The session that a text holds; empty for whatever was not sealed with this key. */
    Optional<PageSession> open(String text) {
        int mark = text.indexOf('.');
        if (mark < 0) {
            return Optional.empty();
        }
        String payload = text.substring(0, mark);
        try {
            byte[] shown = Base64.getUrlDecoder().decode(text.substring(mark + 1));
            return MessageDigest.isEqual(shown, signature(payload)) ? Optional.of(read(payload)) : Optional.empty();
        } catch (IllegalArgumentException | FreestoneException unreadable) {
            return Optional.empty();
        }
    }

    private static PageSession read(String payload) {
        Map<String, @Nullable Object> map =
                JsonText.parseObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        ApiCaller caller = new ApiCaller(
                CompanyId.of(String.valueOf(map.get("company"))),
                ActorId.of(String.valueOf(map.get("actor"))),
                permissions(map.get("may")));
        return new PageSession(caller, Instant.ofEpochMilli(Long.parseLong(String.valueOf(map.get("until")))));
    }

    private static Set<ApiPermission> permissions(@Nullable Object codes) {
        Set<ApiPermission> all = EnumSet.noneOf(ApiPermission.class);
        if (codes instanceof List<?> list) {
            Arrays.stream(ApiPermission.values())
                    .filter(each -> list.contains(each.code()))
                    .forEach(all::add);
        }
        return all;
    }

    private byte[] signature(String payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((PURPOSE + payload).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SessionSeal[********]";
    }
}
