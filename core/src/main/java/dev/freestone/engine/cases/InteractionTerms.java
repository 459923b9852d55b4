package dev.freestone.engine.cases;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.Map;

/**
 * What was fixed when an interaction was planned, beside its contact. Immutable.
 *
 * @param theme why it is sent
 * @param templateId the template
 * @param triggeredAt when the change happened
 * @param dueAt when it is due
 */
record InteractionTerms(Theme theme, int templateId, Instant triggeredAt, Instant dueAt) {
    static InteractionTerms read(Document document) {
        Map<String, ?> members = JsonText.parseObject(document.json());
        if (members.get("theme") instanceof String theme
                && members.get("templateId") instanceof Number template
                && members.get("triggeredAt") instanceof String triggeredAt
                && members.get("dueAt") instanceof String dueAt) {
            return new InteractionTerms(
                    Theme.parse(theme).orElseThrow(InteractionTerms::broken),
                    template.intValue(),
                    Instant.parse(triggeredAt),
                    Instant.parse(dueAt));
        }
        throw broken();
    }

    private static IllegalStateException broken() {
        return new IllegalStateException("stored interaction: a part is missing, restore the document");
    }
}
