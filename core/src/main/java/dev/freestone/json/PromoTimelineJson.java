package dev.freestone.json;

import dev.freestone.promo.PromoPoint;
import dev.freestone.promo.PromoTimeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Timelines of promo programs as JSON. Static and thread-safe. Source: docs/spec/promo-programs.md 11. */
public final class PromoTimelineJson {
    private PromoTimelineJson() {}

    /**
     * The wire form as plain data.
     *
     * @param timeline the timeline
     * @return {@code points}, oldest first, and {@code daysLeft}
     */
    public static Map<String, Object> toMap(PromoTimeline timeline) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(
                "points",
                timeline.points().stream().map(PromoTimelineJson::point).toList());
        out.put("daysLeft", (long) timeline.daysLeft());
        return out;
    }

    private static Map<String, Object> point(PromoPoint point) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("date", point.date().toString());
        out.put("kind", point.kind().code());
        out.put("done", point.done());
        out.put("values", new TreeMap<>(point.values()));
        return out;
    }
}
