package dev.freestone.engine.dispatch;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.Recipient;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a contact is made, as members of what is sealed; what is as usual is left out. Static and thread-safe. */
public final class TraitsText {
    private TraitsText() {}

    static void write(ContactTraits traits, Map<String, @Nullable Object> to) {
        if (traits.recipient() != Recipient.CONSUMER) {
            to.put("recipient", traits.recipient().code());
        }
        if (traits.autodialed()) {
            to.put("autodialed", true);
        }
        if (traits.prerecorded()) {
            to.put("prerecorded", true);
        }
        traits.exemption().ifPresent(value -> to.put("exemption", value));
        traits.replyTo().ifPresent(value -> to.put("replyTo", value.value()));
        traits.confirmationOf().ifPresent(value -> to.put("confirmationOf", value.value()));
    }

    /**
     * Reads what stands in the journal of a decision.
     *
     * @param json the members as a JSON object
     * @return the traits
     */
    public static ContactTraits read(String json) {
        return read(JsonText.parseObject(json));
    }

    static ContactTraits read(Map<String, @Nullable Object> from) {
        return new ContactTraits(
                text(from, "recipient").flatMap(Recipient::parse).orElse(Recipient.CONSUMER),
                Boolean.TRUE.equals(from.get("autodialed")),
                Boolean.TRUE.equals(from.get("prerecorded")),
                text(from, "exemption"),
                text(from, "replyTo").map(FactId::of),
                text(from, "confirmationOf").map(FactId::of));
    }

    private static Optional<String> text(Map<String, @Nullable Object> from, String name) {
        return Optional.ofNullable((String) from.get(name));
    }
}
