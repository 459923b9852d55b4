package dev.freestone.testkit.redash;

import java.util.List;
import java.util.Map;

/**
 * A call that a {@link FakeRedash} received. Immutable.
 *
 * @param method such as {@code POST}
 * @param target path and query as sent
 * @param headers values by lower-case name
 * @param body text, empty when there is none
 */
public record RedashCall(String method, String target, Map<String, List<String>> headers, String body) {
    /** The kinds of call that a script answers. */
    public enum Kind {
        /** {@code GET /api/queries/7}. */
        DEFINITION,
        /** {@code POST /api/queries/7/results}. */
        EXECUTE,
        /** {@code GET /api/queries/7/jobs/j}. */
        JOB,
        /** {@code GET /api/queries/7/results/1.json}. */
        RESULT,
        /** {@code DELETE /api/jobs/j}. */
        CANCEL,
        /** Anything else. */
        OTHER
    }

    /**
     * Checks and copies the components.
     *
     * @param method such as {@code POST}
     * @param target path and query as sent
     * @param headers values by lower-case name
     * @param body text, empty when there is none
     */
    public RedashCall {
        headers = Map.copyOf(headers);
    }

    /**
     * What the call asks for.
     *
     * @return by method and path
     */
    public Kind kind() {
        String path = target.replaceFirst("\\?.*", "");
        if (method.equals("DELETE") && path.matches(".*/api/jobs/[^/]+")) {
            return Kind.CANCEL;
        }
        if (method.equals("POST") && path.matches(".*/api/queries/\\d+/results")) {
            return Kind.EXECUTE;
        }
        if (!method.equals("GET")) {
            return Kind.OTHER;
        }
        if (path.matches(".*/api/queries/\\d+")) {
            return Kind.DEFINITION;
        }
        if (path.matches(".*/api/queries/\\d+/jobs/[^/]+")) {
            return Kind.JOB;
        }
        return path.matches(".*/api/queries/\\d+/results/[^/]+\\.json") ? Kind.RESULT : Kind.OTHER;
    }
}
