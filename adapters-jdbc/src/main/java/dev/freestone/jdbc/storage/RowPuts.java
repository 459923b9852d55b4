package dev.freestone.jdbc.storage;

import java.util.List;

/** Adds many rows, or replaces those of the same key, by one statement or one batch. Static and thread-safe. */
final class RowPuts {
    private RowPuts() {}

    /**
     * Puts rows of distinct keys.
     *
     * @param keys how many of the columns are the key; they come first
     */
    static void put(Session session, String table, int keys, List<Column> columns, List<Object[]> rows) {
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> key = names.subList(0, keys);
        List<String> values = names.subList(keys, names.size());
        if (session.dialect().takesArrays(rows.size())) {
            String all = String.join(", ", names);
            Sql insert = session.sql("INSERT INTO " + table + " (" + all + ") SELECT " + all + " FROM (");
            session.update(RowArrays.add(insert, columns, rows).add(") put" + StorageDialect.replacing(key, values)));
            return;
        }
        String put = session.dialect().putting(table, key, values);
        session.batch(rows.stream().map(each -> session.sql(put, each)).toList());
    }
}
