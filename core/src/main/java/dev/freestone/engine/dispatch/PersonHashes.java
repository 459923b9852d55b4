package dev.freestone.engine.dispatch;

import dev.freestone.contact.DestinationText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands for people and their debts in the ledger. Thread-safe. Source: docs/spec/contact-ledger.md 16. */
@FunctionalInterface
public interface PersonHashes {
    /**
     * The hash of a text.
     *
     * @param company the owner
     * @param kind what it names, so that a person and a debt of one name have different hashes
     * @param text the text
     * @return the same hash for the same text, under one key
     */
    KeyedHash of(CompanyId company, String kind, String text);

    /**
     * The hash of a person.
     *
     * @param company the owner
     * @param person the person
     * @return the same hash for the same person, under one key
     */
    default KeyedHash of(CompanyId company, PersonId person) {
        return of(company, "person", person.value());
    }

    /**
     * The hash of a number or address, the same however it is written.
     *
     * @param company the owner
     * @param destination such as {@code +15550100001} or {@code (555) 010-0001}
     * @return the same hash for the same destination, under one key
     */
    default KeyedHash destination(CompanyId company, Destination destination) {
        return of(company, "destination", DestinationText.normal(destination.value()));
    }

    /**
     * The hash of a debt.
     *
     * @param company the owner
     * @param debt a loan id, or the account number that several loans share
     * @return the same hash for the same debt, under one key
     */
    default KeyedHash debt(CompanyId company, String debt) {
        return of(company, "debt", debt);
    }

    /**
     * Hashes under the key that the host keeps for them, whatever its current key is.
     *
     * @param keys the keys
     * @return the hashes
     */
    static PersonHashes under(KeySource keys) {
        return (company, kind, text) -> {
            DataKey key = keys.hashing(company);
            byte[] bytes = key.reveal();
            try {
                return hash(key.id(), hmac(bytes, "freestone." + kind + "." + company), text);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        };
    }

    /**
     * Hashes where nothing is secret: they hide a person from a glance only.
     *
     * @return the hashes
     */
    static PersonHashes plain() {
        return (company, kind, text) -> hash("plain", sha256("freestone." + kind + "." + company), text);
    }

    private static KeyedHash hash(String keyId, byte[] key, String text) {
        return KeyedHash.of(keyId + ":" + HexFormat.of().formatHex(hmac(key, text)));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, use another", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256, use another", e);
        }
    }
}
