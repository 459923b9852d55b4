package dev.freestone.spi;

import java.util.Optional;

/** What lists can be ordered by. Source: docs/spec/outreach-campaigns.md 2.3. */
public enum SortField {
    /** Sent as {@code id}. */
    ID("id"),
    /** Sent as {@code externalId}. */
    EXTERNAL_ID("externalId"),
    /** Sent as {@code createdAt}. */
    CREATED_AT("createdAt"),
    /** Sent as {@code updatedAt}. */
    UPDATED_AT("updatedAt"),
    /** Sent as {@code schedule}. */
    SCHEDULE("schedule");

    private final String code;

    SortField(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code id}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<SortField> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
