package dev.freestone.jdbc.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The row that is kept for a key, and made when it is needed first. Whoever takes hold of it waits for others who do the
 * same, be it new or not, and nobody fails. Static and thread-safe.
 *
 * @param table the table
 * @param key the columns of its key
 * @param column what stands beside them and is changed
 * @param shown what is answered, such as {@code earned, available}
 */
record KeptRow(String table, List<String> key, String column, String shown) {
    /** A row of which one column is changed and answered. */
    KeptRow(String table, List<String> key, String column) {
        this(table, key, column, column);
    }

    /**
     * Locks the row until the end of the transaction and answers what stands in it then.
     *
     * @param first what a new row says
     * @param later what an existing row says instead, after the name of its column, such as {@code + 1}; empty = the same
     * @param keys the values of the key
     */
    <T> T hold(Session session, Object first, String later, Session.Reader<T> reader, Object... keys) {
        Sql insert = session.sql(
                "INSERT INTO " + table + " (" + String.join(", ", key) + ", " + column + ") VALUES ("
                        + Sql.marks(key.size() + 1) + ")",
                Stream.concat(Stream.of(keys), Stream.of(first)).toArray());
        String change = column + " = " + table + "." + column + later;
        Optional<String> orChanging = session.dialect().orChanging(String.join(", ", key), change);
        if (orChanging.isEmpty()) {
            changeOrMake(session, insert, change, keys);
        } else if (session.dialect().returnsInserted()) {
            return session.returning(insert.add(orChanging.get() + " RETURNING " + shown), reader)
                    .get(0);
        } else {
            session.update(insert.add(orChanging.get()));
        }
        return session.one(session.sql("SELECT " + shown + " FROM " + table + thatRow() + " FOR UPDATE", keys), reader)
                .orElseThrow();
    }

    private void changeOrMake(Session session, Sql insert, String change, Object... keys) {
        String update = "UPDATE " + table + " SET " + change + thatRow();
        if (session.update(session.sql(update, keys)) == 0 && !session.insert(insert)) {
            session.update(session.sql(update, keys));
        }
    }

    /** The condition that finds the row. */
    String thatRow() {
        return key.stream().map(each -> each + " = ?").collect(Collectors.joining(" AND ", " WHERE ", ""));
    }
}
