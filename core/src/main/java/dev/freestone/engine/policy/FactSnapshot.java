package dev.freestone.engine.policy;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.PersonFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;

/**
 * What a host knew when a contact was decided, kept once for all decisions that saw the same. Immutable. Source:
 * docs/spec/contact-policy.md 1.2, 10.
 *
 * @param digest stands for the content: 64 hexadecimal digits
 * @param document the content, canonical
 */
public record FactSnapshot(String digest, Document document) {
    /**
     * The snapshot of facts.
     *
     * @param host what the host knows; when it was read is no part of it
     * @param companyZone the zone of the company, in which some rules tell the date
     * @return the same for the same facts
     */
    public static FactSnapshot of(PersonFacts host, ZoneId companyZone) {
        Document document = SnapshotDocuments.write(host, companyZone);
        return new FactSnapshot(digest(document.json()), document);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
