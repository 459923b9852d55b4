package dev.freestone.json;

import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.BehaviorDifference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comparing the progress of a customer with the events has shown, on the wire. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 6.2.
 */
public final class BehaviorAuditJson {
    private BehaviorAuditJson() {}

    /**
     * One report.
     *
     * @param report what was found
     * @return {@code campaign_id clean from_beginning repaired differences outcomes}; the goal of an outcome is told by its place
     */
    public static Map<String, @Nullable Object> toMap(BehaviorAuditReport report) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("campaign_id", report.campaign().value());
        out.put("clean", report.isClean());
        out.put("from_beginning", report.fromBeginning());
        out.put("repaired", report.repaired());
        out.put(
                "differences",
                report.differences().stream().map(BehaviorAuditJson::difference).toList());
        out.put("outcomes", new OutcomeResultJson(List.of()).list(report.emitted()));
        return out;
    }

    /**
     * The answer of a call that compares or repairs.
     *
     * @param report what was found
     * @return {@code {"status":"ok","audit":{…}}}
     */
    public static WireAnswer answer(BehaviorAuditReport report) {
        return EngagementAnswers.ok("audit", toMap(report));
    }

    private static Map<String, @Nullable Object> difference(BehaviorDifference difference) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("behavior_id", difference.behavior().value());
        out.put("kind", difference.kind().code());
        return out;
    }
}
