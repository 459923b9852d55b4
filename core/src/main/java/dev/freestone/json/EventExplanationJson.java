package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.contact.IntentId;
import dev.freestone.notification.EventExplanation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why types fired at an event or did not, and what came of it, as operators read it. Holds values of case fields. Static and
 * thread-safe. Source: docs/spec/cases-and-notifications.md 13.
 */
public final class EventExplanationJson {
    private EventExplanationJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param explanation what is told of one type
     * @return the members of {@link TriggerExplanationJson}, then {@code skippedDays, interactions, endDate, kind}
     */
    public static Map<String, @Nullable Object> toMap(EventExplanation explanation) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("dueAt", explanation.dueAt().map(InstantText::of).orElse(null));
        more.put("skippedDays", DueDateJson.days(explanation.skippedDays()));
        more.put(
                "interactions",
                explanation.interactions().stream().map(IntentId::value).toList());
        more.put("endDate", explanation.endDate().map(LocalDate::toString).orElse(null));
        more.put("kind", explanation.trigger().kind().code());
        return TriggerExplanationJson.toMap(explanation.trigger(), more);
    }
}
