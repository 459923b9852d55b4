package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.PersonName;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.UUID;

/** Reads the rows of one result of people. */
final class PersonColumns {
    private final CellReader key;
    private final boolean named;
    private final int ref;
    private final int id;
    private final int externalId;
    private final int status;
    private final int timeZone;
    private final int preferredLanguage;
    private final int prefix;
    private final int firstName;
    private final int middleName;
    private final int lastName;
    private final int suffix;
    private final int full;

    private PersonColumns(ResultSetMetaData found) throws SQLException {
        var labels = Labels.of(found, "people SQL");
        this.id = labels.required("id");
        this.ref = labels.optional("ref");
        this.externalId = labels.optional("external_id");
        this.status = labels.optional("status");
        this.timeZone = labels.optional("time_zone");
        this.preferredLanguage = labels.optional("preferred_language");
        this.prefix = labels.optional("prefix");
        this.firstName = labels.optional("first_name");
        this.middleName = labels.optional("middle_name");
        this.lastName = labels.optional("last_name");
        this.suffix = labels.optional("suffix");
        int full = labels.optional("full");
        int fullName = labels.optional("full_name");
        this.full = full == Labels.ABSENT ? fullName : full;
        labels.complete();
        this.named = prefix + firstName + middleName + lastName + suffix + this.full > 0;
        this.key = key(found, id);
    }

    static PersonColumns of(ResultSetMetaData found) throws SQLException {
        return new PersonColumns(found);
    }

    /** Databases do not compare a number or a UUID with a text: the id goes back as what it came. */
    private static CellReader key(ResultSetMetaData found, int column) throws SQLException {
        if ("uuid".equalsIgnoreCase(found.getColumnTypeName(column))) {
            return (row, index) -> row.getObject(index, UUID.class);
        }
        return switch (found.getColumnType(column)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ResultSet::getLong;
            case Types.NUMERIC, Types.DECIMAL -> ResultSet::getBigDecimal;
            default -> ResultSet::getString;
        };
    }

    PersonRow read(ResultSet row) throws SQLException {
        String text = row.getString(id);
        if (text == null) {
            throw FreestoneException.of(
                    ErrorCode.DIRECTORY_UNAVAILABLE, "people SQL: a row has no id, leave such rows out");
        }
        return new PersonRow(
                Objects.requireNonNull(key.read(row, id)),
                Cells.known(row, ref),
                text,
                Cells.known(row, externalId),
                Cells.known(row, status),
                Cells.known(row, timeZone),
                Cells.known(row, preferredLanguage),
                named ? name(row) : PersonName.EMPTY);
    }

    private PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                Cells.known(row, prefix),
                Cells.known(row, firstName),
                Cells.known(row, middleName),
                Cells.known(row, lastName),
                Cells.known(row, suffix),
                Cells.known(row, full));
    }
}
