package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.schedule.DueDate;
import dev.freestone.schedule.SkippedDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Due instants and how they came about, as JSON. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 10, 13. */
public final class DueDateJson {
    private DueDateJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param due the due instant and the skipped days
     * @return {@code dueAt} and {@code skippedDays}
     */
    public static Map<String, @Nullable Object> toMap(DueDate due) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("dueAt", InstantText.of(due.dueAt()));
        out.put("skippedDays", days(due.skippedDays()));
        return out;
    }

    /** Each day with its reason. */
    static List<Map<String, Object>> days(List<SkippedDay> skipped) {
        return skipped.stream().map(DueDateJson::day).toList();
    }

    private static Map<String, Object> day(SkippedDay skipped) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("date", skipped.date().toString());
        out.put("reason", skipped.reason());
        return out;
    }
}
