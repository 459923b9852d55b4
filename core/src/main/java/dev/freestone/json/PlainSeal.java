package dev.freestone.json;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import java.util.Map;

/** The seal without a key. Thread-safe. */
final class PlainSeal implements SecretSeal {
    static final PlainSeal INSTANCE = new PlainSeal();

    private static final String PREFIX = PLAIN_KEY_ID + ".";

    private PlainSeal() {}

    @Override
    public String keyId() {
        return PLAIN_KEY_ID;
    }

    @Override
    public String seal(Place place, Secret secret) {
        return PREFIX + secret.reveal();
    }

    @Override
    public Secret open(Place place, String sealed) {
        if (sealed.startsWith(PREFIX)) {
            return Secret.of(sealed.substring(PREFIX.length()));
        }
        throw FreestoneException.of(
                ErrorCode.SECRET_KEY_MISSING,
                place.attribute() + " of " + place.objectId()
                        + " is stored under a key, give the engine the key source that it was stored with",
                Map.of("object", place.objectId(), "attribute", place.attribute()));
    }
}
