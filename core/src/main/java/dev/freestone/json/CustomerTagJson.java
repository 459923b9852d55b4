package dev.freestone.json;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.json.text.JsonText;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tags of customers in the wire form. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 5.3. */
public final class CustomerTagJson {
    private CustomerTagJson() {}

    /**
     * Writes the answer to a call about tags.
     *
     * @param tags the tags of the customer
     * @return compact JSON with {@code status} and {@code tags}, by name
     */
    public static String answer(List<CustomerTag> tags) {
        return JsonText.write(body(tags));
    }

    /** The answer to a call about tags. */
    static Map<String, Object> body(List<CustomerTag> tags) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", "ok");
        out.put(
                "tags",
                tags.stream()
                        .sorted(Comparator.comparing(CustomerTag::name))
                        .map(CustomerTagJson::toMap)
                        .toList());
        return out;
    }

    private static Map<String, Object> toMap(CustomerTag tag) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("tag", tag.name());
        tag.count().ifPresent(count -> out.put("count", count));
        tag.expiresAt()
                .ifPresent(end -> out.put(
                        "expires_at", end.truncatedTo(ChronoUnit.SECONDS).toString()));
        return out;
    }
}
