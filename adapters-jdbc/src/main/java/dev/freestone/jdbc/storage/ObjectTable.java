package dev.freestone.jdbc.storage;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that the tables of all kinds of objects have in common, inside one transaction. */
final class ObjectTable<R> {
    private final Session session;
    private final TableShape<R> shape;

    ObjectTable(Session session, TableShape<R> shape) {
        this.session = session;
        this.shape = shape;
    }

    WriteResult insert(R row) {
        String places = shape.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        Sql insert = session.sql(
                "INSERT INTO " + shape.table() + " (" + String.join(", ", shape.columns()) + ", version) VALUES ("
                        + places + ", 1)",
                shape.values(row).toArray());
        return session.insert(insert) ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    WriteResult update(R row, long expectedVersion) {
        String id = shape.id(row);
        String company = shape.company(row).value();
        Sql update = session.sql("UPDATE " + shape.table() + " SET version = version + 1");
        List<String> columns = shape.columns();
        List<Object> values = shape.values(row);
        for (int i = 2; i < columns.size(); i++) {
            update.add(", " + columns.get(i) + " = ?", values.get(i));
        }
        update.add(" WHERE id = ? AND company = ? AND version = ?", id, company, expectedVersion);
        if (session.dialect().errorSpoilsTransaction()) {
            for (TableShape.Unique unique : shape.uniques(row)) {
                update.add(" AND NOT EXISTS (SELECT 1 FROM " + shape.table() + " taken WHERE taken.id <> ?", id);
                update.add(" AND " + unique.condition() + ")", unique.values().toArray());
            }
        }
        Optional<Integer> changed = session.updateUnlessTaken(update);
        if (changed.isPresent() && changed.get() == 1) {
            return WriteResult.SAVED;
        }
        return changed.isEmpty() || isStored(id, company) ? WriteResult.CONFLICT : WriteResult.MISSING;
    }

    private boolean isStored(String id, String company) {
        return session.exists(
                session.sql("SELECT 1 FROM " + shape.table() + " WHERE id = ? AND company = ?", id, company));
    }

    Optional<R> find(CompanyId company, AnyId id) {
        return switch (id.form()) {
            case PUBLIC -> one(company, " AND id = ?", id.text());
            case EXTERNAL -> one(company, " AND external_key = ?", id.text());
            case NUMBER -> one(company, " AND number = ?", Long.parseLong(id.text()));
        };
    }

    /** Those of public ids that exist. */
    List<R> find(CompanyId company, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(select(company).add(" AND id").in("text", ids));
    }

    Optional<R> lock(CompanyId company, String id) {
        return session.one(
                select(company).add(" AND id = ? FOR UPDATE", id), rows -> shape.read(rows, session.dialect()));
    }

    /** Locks rows of any companies, by id. */
    List<R> lock(Collection<String> ids) {
        return list(session.sql(select() + " WHERE id").in("text", ids).add(" ORDER BY id FOR UPDATE"));
    }

    Optional<R> one(CompanyId company, String condition, Object... values) {
        return session.one(select(company).add(condition, values), rows -> shape.read(rows, session.dialect()));
    }

    List<R> list(Sql select) {
        return session.list(select, rows -> shape.read(rows, session.dialect()));
    }

    /** The part of a list whose rows meet a condition, such as {@code AND deleted_at IS NULL}. */
    List<R> page(CompanyId company, Slice<R> slice, String condition, Object... values) {
        boolean backwards = slice.side() == Slice.Side.BEFORE;
        Keyset keyset = new Keyset(
                slice.order(),
                slice.cursor().map(row -> field -> shape.sortValue(row, field)),
                backwards,
                session.dialect());
        Sql select = select(company).add(condition, values);
        keyset.addCondition(select);
        keyset.addOrder(select);
        List<R> part = new ArrayList<>(list(select.add(" LIMIT ?", slice.limit())));
        if (backwards) {
            Collections.reverse(part);
        }
        return List.copyOf(part);
    }

    long count(CompanyId company, String condition, Object... values) {
        Sql count = session.sql("SELECT COUNT(*) AS n FROM " + shape.table() + " WHERE company = ?", company.value())
                .add(condition, values);
        return session.one(count, rows -> rows.getLong("n")).orElseThrow();
    }

    /** Rows of all companies that are not deleted, by id. */
    List<R> everywhere(Optional<String> after, int limit) {
        Sql select = session.sql(select() + " WHERE deleted_at IS NULL");
        after.ifPresent(last -> select.add(" AND id > ?", last));
        return list(select.add(" ORDER BY id LIMIT ?", limit));
    }

    /** Rows of all companies, before any condition. */
    Sql selectAll() {
        return session.sql(select());
    }

    Sql select(CompanyId company) {
        return session.sql(select() + " WHERE company = ?", company.value());
    }

    private String select() {
        List<String> columns = new ArrayList<>(shape.columns());
        columns.addAll(shape.alsoRead());
        return "SELECT " + String.join(", ", columns) + ", version FROM " + shape.table();
    }
}
