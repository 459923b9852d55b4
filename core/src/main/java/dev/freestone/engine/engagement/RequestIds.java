package dev.freestone.engine.engagement;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ids that callers give to their requests, so that a repetition is known. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 */
public final class RequestIds {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,80}");

    private RequestIds() {}

    static String require(String requestId) {
        List<Violation> wrong = violations(requestId);
        if (!wrong.isEmpty()) {
            throw FreestoneException.validation(wrong);
        }
        return requestId;
    }

    /**
     * What is wrong with an id.
     *
     * @param requestId any text
     * @return at most one violation
     */
    public static List<Violation> violations(String requestId) {
        return FORM.matcher(requestId).matches()
                ? List.of()
                : List.of(Violation.of(
                        "/request_id",
                        ViolationCode.BAD_FORMAT,
                        "give 1 to 80 printable characters of ASCII without blanks"));
    }
}
