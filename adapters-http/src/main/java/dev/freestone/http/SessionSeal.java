package dev.freestone.http;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes sessions as text that only the holder of the key can write: {@code company~actor~permissions~end.signature}, each part in base64 for URLs, signed by
 * HMAC-SHA256. Immutable and thread-safe. Source: RFC 2104, docs/spec/operations-page.md 2.
 */
final class SessionSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BETWEEN = "~";
    private static final String SIGNED_BY = ".";
    private static final int PARTS = 4;

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
        String may =
                caller.permissions().stream().sorted().map(ApiPermission::code).collect(Collectors.joining(" "));
        String payload = Stream.of(
                        caller.company().value(),
                        caller.actor().value(),
                        may,
                        Long.toString(session.until().toEpochMilli()))
                .map(part -> encode(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(BETWEEN));
        return payload + SIGNED_BY + encode(signature(payload));
    }

    /** The session that a text holds; empty for whatever was not sealed with this key. */
    Optional<PageSession> open(String text) {
        int mark = text.indexOf(SIGNED_BY);
        if (mark < 0) {
            return Optional.empty();
        }
        String payload = text.substring(0, mark);
        try {
            byte[] shown = Base64.getUrlDecoder().decode(text.substring(mark + 1));
            return MessageDigest.isEqual(shown, signature(payload)) ? Optional.of(read(payload)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static PageSession read(String payload) {
        List<String> parts = Stream.of(payload.split(BETWEEN, PARTS))
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .toList();
        ApiCaller caller =
                new ApiCaller(CompanyId.of(parts.get(0)), ActorId.of(parts.get(1)), permissions(parts.get(2)));
        return new PageSession(caller, Instant.ofEpochMilli(Long.parseLong(parts.get(PARTS - 1))));
    }

    private static Set<ApiPermission> permissions(String may) {
        Set<String> codes = Set.of(may.split(" "));
        return Stream.of(ApiPermission.values())
                .filter(each -> codes.contains(each.code()))
                .collect(Collectors.toUnmodifiableSet());
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
