package dev.freestone.json;

import dev.freestone.targeting.TargetingExplanation;
import dev.freestone.targeting.TargetingWarning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What calls that try targeting queries answer. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 4.5, 4.6.
 */
public final class SegmentAnswers {
    private SegmentAnswers() {}

    /**
     * Why a query matches a customer or does not.
     *
     * @param explanation the tree
     * @return {@code {"status":"ok","matched":…,"explanation":{…}}}
     */
    public static WireAnswer explanation(TargetingExplanation explanation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put("matched", explanation.matched());
        body.put("explanation", explanation.asMap());
        return WireAnswer.ok(body);
    }

    /**
     * What looks wrong in a query that can be saved.
     *
     * @param warnings in the order of the query
     * @return {@code {"status":"ok","warnings":[{"pointer":…,"code":…}]}}
     */
    public static WireAnswer warnings(List<TargetingWarning> warnings) {
        return EngagementAnswers.ok(
                "warnings", warnings.stream().map(SegmentAnswers::warning).toList());
    }

    private static Map<String, @Nullable Object> warning(TargetingWarning warning) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("pointer", warning.pointer());
        out.put("code", warning.code().code());
        return out;
    }
}
