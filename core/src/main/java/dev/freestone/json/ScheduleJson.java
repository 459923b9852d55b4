package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.schedule.ScheduledDay;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire forms of what a schedule will do, and of what became of its days. Static and thread-safe. Source:
 * docs/spec/outreach-campaigns.md 3.4, 3.5; docs/spec/rest.md 5.
 */
public final class ScheduleJson {
    private static final String DATE = "date";
    private static final String SLOT = "slot";

    private ScheduleJson() {}

    /**
     * The members of a day that a schedule selects.
     *
     * @param day the day
     * @return {@code date, slot, obstacle}, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(ScheduledDay day) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(DATE, day.date().toString());
        out.put(SLOT, day.slot().map(InstantText::of).orElse(null));
        out.put("obstacle", day.obstacle().map(ScheduledDay.Obstacle::code).orElse(null));
        return out;
    }

    /**
     * The members of an instant at which a schedule fires.
     *
     * @param slot the instant
     * @return {@code slot}
     */
    public static Map<String, @Nullable Object> toMap(Instant slot) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(SLOT, InstantText.of(slot));
        return out;
    }

    /**
     * The members of what became of a day.
     *
     * @param occurrence what became of it
     * @return {@code occurrenceId, campaignId, date, slot, outcome, reason, catchUp, runId}, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(ScheduleOccurrence occurrence) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("occurrenceId", occurrence.occurrenceId());
        out.put("campaignId", occurrence.campaignId().value());
        out.put(DATE, occurrence.date().toString());
        out.put(SLOT, InstantText.of(occurrence.slot()));
        out.put("outcome", occurrence.outcome().code());
        out.put("reason", occurrence.reason().map(SkipReason::code).orElse(null));
        out.put("catchUp", occurrence.catchUp());
        out.put("runId", occurrence.runId().map(RunId::value).orElse(null));
        return out;
    }
}
