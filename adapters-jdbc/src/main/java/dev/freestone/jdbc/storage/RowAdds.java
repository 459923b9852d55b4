package dev.freestone.jdbc.storage;

import java.util.List;

/** Adds many new rows by one statement or one batch. Static and thread-safe. */
final class RowAdds {
    private RowAdds() {}

    /** Adds rows, each as long as the columns, of which no unique value is taken. */
    static void add(Session session, String table, List<Column> columns, List<Object[]> rows) {
        String insert = "INSERT INTO " + table + " (" + Column.names(columns, "") + ") ";
        if (session.dialect().takesArrays(rows.size())) {
            session.update(RowArrays.add(session.sql(insert), columns, rows));
            return;
        }
        String one = insert + "VALUES (" + Sql.marks(columns.size()) + ")";
        session.batch(rows.stream().map(each -> session.sql(one, each)).toList());
    }
}
