package dev.freestone.jdbc.storage;

import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an ordered list as SQL: what follows a cursor, in an order in which absent values come last. A list that is
 * read backwards has all directions reversed.
 */
final class Keyset {
    /** One expression that rows are compared by; one that may be null comes after the flag that tells so. */
    private record Term(String expression, boolean descending, Optional<Object> cursor) {}

    private final List<Term> terms = new ArrayList<>();
    private final boolean bounded;

    /** The cursor's values by field; absent = there is no cursor. */
    Keyset(
            List<SortKey> order,
            Optional<Function<SortField, Optional<Object>>> cursor,
            boolean backwards,
            StorageDialect dialect) {
        this.bounded = cursor.isPresent();
        for (SortKey key : order) {
            SortField field = key.field();
            boolean descending = key.descending() != backwards;
            Optional<Object> value = cursor.flatMap(values -> values.apply(field));
            if (mayBeAbsent(field)) {
                Object absent = value.isPresent() ? 0 : 1;
                terms.add(new Term(
                        "CASE WHEN " + column(field) + " IS NULL THEN 1 ELSE 0 END", backwards, Optional.of(absent)));
            }
            terms.add(new Term(
                    expression(field, dialect), descending, value.map(each -> parameter(field, each, dialect))));
        }
    }

    /** Adds {@code AND …} for the rows that follow the cursor. */
    void addCondition(Sql sql) {
        if (!bounded) {
            return;
        }
        Term first = terms.get(0);
        if (terms.size() > 1) {
            // Implied by what follows; alone it lets an index find the place.
            sql.add(" AND " + first.expression() + (first.descending() ? " <= ?" : " >= ?"), first.cursor());
        }
        sql.add(" AND (");
        String or = "";
        for (int i = 0; i < terms.size(); i++) {
            Term last = terms.get(i);
            if (last.cursor().isPresent()) {
                sql.add(or + "(");
                terms.subList(0, i).forEach(term -> addEqual(sql, term));
                sql.add(last.expression() + (last.descending() ? " < ?" : " > ?") + ")", last.cursor());
                or = " OR ";
            }
        }
        sql.add(")");
    }

    private static void addEqual(Sql sql, Term term) {
        if (term.cursor().isPresent()) {
            sql.add(term.expression() + " = ? AND ", term.cursor());
        }
    }

    void addOrder(Sql sql) {
        String before = " ORDER BY ";
        for (Term term : terms) {
            sql.add(before + term.expression() + (term.descending() ? " DESC" : " ASC"));
            before = ", ";
        }
    }

    private static boolean mayBeAbsent(SortField field) {
        return switch (field) {
            case ID, CREATED_AT -> false;
            case EXTERNAL_ID, UPDATED_AT, SCHEDULE -> true;
        };
    }

    private static String column(SortField field) {
        return switch (field) {
            case ID -> "id";
            case EXTERNAL_ID -> "external_id";
            case CREATED_AT -> "created_at";
            case UPDATED_AT -> "updated_at";
            case SCHEDULE -> "schedule";
        };
    }

    private static boolean isText(SortField field) {
        return field == SortField.EXTERNAL_ID || field == SortField.SCHEDULE;
    }

    private static String expression(SortField field, StorageDialect dialect) {
        return isText(field) ? dialect.byCodePoint(column(field)) : column(field);
    }

    private static Object parameter(SortField field, Object value, StorageDialect dialect) {
        return isText(field) ? dialect.textParameter((String) value) : value;
    }
}
