package dev.freestone.json;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engine.EngagementOverview;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Engagement campaigns in the list of all, as JSON. Static and thread-safe. Source: docs/spec/operations.md 2, 6. */
public final class EngagementOverviewJson {
    private EngagementOverviewJson() {}

    /**
     * The wire form as plain data.
     *
     * @param overview a campaign with what came of it
     * @return every member in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(EngagementOverview overview) {
        CampaignTerms terms = overview.campaign().terms();
        OptionalLong limit = terms.optIn().limit();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", overview.campaign().id().value());
        out.put("name", terms.name());
        out.put("permalink", terms.permalink());
        out.put("status", terms.status().code());
        out.put("startsAt", InstantText.of(terms.startsAt()));
        out.put("endsAt", InstantText.of(terms.endsAt()));
        out.put("optInRequired", terms.optIn().required());
        out.put("optIns", overview.optIns());
        out.put("optInLimit", limit.isPresent() ? (Long) limit.getAsLong() : null);
        out.put(
                "achievements",
                overview.achievements().stream()
                        .map(EngagementOverviewJson::achievement)
                        .toList());
        return out;
    }

    private static Map<String, Object> achievement(EngagementOverview.Completed completed) {
        Achievement achievement = completed.achievement();
        Map<String, Object> completions = new LinkedHashMap<>();
        completions.put("count", (long) completed.customers());
        completions.put("atLeast", completed.atLeast());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", achievement.id().value());
        out.put("name", achievement.name());
        out.put("type", achievement.type().code());
        out.put("completions", completions);
        return out;
    }
}
