package dev.freestone.engine.secrets;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a fresh nonce for each secret; company, object and attribute are authenticated with it. Texts of the
 * plain seal open as well, so that a host can begin to use keys. Used by one thread. Source: docs/spec/conventions.md 10.
 */
final class KeyedSeal implements SecretSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String UNENCRYPTED = PLAIN_KEY_ID + ".";

    private final KeySource keys;
    private final SecureRandom random;
    private final CompanyId company;
    private @Nullable DataKey current;

    KeyedSeal(KeySource keys, SecureRandom random, CompanyId company) {
        this.keys = keys;
        this.random = random;
        this.company = company;
    }

    @Override
    public String keyId() {
        return current().id();
    }

    @Override
    public String seal(Place place, Secret secret) {
        byte[] nonce = new byte[SealedText.NONCE_LENGTH];
        random.nextBytes(nonce);
        DataKey key = current();
        byte[] clear = secret.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return SealedText.write(
                    key.id(),
                    nonce,
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(clear));
        } catch (GeneralSecurityException e) {
            throw FreestoneException.from(
                    ErrorCode.INTERNAL_SERVER_ERROR, "this Java cannot encrypt with " + CIPHER + ", use another", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    @Override
    public Secret open(Place place, String sealed) {
        if (sealed.startsWith(UNENCRYPTED)) {
            return SecretSeal.plain().open(place, sealed);
        }
        SealedText text = SealedText.parse(sealed).orElseThrow(() -> damaged(place));
        DataKey key = ask(() -> keys.find(company, text.keyId()))
                .filter(found -> found.id().equals(text.keyId()))
                .orElseThrow(() -> missing(place, text.keyId()));
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, text.nonce(), place).doFinal(text.ciphertext());
            return Secret.of(new String(clear, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw damaged(place);
        } catch (GeneralSecurityException e) {
            throw FreestoneException.from(
                    ErrorCode.INTERNAL_SERVER_ERROR, "this Java cannot decrypt with " + CIPHER + ", use another", e);
        }
    }

    private DataKey current() {
        DataKey known = current;
        if (known == null) {
            known = ask(() -> keys.current(company));
            current = known;
        }
        return known;
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (FreestoneException known) {
            throw known;
        } catch (RuntimeException e) {
            throw FreestoneException.from(
                    ErrorCode.SECRET_KEY_MISSING, "the key source failed for company " + company + ", look at it", e);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, Place place) throws GeneralSecurityException {
        byte[] bytes = key.reveal();
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            GCMParameterSpec parameters = new GCMParameterSpec(SealedText.TAG_LENGTH * Byte.SIZE, nonce);
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), parameters);
            for (String part : new String[] {place.company().value(), place.objectId(), place.attribute()}) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                // Without the lengths, two places could read the same one after the other.
                cipher.updateAAD(
                        ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                cipher.updateAAD(text);
            }
            return cipher;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static FreestoneException missing(Place place, String keyId) {
        return FreestoneException.of(
                ErrorCode.SECRET_KEY_MISSING,
                place.attribute() + " of " + place.objectId() + " is stored under the key " + keyId
                        + ", give it to the key source",
                Map.of("object", place.objectId(), "attribute", place.attribute(), "key", keyId));
    }

    private static FreestoneException damaged(Place place) {
        return FreestoneException.of(
                ErrorCode.INTERNAL_SERVER_ERROR,
                place.attribute() + " of " + place.objectId()
                        + " was changed in the storage or moved there from another place, restore the object",
                Map.of("object", place.objectId(), "attribute", place.attribute()));
    }
}
