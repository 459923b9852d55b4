package dev.freestone.json;

import dev.freestone.campaign.UpcomingRun;
import dev.freestone.json.text.InstantText;
import dev.freestone.schedule.ScheduledDay;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a run that a schedule will start. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class UpcomingRunJson {
    private UpcomingRunJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the run to come
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(UpcomingRun value) {
        ScheduledDay day = value.day();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("borrowerCampaignId", value.campaign().value());
        out.put("externalId", value.externalId().orElse(null));
        out.put("date", day.date().toString());
        out.put("slot", day.slot().map(InstantText::of).orElse(null));
        out.put("obstacle", day.obstacle().map(ScheduledDay.Obstacle::code).orElse(null));
        return out;
    }
}
