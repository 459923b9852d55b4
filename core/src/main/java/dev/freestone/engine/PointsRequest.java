package dev.freestone.engine;

import dev.freestone.engine.engagement.PointsCommands;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A request to change the points of a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param requestId names the request: a repetition answers the first change; 1 to 80 printable characters of ASCII
 * @param amount what is added, or, below 0, taken away; not 0
 * @param reason a code, 1 to 50 of {@code a-z 0-9 _}, such as {@code goodwill}
 */
public record PointsRequest(String requestId, long amount, String reason) {
    /**
     * Checks the components.
     *
     * @param requestId names the request
     * @param amount what is added, or, below 0, taken away
     * @param reason a code
     */
    public PointsRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Reads the body of a request.
     *
     * @param json an object with {@code request_id}, {@code amount} and {@code reason}
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error}, {@code
     *     missing_data} or {@code validation} with all violations
     */
    public static PointsRequest parse(String json) {
        CustomerBody body = CustomerBody.of(json);
        String requestId = body.requestId();
        long amount = body.required("amount", body.reader().longNumber("amount"), 1L);
        String reason = body.required("reason", body.reader().text("reason"), "x");
        List<Violation> broken = new ArrayList<>(PointsCommands.violations(requestId, amount, reason));
        // A number beyond 64 bits is read as the nearest within, which nobody meant.
        if (amount == Long.MAX_VALUE || amount == Long.MIN_VALUE) {
            broken.add(Violation.of("/amount", ViolationCode.OUT_OF_RANGE, "beyond 64 bits, give a smaller number"));
        }
        body.end("points", broken);
        return new PointsRequest(requestId, amount, reason);
    }
}
