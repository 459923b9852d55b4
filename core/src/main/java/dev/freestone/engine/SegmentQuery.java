package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A targeting query that is to be tried. Immutable. Source: docs/spec/engagement-campaigns.md 4.5, 4.6.
 *
 * <pre>{@code
 * segments.explain(CustomerRef.user("CU-17"), SegmentQuery.parse(body).targeting());
 * }</pre>
 */
public final class SegmentQuery {
    private static final String TARGETING = "targeting";

    private final Map<String, @Nullable Object> targeting;

    private SegmentQuery(Map<String, @Nullable Object> targeting) {
        this.targeting = targeting;
    }

    /**
     * Reads the body of a request. The query itself is judged when it is used.
     *
     * @param json an object with the member {@code targeting}; null = everyone
     * @return the query
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error} or {@code
     *     missing_data} with all violations of the object around the query
     */
    public static SegmentQuery parse(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.pointing("", JsonText.parseObject(json), problems);
        Map<String, ?> given = body.data(TARGETING).fold(Map::of, Map::of, query -> query);
        if (!body.has(TARGETING)) {
            problems.add(Violation.of(body.at(TARGETING), ViolationCode.REQUIRED, "missing, give a query or null")
                    .as(ErrorCode.MISSING_DATA));
        }
        body.end();
        new Judgement().add(problems).refuse("segment");
        return new SegmentQuery(FreeMaps.copy(given));
    }

    /**
     * The query.
     *
     * @return values as JSON has them, by the names of the query; empty = everyone
     */
    public Map<String, @Nullable Object> targeting() {
        return targeting;
    }

    /** Without what it asks for, which can be personal. */
    @Override
    public String toString() {
        return "SegmentQuery[" + targeting.size() + " clauses]";
    }
}
