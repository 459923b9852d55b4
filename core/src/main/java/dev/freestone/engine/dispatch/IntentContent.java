package dev.freestone.engine.dispatch;

import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What only the one who sends may read: the person, the destination and the payload, sealed as one text. Immutable. Source:
 * docs/spec/contact-ledger.md 16.
 */
record IntentContent(
        PersonId person,
        Optional<Destination> destination,
        String subject,
        Optional<String> template,
        Map<String, @Nullable Object> payload) {
    private static final String SEALED = "sealed";

    static IntentContent of(NewIntent intent) {
        return new IntentContent(
                intent.person(), intent.destination(), intent.subject(), intent.template(), intent.payload());
    }

    Document sealed(SecretSeal seal, CompanyId company, IntentId id) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("person", person.value());
        destination.ifPresent(where -> members.put("destination", where.value()));
        members.put("subject", subject);
        template.ifPresent(name -> members.put("template", name));
        members.put("payload", payload);
        String sealed = seal.seal(place(company, id), Secret.of(JsonText.write(members)));
        return Document.of(JsonText.write(Map.of(SEALED, sealed)));
    }

    @SuppressWarnings("unchecked")
    static IntentContent open(SecretSeal seal, CompanyId company, IntentId id, Document document) {
        String sealed = String.valueOf(JsonText.parseObject(document.json()).get(SEALED));
        Map<String, @Nullable Object> members =
                JsonText.parseObject(seal.open(place(company, id), sealed).reveal());
        return new IntentContent(
                PersonId.of(String.valueOf(members.get("person"))),
                Optional.ofNullable((String) members.get("destination")).map(Destination::of),
                String.valueOf(members.get("subject")),
                Optional.ofNullable((String) members.get("template")),
                (Map<String, @Nullable Object>) members.getOrDefault("payload", Map.of()));
    }

    private static SecretSeal.Place place(CompanyId company, IntentId id) {
        return new SecretSeal.Place(company, id.value(), "content");
    }

    @Override
    public String toString() {
        return "IntentContent[" + subject + "]";
    }
}
