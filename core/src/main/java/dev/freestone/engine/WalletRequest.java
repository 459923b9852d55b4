package dev.freestone.engine;

import dev.freestone.engine.engagement.RequestIds;
import dev.freestone.error.FreestoneException;
import java.util.Objects;

/**
 * A request about an offer of a customer that says no more than its name: a grant, a purchase, the end of a lock, a reinstatement.
 * Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param requestId names the request: a repetition answers the first result; 1 to 80 printable characters of ASCII
 */
public record WalletRequest(String requestId) {
    /**
     * Checks the component.
     *
     * @param requestId names the request
     */
    public WalletRequest {
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Reads the body of a request.
     *
     * @param json an object with {@code request_id}
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error}, {@code
     *     missing_data} or {@code validation} with all violations
     */
    public static WalletRequest parse(String json) {
        CustomerBody body = CustomerBody.of(json);
        String requestId = body.requestId();
        body.end("offer", RequestIds.violations(requestId));
        return new WalletRequest(requestId);
    }
}
