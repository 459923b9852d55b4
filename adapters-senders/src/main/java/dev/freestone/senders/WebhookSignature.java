package dev.freestone.senders;

import dev.freestone.model.common.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook request: {@code t=SECONDS,k=KEY_ID,v1=HEX}, where HEX is the HMAC-SHA-256 of the decimal
 * seconds, a full stop, and the body as it was sent. Receivers check it before they read the body. Static and thread-safe.
 */
public final class WebhookSignature {
    /** The header that carries it. */
    public static final String HEADER = "Freestone-Signature";

    /** How far the clocks of both sides may differ, unless a receiver says otherwise. */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private static final Pattern FORM =
            Pattern.compile("t=([0-9]{1,12}),k=(" + KEY_ID.pattern() + "),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * Whether a request comes from one who knows a key, and is not an old one. Takes the same time for every wrong
     * signature. A request that is repeated within the tolerance passes: its idempotency key tells that.
     *
     * @param header the value of {@value #HEADER}
     * @param body the body as it was received, byte for byte
     * @param keys the keys that are valid now, by their id; two while a key is being replaced
     * @param now the receiver's time
     * @param tolerance how far the signature's time may be from now, such as {@link #DEFAULT_TOLERANCE}
     * @return false when anything is wrong with it
     */
    public static boolean verify(
            String header, byte[] body, Map<String, Secret> keys, Instant now, Duration tolerance) {
        Matcher parts = FORM.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        Secret key = keys.get(parts.group(2));
        if (key == null || !near(parts.group(1), now, tolerance)) {
            return false;
        }
        byte[] expected = mac(key, parts.group(1), body);
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(parts.group(3)));
    }

    static String sign(String keyId, Secret key, Instant at, byte[] body) {
        String seconds = Long.toString(at.getEpochSecond());
        return "t=" + seconds + ",k=" + keyId + ",v1=" + HexFormat.of().formatHex(mac(key, seconds, body));
    }

    private static boolean near(String seconds, Instant now, Duration tolerance) {
        try {
            var signed = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(signed, now).abs().compareTo(tolerance) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static byte[] mac(Secret key, String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
