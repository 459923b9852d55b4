package dev.freestone.model.engagement;

import java.util.Objects;

/**
 * How a caller names a customer. Shows no token. Immutable. Source: docs/spec/engagement-campaigns.md 1.
 *
 * @param form what the text is
 * @param text such as {@code CU-17}
 */
public record CustomerRef(Form form, String text) {
    /** The three ways to name a customer. */
    public enum Form {
        /** The host's person id, {@code user_id} on the wire. */
        USER_ID,
        /** The second id, {@code external_id} on the wire. */
        EXTERNAL_ID,
        /** A token; the customer that it names is anonymous. */
        AUTH_TOKEN
    }

    /**
     * Checks the components.
     *
     * @param form what the text is
     * @param text such as {@code CU-17}
     */
    public CustomerRef {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(text, "text");
    }

    /**
     * A customer by the host's person id.
     *
     * @param id such as {@code CU-17}
     * @return the reference
     */
    public static CustomerRef user(String id) {
        return new CustomerRef(Form.USER_ID, id);
    }

    /**
     * A customer by the second id.
     *
     * @param id such as {@code crm-5012}
     * @return the reference
     */
    public static CustomerRef external(String id) {
        return new CustomerRef(Form.EXTERNAL_ID, id);
    }

    /**
     * An anonymous customer.
     *
     * @param token the token
     * @return the reference
     */
    public static CustomerRef token(String token) {
        return new CustomerRef(Form.AUTH_TOKEN, token);
    }

    @Override
    public String toString() {
        return form == Form.AUTH_TOKEN ? "CustomerRef[AUTH_TOKEN]" : "CustomerRef[" + form + " " + text + "]";
    }
}
