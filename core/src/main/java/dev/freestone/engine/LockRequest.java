package dev.freestone.engine;

import dev.freestone.engine.engagement.WalletCommands;
import dev.freestone.error.FreestoneException;
import java.time.Duration;
import java.util.Objects;

/**
 * A request to keep an offer of a customer for one who is about to redeem it. Immutable. Source: docs/spec/engagement-campaigns.md
 * 10.2.
 *
 * @param requestId names the request: a repetition answers the first result; 1 to 80 printable characters of ASCII
 * @param ttl how long, 1 second to {@link Wallet#MAX_LOCK}
 */
public record LockRequest(String requestId, Duration ttl) {
    /**
     * Checks the components.
     *
     * @param requestId names the request
     * @param ttl how long
     */
    public LockRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(ttl, "ttl");
    }

    /**
     * Reads the body of a request.
     *
     * @param json an object with {@code request_id} and, for another time than {@link Wallet#DEFAULT_LOCK}, {@code ttl} in seconds
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error}, {@code
     *     missing_data} or {@code validation} with all violations
     */
    public static LockRequest parse(String json) {
        CustomerBody body = CustomerBody.of(json);
        String requestId = body.requestId();
        Duration ttl = EventReader.given(body.reader().longNumber("ttl"))
                .map(Duration::ofSeconds)
                .orElse(Wallet.DEFAULT_LOCK);
        body.end("lock", WalletCommands.lockViolations(requestId, ttl));
        return new LockRequest(requestId, ttl);
    }
}
