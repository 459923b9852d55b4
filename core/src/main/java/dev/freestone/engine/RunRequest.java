package dev.freestone.engine;

import dev.freestone.campaign.QueryOverride;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a run is started: by the campaign's query, or with rows given instead. Immutable. Source: docs/spec/outreach-campaigns.md 4.4. */
public final class RunRequest {
    /** The attribute of a body that holds the rows. */
    static final String OVERRIDE = "queryResultsOverride";

    private static final RunRequest NONE = new RunRequest(Optional.empty());

    private final Optional<QueryOverride> rows;

    private RunRequest(Optional<QueryOverride> rows) {
        this.rows = rows;
    }

    /**
     * By the campaign's query.
     *
     * @return the request
     */
    public static RunRequest none() {
        return NONE;
    }

    /**
     * With rows given instead of the query.
     *
     * @param table the header, then rows of equal length with text, number, boolean or null cells; at most 100,000 rows;
     *     empty for no rows
     * @return the request
     * @throws FreestoneException {@code validation} with every problem of the shape
     */
    public static RunRequest override(List<? extends List<?>> table) {
        List<Violation> violations = QueryOverride.violations(table);
        if (!violations.isEmpty()) {
            throw FreestoneException.validation(violations);
        }
        return new RunRequest(Optional.of(QueryOverride.of(table)));
    }

    /**
     * Reads a request body.
     *
     * @param json an object with {@code queryResultsOverride}, an array of arrays or null, or without it
     * @return the request
     * @throws FreestoneException {@code malformed_request} when the text is not a JSON object, {@code validation} with
     *     every problem
     */
    public static RunRequest parse(String json) {
        Map<String, @Nullable Object> body = JsonText.parseObject(json);
        List<Violation> violations = new ArrayList<>();
        for (String name : body.keySet()) {
            if (!name.equals(OVERRIDE)) {
                violations.add(Violation.of(
                        name, ViolationCode.UNKNOWN_ATTRIBUTE, "no such attribute, remove it or correct its name"));
            }
        }
        RunRequest request = read(body.get(OVERRIDE), violations);
        if (!violations.isEmpty()) {
            throw FreestoneException.validation(violations);
        }
        return request;
    }

    /** Reads the rows of a body; with violations the request is none. */
    @SuppressWarnings("unchecked")
    static RunRequest read(@Nullable Object table, List<Violation> violations) {
        if (table == null) {
            return NONE;
        }
        if (!(table instanceof List<?> list)) {
            violations.add(
                    Violation.of(OVERRIDE, ViolationCode.BAD_FORMAT, "not an array of arrays, give one or null"));
            return NONE;
        }
        List<Violation> problems = QueryOverride.violations(list);
        violations.addAll(problems);
        return problems.isEmpty()
                ? new RunRequest(Optional.of(QueryOverride.of((List<? extends List<?>>) list)))
                : NONE;
    }

    Optional<QueryOverride> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return "RunRequest[" + rows + "]";
    }
}
