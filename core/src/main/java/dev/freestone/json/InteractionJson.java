package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.notification.Interaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wire form of an interaction. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 11. */
public final class InteractionJson {
    private InteractionJson() {}

    /**
     * Writes an interaction.
     *
     * @param value the interaction
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(Interaction value) {
        return JsonText.write(toMap(value));
    }

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the interaction
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(Interaction value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", value.id().value());
        out.put("caseId", value.caseId().value());
        out.put("personId", value.personId().map(PersonId::value).orElse(null));
        out.put("typeId", value.typeId().value());
        out.put("typeVersion", value.typeVersion());
        out.put("triggerEventId", value.triggerEventId());
        out.put("direction", Interaction.DIRECTION);
        out.put("channel", value.channel());
        out.put("theme", value.theme().code());
        out.put("templateId", value.templateId());
        out.put("status", value.status().code());
        out.put("statusDetails", value.statusDetails().map(IntentReason::code).orElse(null));
        out.put("triggeredAt", InstantText.of(value.triggeredAt()));
        out.put("dueAt", InstantText.of(value.dueAt()));
        out.put("holdUntil", text(value.holdUntil()));
        out.put("complianceGuardRuleId", value.complianceGuardRuleId().orElse(null));
        out.put("createdAt", InstantText.of(value.createdAt()));
        out.put("updatedAt", InstantText.of(value.updatedAt()));
        out.put("endedAt", text(value.endedAt()));
        return out;
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(InstantText::of).orElse(null);
    }
}
