package dev.freestone.json;

import dev.freestone.contact.ContactIntent;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.contact.IntentReason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a planned contact; neither person, destination nor content. Static and thread-safe. Source:
 * docs/spec/operations.md 2.
 */
public final class ContactIntentJson {
    private ContactIntentJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the contact
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(ContactIntent value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", value.id().value());
        out.put("key", value.key().value());
        out.put("producer", value.producer().code());
        out.put("occurrence", value.occurrence());
        out.put("channel", value.channel());
        out.put("sender", value.sender().value());
        out.put("state", value.state().code());
        out.put("reason", value.reason().map(IntentReason::code).orElse(null));
        out.put("ruleId", value.ruleId().orElse(null));
        out.put("dueAt", InstantText.of(value.dueAt()));
        out.put("holdUntil", text(value.holdUntil()));
        out.put("expiresAt", InstantText.of(value.expiresAt()));
        out.put("attempts", value.attempts());
        out.put("attemptedAt", text(value.attemptedAt()));
        out.put("cancelRequested", value.cancelRequested());
        out.put("providerMessageId", value.providerMessageId().orElse(null));
        out.put("delivery", value.delivery().code());
        out.put("createdAt", InstantText.of(value.createdAt()));
        out.put("updatedAt", InstantText.of(value.updatedAt()));
        return out;
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(InstantText::of).orElse(null);
    }
}
