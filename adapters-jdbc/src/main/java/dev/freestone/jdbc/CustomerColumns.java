package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result of customers. */
final class CustomerColumns {
    static final String ID = "id";
    static final String EXTERNAL_ID = "external_id";

    /** Attributes that are texts, whatever the type of the column. */
    static final List<String> TEXTS = List.of("gender", "country", "state", "city", "zip", "locale", "tier");

    static final String CREATED_AT = "created_at";
    static final String BIRTHDAY = "birthday";
    private static final String LOCALE = "locale";
    private static final String AUDIENCES = "audiences";
    private static final String TIME_ZONE = "time_zone";
    private static final String REGISTERED = "registered";
    private static final String RESTRICTED = "restricted";
    private static final Set<String> KNOWN = Stream.concat(
                    TEXTS.stream(),
                    Stream.of(ID, EXTERNAL_ID, CREATED_AT, BIRTHDAY, AUDIENCES, TIME_ZONE, REGISTERED, RESTRICTED))
            .map(Labels::spelling)
            .collect(Collectors.toUnmodifiableSet());

    private static final String WHAT = "customers SQL";

    private final ResultSetMetaData found;
    private final Dialect dialect;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final CellReader ids;
    private final CellReader externalIds;
    private final CellReader zones;
    private final CellReader locales;
    private final Map<String, CellReader> attributes = new LinkedHashMap<>();
    private final Map<String, CellReader> custom = new LinkedHashMap<>();

    private CustomerColumns(ResultSetMetaData found, Dialect dialect, CustomerMapping mapping) throws SQLException {
        this.found = found;
        this.dialect = dialect;
        var labels = Labels.of(found, WHAT);
        columns.put(ID, labels.required(ID));
        for (String name : List.of(EXTERNAL_ID, TIME_ZONE, REGISTERED, RESTRICTED, AUDIENCES, CREATED_AT, BIRTHDAY)) {
            columns.put(name, labels.optional(name));
        }
        TEXTS.forEach(name -> columns.put(name, labels.optional(name)));
        mapping.custom().forEach((path, label) -> columns.put(customField(path), labels.required(label)));
        labels.complete();
        this.ids = texts(ID);
        this.externalIds = texts(EXTERNAL_ID);
        this.zones = texts(TIME_ZONE);
        this.locales = texts(LOCALE);
        for (String name : TEXTS) {
            put(attributes, name, texts(name));
        }
        put(attributes, AUDIENCES, audiences(mapping.delimiter()));
        put(attributes, CREATED_AT, instants());
        put(attributes, BIRTHDAY, dates());
        for (String path : mapping.custom().keySet()) {
            put(custom, customField(path), values(customField(path)));
        }
    }

    static CustomerColumns of(ResultSetMetaData found, Dialect dialect, CustomerMapping mapping) throws SQLException {
        return new CustomerColumns(found, dialect, mapping);
    }

    /** Whether a label means something without being mapped. */
    static boolean isKnown(String label) {
        return KNOWN.contains(Labels.spelling(label));
    }

    /** How a custom field is told from the others. */
    static String customField(String path) {
        return "custom." + path;
    }

    /** The column of an attribute, an id or a custom field, or {@link Labels#ABSENT}. */
    int column(String name) {
        return columns.getOrDefault(name, Labels.ABSENT);
    }

    String id(ResultSet row) throws SQLException {
        String id = (String) ids.read(row, column(ID));
        if (id == null) {
            throw FreestoneException.of(
                    ErrorCode.DIRECTORY_UNAVAILABLE, WHAT + ": a row has no id, leave such rows out");
        }
        return id;
    }

    Optional<String> externalId(ResultSet row) throws SQLException {
        return Optional.ofNullable((String) externalIds.read(row, column(EXTERNAL_ID)));
    }

    Customer read(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var each : attributes.entrySet()) {
            Object value = each.getValue().read(row, column(each.getKey()));
            if (value != null) {
                values.put(each.getKey(), value);
            }
        }
        var own = new LinkedHashMap<String, Object>();
        for (var each : custom.entrySet()) {
            Object value = each.getValue().read(row, column(each.getKey()));
            if (value != null) {
                own.put(each.getKey(), value);
            }
        }
        own.forEach((path, value) -> nest(values, path.split("\\.", -1), value));
        return new Customer(
                personId(row),
                externalId(row),
                values,
                zone((String) zones.read(row, column(TIME_ZONE))),
                Optional.ofNullable((String) locales.read(row, column(LOCALE))),
                new Customer.Standing(
                        !Boolean.FALSE.equals(Cells.truth(row, column(REGISTERED))),
                        Boolean.TRUE.equals(Cells.truth(row, column(RESTRICTED)))));
    }

    private PersonId personId(ResultSet row) throws SQLException {
        try {
            return PersonId.of(id(row));
        } catch (IllegalArgumentException e) {
            throw FreestoneException.of(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    WHAT + ": an id is empty, longer than 100 or has blanks at an end, leave such rows out");
        }
    }

    @SuppressWarnings("unchecked") // every map on the way was put there by this method
    private static void nest(Map<String, @Nullable Object> values, String[] path, Object value) {
        Map<String, @Nullable Object> object = values;
        for (int i = 0; i < path.length - 1; i++) {
            object = (Map<String, @Nullable Object>)
                    object.computeIfAbsent(path[i], any -> new LinkedHashMap<String, @Nullable Object>());
        }
        object.put(path[path.length - 1], value);
    }

    /** One wrong zone must not stop a walk over all customers. */
    private static Optional<ZoneId> zone(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void put(Map<String, CellReader> readers, String name, CellReader reader) {
        if (column(name) != Labels.ABSENT) {
            readers.put(name, reader);
        }
    }

    private CellReader texts(String name) throws SQLException {
        int column = column(name);
        boolean padded = column != Labels.ABSENT && isPadded(found, column);
        return (row, index) -> {
            String text = Cells.text(row, index);
            return text == null || !padded ? text : withoutPadding(text);
        };
    }

    /** Some drivers give columns of fixed width with blanks at the end, which no comparison of the database sees. */
    static boolean isPadded(ResultSetMetaData found, int column) throws SQLException {
        int type = found.getColumnType(column);
        return type == Types.CHAR || type == Types.NCHAR;
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private CellReader audiences(String delimiter) throws SQLException {
        int column = column(AUDIENCES);
        if (column != Labels.ABSENT && found.getColumnType(column) == Types.ARRAY) {
            return CellReaders.of(found, column, dialect);
        }
        var texts = texts(AUDIENCES);
        return (row, index) -> {
            String text = (String) texts.read(row, index);
            return text == null ? null : parts(text, delimiter);
        };
    }

    private static @Nullable List<String> parts(String text, String delimiter) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(delimiter, from);
            String part = text.substring(from, end < 0 ? text.length() : end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = end < 0 ? text.length() + 1 : end + delimiter.length();
        }
        return parts.isEmpty() ? null : List.copyOf(parts);
    }

    private CellReader instants() throws SQLException {
        int column = column(CREATED_AT);
        if (column == Labels.ABSENT) {
            return (row, index) -> null;
        }
        int type = found.getColumnType(column);
        if (type != Types.TIMESTAMP && type != Types.TIMESTAMP_WITH_TIMEZONE) {
            throw wrongType(CREATED_AT, "a timestamp");
        }
        var reader = CellReaders.of(found, column, dialect);
        return (row, index) -> Cells.instant(row, index, reader);
    }

    private CellReader dates() throws SQLException {
        int column = column(BIRTHDAY);
        if (column == Labels.ABSENT) {
            return (row, index) -> null;
        }
        int type = found.getColumnType(column);
        String typeName = String.valueOf(found.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
        if (type != Types.DATE && (type != Types.TIMESTAMP || !CellReaders.isWithoutZone(typeName))) {
            throw wrongType(BIRTHDAY, "a date, or a timestamp without zone");
        }
        var reader = CellReaders.of(found, column, dialect);
        return (row, index) -> Cells.date(row, index, reader);
    }

    private CellReader values(String name) throws SQLException {
        int column = column(name);
        if (isPadded(found, column)) {
            return texts(name);
        }
        var reader = CellReaders.of(found, column, dialect);
        return (row, index) -> {
            Object value = reader.read(row, index);
            return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : value;
        };
    }

    private static FreestoneException wrongType(String name, String wanted) {
        return FreestoneException.of(
                ErrorCode.CONFIGURATION_INVALID,
                WHAT + ": the column " + name + " is not " + wanted + ", cast it in the statement");
    }
}
