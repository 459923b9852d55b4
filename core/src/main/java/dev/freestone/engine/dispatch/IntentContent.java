package dev.freestone.engine.dispatch;

import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import java.util.List;
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
        Map<String, @Nullable Object> payload,
        Optional<Theme> theme,
        List<String> debts,
        ContactTraits traits,
        Optional<String> adType) {
    private static final String SEALED = "sealed";

    static IntentContent of(NewIntent intent) {
        return new IntentContent(
                intent.person(),
                intent.destination(),
                intent.subject(),
                intent.template(),
                intent.payload(),
                intent.theme(),
                intent.debts(),
                intent.traits(),
                intent.adType());
    }

    Document sealed(SecretSeal seal, CompanyId company, IntentId id) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("person", person.value());
        destination.ifPresent(where -> members.put("destination", where.value()));
        members.put("subject", subject);
        template.ifPresent(name -> members.put("template", name));
        members.put("payload", payload);
        theme.map(Theme::code).ifPresent(code -> members.put("theme", code));
        if (!debts.isEmpty()) {
            members.put("debts", debts);
        }
        TraitsText.write(traits, members);
        adType.ifPresent(code -> members.put("adType", code));
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
                (Map<String, @Nullable Object>) members.getOrDefault("payload", Map.of()),
                Optional.ofNullable((String) members.get("theme")).flatMap(Theme::parse),
                (List<String>) members.getOrDefault("debts", List.of()),
                TraitsText.read(members),
                Optional.ofNullable((String) members.get("adType")));
    }

    private static SecretSeal.Place place(CompanyId company, IntentId id) {
        return new SecretSeal.Place(company, id.value(), "content");
    }

    @Override
    public String toString() {
        return "IntentContent[" + subject + "]";
    }
}
