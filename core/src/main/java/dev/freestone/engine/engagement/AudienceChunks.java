package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.engagement.AudienceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whom deliveries reach, sealed: neither the storage nor a log sees who it is. Thread-safe. */
final class AudienceChunks {
    private static final String SEALED = "sealed";

    private final EngineParts parts;

    AudienceChunks(EngineParts parts) {
        this.parts = parts;
    }

    Document seal(AudienceKey key, int number, List<PersonId> people) {
        String text = JsonText.write(people.stream().map(PersonId::value).toList());
        String sealed = parts.seals().of(key.company()).seal(place(key, "chunk" + number), Secret.of(text));
        return Document.of(JsonText.write(Map.of(SEALED, sealed)));
    }

    List<PersonId> open(AudienceKey key, int number, Document chunk) {
        String sealed = String.valueOf(JsonText.parseObject(chunk.json()).get(SEALED));
        List<PersonId> people = new ArrayList<>();
        if (JsonText.parse(open(key, "chunk" + number, sealed)) instanceof List<?> all) {
            all.forEach(each -> people.add(PersonId.of(String.valueOf(each))));
        }
        return people;
    }

    String sealPlace(AudienceKey key, PersonId last) {
        return parts.seals().of(key.company()).seal(place(key, "place"), Secret.of(last.value()));
    }

    PersonId openPlace(AudienceKey key, String sealed) {
        return PersonId.of(open(key, "place", sealed));
    }

    private String open(AudienceKey key, String attribute, String sealed) {
        return parts.seals()
                .of(key.company())
                .open(place(key, attribute), sealed)
                .reveal();
    }

    private static SecretSeal.Place place(AudienceKey key, String attribute) {
        return new SecretSeal.Place(key.company(), DeliveryRows.objectId(key), attribute);
    }
}
