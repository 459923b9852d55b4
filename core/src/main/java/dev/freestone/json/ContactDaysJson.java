package dev.freestone.json;

import dev.freestone.engine.ContactDay;
import dev.freestone.engine.ContactDays;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of contacts counted by day and state. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class ContactDaysJson {
    private ContactDaysJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the numbers
     * @return every attribute in order
     */
    public static Map<String, @Nullable Object> toMap(ContactDays value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("zone", value.zone().getId());
        out.put("from", InstantText.of(value.from()));
        out.put("until", InstantText.of(value.until()));
        out.put("count", value.counts().size());
        out.put("data", value.counts().stream().map(ContactDaysJson::day).toList());
        return out;
    }

    private static Map<String, @Nullable Object> day(ContactDay value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("date", value.date().toString());
        out.put("from", InstantText.of(value.from()));
        out.put("until", InstantText.of(value.until()));
        out.put("state", value.state().code());
        out.put("count", value.count());
        return out;
    }
}
