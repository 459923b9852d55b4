package dev.freestone.jdbc;

import java.util.Optional;
import java.util.UUID;

/** As what the id of a loan is bound: databases do not compare a number or a UUID with a text. */
final class LoanKeys {
    private LoanKeys() {}

    /** The value to bind, or empty when a column of the type cannot hold the very text. */
    static Optional<Object> of(LoanMapping.IdType type, String id) {
        return switch (type) {
            case TEXT -> Optional.of(id);
            case NUMBER -> number(id);
            case UUID -> uuid(id);
        };
    }

    private static Optional<Object> number(String id) {
        try {
            long number = Long.parseLong(id);
            return Long.toString(number).equals(id) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
