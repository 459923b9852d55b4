package dev.freestone.engine.secrets;

import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals anew what is sealed under another key than the current one, and nothing else. Used by one thread. */
public final class Resealer {
    private static final String SEALED = "sealed";

    private final SecretSeal seal;

    /**
     * For one key, the current one of a seal.
     *
     * @param seal opens and seals
     */
    public Resealer(SecretSeal seal) {
        this.seal = seal;
    }

    /**
     * The seal that it uses.
     *
     * @return the same at each call
     */
    public SecretSeal seal() {
        return seal;
    }

    /**
     * Whether a text is sealed under another key, or looks like nothing that was ever sealed.
     *
     * @param sealed a stored text
     * @return false when it is under the current key
     */
    public boolean isOtherwise(String sealed) {
        return keyId(sealed).filter(seal.keyId()::equals).isEmpty();
    }

    /**
     * The key under which a text is sealed.
     *
     * @param sealed a stored text
     * @return its id, or {@link SecretSeal#PLAIN_KEY_ID}; empty when it looks like nothing that was ever sealed
     */
    public static Optional<String> keyId(String sealed) {
        return sealed.startsWith(SecretSeal.PLAIN_KEY_ID + ".")
                ? Optional.of(SecretSeal.PLAIN_KEY_ID)
                : SealedText.parse(sealed).map(SealedText::keyId);
    }

    /**
     * A text under the current key.
     *
     * @param place where it belongs
     * @param sealed a stored text
     * @return what it says, sealed anew
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing}, {@code internal_server_error}
     */
    public String anew(SecretSeal.Place place, String sealed) {
        return seal.seal(place, seal.open(place, sealed));
    }

    /**
     * A document whose member {@code sealed} is under the current key.
     *
     * @param place where the sealed text belongs
     * @param document the document
     * @param counts told what became of it, unless it can stay as it is
     * @return the document anew; empty when it stays as it is, since it is under the current key, holds nothing sealed (any
     *     more), or cannot be opened
     */
    public Optional<Document> anew(SecretSeal.Place place, Document document, ResealCounts counts) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(JsonText.parseObject(document.json()));
        if (!(members.get(SEALED) instanceof String sealed) || !isOtherwise(sealed)) {
            return Optional.empty();
        }
        return counts.anew(keyId(sealed), () -> {
            members.put(SEALED, anew(place, sealed));
            return Document.of(JsonText.write(members));
        });
    }
}
