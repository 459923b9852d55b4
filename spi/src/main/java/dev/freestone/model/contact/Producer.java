package dev.freestone.model.contact;

import dev.freestone.model.common.Texts;

/**
 * Who plans contacts: a kind and one object of it. Immutable. Source: docs/spec/contact-ledger.md 2.1.
 *
 * @param kind {@code outreach}, {@code promo}, {@code notification} or {@code engagement}, or an open code of the host
 * @param objectId the object, such as {@code CG-4T2K-9QXD}
 */
public record Producer(String kind, String objectId) {
    private static final int MAX_KIND = 30;
    private static final int MAX_OBJECT = 60;

    /**
     * Checks and copies the components.
     *
     * @param kind {@code outreach}, {@code promo}, {@code notification} or {@code engagement}, or an open code of the host
     * @param objectId the object, such as {@code CG-4T2K-9QXD}
     */
    public Producer {
        Texts.require("Producer: kind", kind, 1, MAX_KIND);
        Texts.require("Producer: objectId", objectId, 1, MAX_OBJECT);
        if (kind.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Producer: kind " + kind + " holds a slash, remove it");
        }
    }

    /**
     * A producer of its code.
     *
     * @param code such as {@code outreach/CG-4T2K-9QXD}
     * @return the producer
     * @throws IllegalArgumentException when there is no slash, or a part is empty or too long
     */
    public static Producer parse(String code) {
        int slash = code.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Producer: " + code.length() + " characters without a slash");
        }
        return new Producer(code.substring(0, slash), code.substring(slash + 1));
    }

    /**
     * Kind and object as one text, part of the identity of a contact.
     *
     * @return such as {@code outreach/CG-4T2K-9QXD}
     */
    public String code() {
        return kind + "/" + objectId;
    }

    @Override
    public String toString() {
        return code();
    }
}
