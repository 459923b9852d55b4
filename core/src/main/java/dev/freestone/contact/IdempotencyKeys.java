package dev.freestone.contact;

import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.contact.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes idempotency keys: {@code fs1} and the first 20 bytes of a SHA-256 over the identity, in base32. Pure. Source:
 * docs/spec/contact-ledger.md 2.1, RFC 4648.
 */
public final class IdempotencyKeys {
    private static final String PREFIX = "fs1";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BYTES = 20;
    private static final int BITS = 5;

    private IdempotencyKeys() {}

    /**
     * The key of an intent.
     *
     * @param identity what is contacted, by whom, when and why
     * @return the same key for the same identity, always
     */
    public static IdempotencyKey of(ContactIdentity identity) {
        return key(fields(identity));
    }

    /**
     * The key of a contact that is handed to a dialer: a person may be handed over with several numbers.
     *
     * @param identity what is contacted, by whom, when and why
     * @param destination the normalised destination, such as {@code +15550100001}
     * @return the same key for the same identity and destination, always
     */
    public static IdempotencyKey ofExport(ContactIdentity identity, String destination) {
        List<String> fields = fields(identity);
        fields.add(destination);
        return key(fields);
    }

    private static List<String> fields(ContactIdentity identity) {
        return new ArrayList<>(List.of(
                identity.company().value(),
                identity.producer(),
                identity.occurrence(),
                identity.person().value(),
                identity.channel(),
                identity.destinationPurpose()));
    }

    private static IdempotencyKey key(List<String> fields) {
        return new IdempotencyKey(text(PREFIX, fields));
    }

    static String text(String prefix, List<String> fields) {
        byte[] hash = LengthPrefixed.sha256(fields);
        StringBuilder text = new StringBuilder(prefix);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < BYTES; i++) {
            buffer = (buffer << Byte.SIZE | (hash[i] & 0xFF)) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(buffer >> bits & 0x1F));
            }
        }
        return text.toString();
    }
}
