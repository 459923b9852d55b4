package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads whom a token names. */
final class CustomerTokens {
    private CustomerTokens() {}

    static Optional<String> owner(ResultSet rows, String token) throws SQLException {
        var labels = Labels.of(rows.getMetaData(), "byToken SQL");
        int id = labels.required("id");
        int given = labels.optional("token");
        labels.complete();
        Optional<String> owner = Optional.empty();
        while (rows.next()) {
            String text = rows.getString(id);
            boolean exact = given == Labels.ABSENT || token.equals(rows.getString(given));
            if (text == null || !exact) {
                continue;
            }
            if (owner.filter(other -> !other.equals(text)).isPresent()) {
                throw FreestoneException.of(
                        ErrorCode.DIRECTORY_UNAVAILABLE,
                        "byToken SQL: a token names two customers, make what it looks up unique");
            }
            owner = Optional.of(text);
        }
        return owner;
    }
}
