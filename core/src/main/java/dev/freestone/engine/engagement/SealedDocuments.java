package dev.freestone.engine.engagement;

import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Secret;
import java.util.Map;

/** Documents of which a storage sees nothing. Static and thread-safe. */
final class SealedDocuments {
    private static final String SEALED = "sealed";

    private SealedDocuments() {}

    static Document seal(SecretSeal seal, SecretSeal.Place place, String text) {
        return Document.of(JsonText.write(Map.of(SEALED, seal.seal(place, Secret.of(text)))));
    }

    static String open(SecretSeal seal, SecretSeal.Place place, Document document) {
        if (JsonText.parseObject(document.json()).get(SEALED) instanceof String sealed) {
            return seal.open(place, sealed).reveal();
        }
        throw new IllegalArgumentException(
                "stored " + place.attribute() + ": " + SEALED + " is missing, restore the document");
    }

    /** A JSON text in which each half of a pair that has no other half is escaped: UTF-8 cannot hold it. */
    static String whole(String json) {
        StringBuilder out = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append("\\u").append(Integer.toHexString(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
