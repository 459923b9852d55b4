package dev.freestone.jdbc.storage;

import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes of many promo programs by one statement or one batch, in the order of their ids. Only those that were not changed are
 * looked for once more, to tell a conflict from a program that there is not.
 */
final class PromoUpdates {
    private static final PromoProgramShape SHAPE = new PromoProgramShape();

    /** All but id and company. */
    private static final Change REPLACE = new Change(
            "version = %sversion + 1, ",
            List.of(Column.text("id"), Column.bigint("version"), Column.text("company")),
            PromoProgramShape.TYPED.subList(2, PromoProgramShape.TYPED.size()),
            "");

    private static final Change WATCH = new Change(
            "",
            List.of(Column.text("id"), Column.bigint("version")),
            PromoProgramShape.WATCH,
            " AND status = 'active'");

    private final Session session;

    PromoUpdates(Session session) {
        this.session = session;
    }

    List<WriteResult> update(List<PromoProgramRow> rows) {
        List<Object[]> values = new ArrayList<>();
        for (PromoProgramRow row : rows) {
            List<Object> replaced = SHAPE.values(row);
            values.add(Stream.concat(
                            Stream.of(
                                    row.id().value(),
                                    row.version(),
                                    row.columns().company().value()),
                            replaced.subList(2, replaced.size()).stream())
                    .toArray());
        }
        return write(
                REPLACE,
                values,
                rows.stream().findFirst().map(row -> row.columns().company().value()));
    }

    List<WriteResult> watch(List<ActivePromo> programs) {
        List<Object[]> values = new ArrayList<>();
        for (ActivePromo program : programs) {
            values.add(Stream.concat(
                            Stream.of(program.id().value(), program.version()),
                            PromoProgramShape.values(Optional.of(program.watch())).stream())
                    .toArray());
        }
        return write(WATCH, values, Optional.empty());
    }

    private List<WriteResult> write(Change change, List<Object[]> rows, Optional<String> company) {
        List<Object[]> inOrder =
                rows.stream().sorted(Comparator.comparing(PromoUpdates::id)).toList();
        Set<String> saved =
                session.dialect().takesArrays(rows.size()) ? atOnce(change, inOrder) : eachAlone(change, inOrder);
        List<String> others = inOrder.stream()
                .map(PromoUpdates::id)
                .filter(id -> !saved.contains(id))
                .toList();
        Set<String> stored = others.isEmpty() ? Set.of() : stored(others, company);
        return rows.stream()
                .map(PromoUpdates::id)
                .map(id -> saved.contains(id)
                        ? WriteResult.SAVED
                        : stored.contains(id) ? WriteResult.CONFLICT : WriteResult.MISSING)
                .toList();
    }

    private static String id(Object[] row) {
        return (String) row[0];
    }

    private Set<String> atOnce(Change change, List<Object[]> rows) {
        Sql update = RowArrays.add(session.sql(change.fromQuery()), change.columns(), rows);
        return new HashSet<>(session.returning(update.add(change.sameAsQuery()), answer -> answer.getString(1)));
    }

    private Set<String> eachAlone(Change change, List<Object[]> rows) {
        int[] counts = session.batch(rows.stream()
                .map(row -> session.sql(change.alone(), change.valuesAndKey(row)))
                .toList());
        Set<String> saved = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                saved.add(id(rows.get(i)));
            }
        }
        return saved;
    }

    private Set<String> stored(List<String> ids, Optional<String> company) {
        Sql select = session.sql("SELECT id FROM " + PromoProgramShape.TABLE + " WHERE id")
                .in("text", ids);
        company.ifPresent(owner -> select.add(" AND company = ?", owner));
        return new HashSet<>(session.list(select, rows -> rows.getString(1)));
    }

    /**
     * Which columns of a program are changed, and what it must have beforehand.
     *
     * @param first what is set beside them, with a place for the name of the table
     * @param key what the program must have; the id comes first
     * @param values what is changed
     * @param condition what must be true as well
     */
    private record Change(String first, List<Column> key, List<Column> values, String condition) {
        List<Column> columns() {
            return Stream.of(key, values).flatMap(List::stream).toList();
        }

        /** Sets all from a query {@code v} of {@link #columns}. */
        String fromQuery() {
            return values.stream()
                    .map(column -> column.name() + " = v." + column.name())
                    .collect(Collectors.joining(
                            ", ", "UPDATE " + PromoProgramShape.TABLE + " p SET " + first.formatted("p."), " FROM ("));
        }

        String sameAsQuery() {
            return key.stream()
                            .map(column -> "p." + column.name() + " = v." + column.name())
                            .collect(Collectors.joining(" AND ", ") v WHERE ", ""))
                    + condition + " RETURNING p.id";
        }

        String alone() {
            return values.stream()
                            .map(column -> column.name() + " = ?")
                            .collect(Collectors.joining(
                                    ", ", "UPDATE " + PromoProgramShape.TABLE + " SET " + first.formatted(""), ""))
                    + key.stream()
                            .map(column -> column.name() + " = ?")
                            .collect(Collectors.joining(" AND ", " WHERE ", ""))
                    + condition;
        }

        /** The parameters of {@link #alone}. */
        Object[] valuesAndKey(Object[] row) {
            int keys = key.size();
            Object[] parameters = new Object[row.length];
            System.arraycopy(row, keys, parameters, 0, row.length - keys);
            System.arraycopy(row, 0, parameters, row.length - keys, keys);
            return parameters;
        }
    }
}
