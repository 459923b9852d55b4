package dev.freestone.engine;

import dev.freestone.engine.engagement.RequestIds;
import dev.freestone.error.FreestoneException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller says about a redemption. Shows no token. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * <pre>{@code
 * RedeemRequest.of("till-4:2024-05-01:881").withLock(token).with("store", "S-12");
 * }</pre>
 *
 * @param requestId names the request: a repetition answers the first result; 1 to 80 printable characters of ASCII
 * @param lockToken the token of the lock, of an offer that is locked
 * @param context what the host's {@code RedemptionRules} are told
 */
public record RedeemRequest(String requestId, Optional<String> lockToken, Map<String, String> context) {
    /**
     * Checks and copies the components.
     *
     * @param requestId names the request
     * @param lockToken the token of the lock, of an offer that is locked
     * @param context what the host's {@code RedemptionRules} are told
     */
    public RedeemRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(lockToken, "lockToken");
        context = Map.copyOf(context);
    }

    /**
     * Reads the body of a request.
     *
     * @param json an object with {@code request_id} and, where they are needed, {@code lock_token} and {@code context}, an object of
     *     texts
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error}, {@code
     *     missing_data} or {@code validation} with all violations
     */
    public static RedeemRequest parse(String json) {
        CustomerBody body = CustomerBody.of(json);
        String requestId = body.requestId();
        Optional<String> token = EventReader.given(body.reader().text("lock_token"));
        Map<String, String> context = context(body.reader());
        body.end("redemption", RequestIds.violations(requestId));
        return new RedeemRequest(requestId, token, context);
    }

    private static Map<String, String> context(BodyReader body) {
        Map<String, String> context = new LinkedHashMap<>();
        BodyReader inner = BodyReader.pointing(body.at("context"), Map.of(), List.of());
        EventReader.given(body.data("context")).orElse(Map.of()).forEach((name, value) -> {
            if (value instanceof String text) {
                context.put(name, text);
            } else {
                body.wrongType(inner.at(name), "text");
            }
        });
        return context;
    }

    /**
     * A redemption of an offer that is not locked.
     *
     * @param requestId names the request
     * @return the request
     */
    public static RedeemRequest of(String requestId) {
        return new RedeemRequest(requestId, Optional.empty(), Map.of());
    }

    /**
     * The same of an offer that is locked.
     *
     * @param token the token of the lock
     * @return another request
     */
    public RedeemRequest withLock(String token) {
        return new RedeemRequest(requestId, Optional.of(token), context);
    }

    /**
     * The same with something that the host's rules are told.
     *
     * @param name such as {@code store}
     * @param value such as {@code S-12}
     * @return another request
     */
    public RedeemRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(context);
        more.put(name, value);
        return new RedeemRequest(requestId, lockToken, more);
    }

    @Override
    public String toString() {
        return "RedeemRequest[" + requestId + "]";
    }
}
