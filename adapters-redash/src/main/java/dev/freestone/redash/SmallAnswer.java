package dev.freestone.redash;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for in a definition or a job, and skips the rest. Source: docs/spec/outreach-campaigns.md 6.4. */
final class SmallAnswer {
    /** The longest definition or job. */
    static final int MOST = 4 << 20;

    private static final int MOST_DEPTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    private SmallAnswer() {}

    /** A parameter of a query as it was saved. */
    record Parameter(String type, @Nullable Object value) {
        /** A given value, whose range is the text it was written as when the parameter is none. */
        Object fitted(Object given) {
            boolean text = !type.isEmpty() && !type.endsWith("-range");
            return text && given instanceof Map<?, ?> range ? range.get("start") + "--" + range.get("end") : given;
        }
    }

    /** The job of an answer; null when it has none or begins with a result. */
    static @Nullable Map<?, ?> job(InputStream in) {
        return member(in, "job", "query_result");
    }

    /** The parameters of a definition by name. */
    static Map<String, Parameter> parameters(InputStream in) {
        var found = new LinkedHashMap<String, Parameter>();
        Map<?, ?> options = member(in, "options", "");
        if (options != null && options.get("parameters") instanceof List<?> defined) {
            for (Object each : defined) {
                if (each instanceof Map<?, ?> one && one.get("name") instanceof String name) {
                    found.put(name, new Parameter(Answers.text(one.get("type")), one.get("value")));
                }
            }
        }
        return found;
    }

    /** An object inside the object, unless another comes before it. */
    private static @Nullable Map<?, ?> member(InputStream in, String wanted, String end) {
        try (var parser = FACTORY.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "not an object");
            Map<?, ?> found = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean inner = parser.nextToken() == JsonToken.START_OBJECT;
                if (inner && name.equals(end) && found == null) {
                    return null;
                }
                if (inner && name.equals(wanted) && SmallJson.value(parser) instanceof Map<?, ?> read) {
                    found = read;
                } else {
                    parser.skipChildren();
                }
            }
            require(parser.nextToken() == null, "text after the document");
            return found;
        } catch (StreamConstraintsException e) {
            throw ResultReader.tooLarge("a text of the answer is too long or nested too deep");
        } catch (IOException e) {
            throw e instanceof Spool.TooLong
                    ? ResultReader.tooLarge("the answer of the server is too long")
                    : ResultReader.malformed("no JSON");
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw ResultReader.malformed(problem);
        }
    }
}
