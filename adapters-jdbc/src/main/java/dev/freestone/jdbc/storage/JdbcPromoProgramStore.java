package dev.freestone.jdbc.storage;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.PromoProgramStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Promo programs inside one transaction. */
final class JdbcPromoProgramStore implements PromoProgramStore {
    private static final PromoProgramShape SHAPE = new PromoProgramShape();
    private static final String TABLE = PromoProgramShape.TABLE;
    private static final String ACTIVE = " FROM " + TABLE + " WHERE status = 'active' AND ";
    private static final String READ = "SELECT number, id, loan, version, " + Column.names(PromoProgramShape.WATCH, "");
    private static final int FIRST_OF_WATCH = 5;

    private static final int BASIS_KEYS = 3;
    private static final List<Column> BASIS = List.of(
            Column.text("program"), Column.text("company"), Column.bigint("transition_no"), Column.text("document"));

    private final Session session;
    private final ObjectTable<PromoProgramRow> table;
    private final PromoUpdates updates;

    JdbcPromoProgramStore(Session session) {
        this.session = session;
        this.table = new ObjectTable<>(session, SHAPE);
        this.updates = new PromoUpdates(session);
    }

    @Override
    public WriteResult insert(PromoProgramRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(PromoProgramRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public List<WriteResult> update(List<PromoProgramRow> rows) {
        return updates.update(rows);
    }

    @Override
    public Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.list(table.select(company)
                        .add(" AND id")
                        .in("text", ids.stream().map(PromoProgramId::value).toList())
                        .add(" ORDER BY id FOR UPDATE"));
    }

    @Override
    public List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        return table.list(table.select(company).add(" AND loan = ? ORDER BY created_at DESC, id DESC", loan.value()));
    }

    @Override
    public List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        String owner = company.value();
        Sql select = table.selectAll().add(" WHERE status = 'active'");
        if (session.dialect().comparesRows()) {
            select.add(" AND (company, last_day, number) < (?, DATE 'infinity', 0)", owner);
            select.add(" AND (company, last_day, number) > ");
            if (after.isPresent()) {
                select.add("(?, ?, ?)", owner, after.get().lastDay(), number(company, after.get()));
            } else {
                select.add("(?, DATE '-infinity', 0)", owner);
            }
        } else {
            select.add(" AND company = ?", owner);
            // The first condition is implied by the other; alone it lets the index find the place.
            after.ifPresent(place -> select.add(
                    " AND last_day >= ? AND (last_day > ? OR number > ?)",
                    place.lastDay(),
                    place.lastDay(),
                    number(company, place)));
        }
        return table.list(select.add(" ORDER BY company, status, last_day, number LIMIT " + limit));
    }

    private long number(CompanyId company, PromoPlace place) {
        return session.one(
                        session.sql(
                                "SELECT number FROM " + TABLE + " WHERE id = ? AND company = ?",
                                place.id().value(),
                                company.value()),
                        rows -> rows.getLong(1))
                .orElse(0L);
    }

    @Override
    public List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        // The order of the whole index, since H2 does not see that its first columns are the same in all rows.
        String inOrder = " ORDER BY company, status, number LIMIT " + limit;
        Sql select = dueBy.isEmpty()
                ? within(session.sql(READ + ACTIVE), company, range).add(inOrder)
                // Which ones are due is told by the index alone: most are not, and their rows are not read.
                : within(session.sql(READ + " FROM (SELECT number AS due" + ACTIVE), company, range)
                        .add(" AND next_check_on <= ?", dueBy.get())
                        .add(inOrder + ") d JOIN " + TABLE + " ON number = d.due ORDER BY number");
        return session.list(select, JdbcPromoProgramStore::readActive);
    }

    private Sql within(Sql select, CompanyId company, NumberRange range) {
        String owner = company.value();
        return session.dialect().comparesRows()
                ? select.add(
                        "(company, number) > (?, ?) AND (company, number) <= (?, ?)",
                        owner,
                        range.after(),
                        owner,
                        range.through())
                : select.add("company = ? AND number > ? AND number <= ?", owner, range.after(), range.through());
    }

    private static ActivePromo readActive(ResultSet rows) throws SQLException {
        return new ActivePromo(
                rows.getLong(1),
                PromoProgramId.of(rows.getString(2)),
                LoanId.of(rows.getString(3)),
                rows.getLong(4),
                PromoProgramShape.watch(rows, FIRST_OF_WATCH));
    }

    @Override
    public Optional<NumberRange> activeRange(CompanyId company) {
        return session.one(
                        session.sql("SELECT MIN(number), MAX(number)" + ACTIVE + "company = ?", company.value()),
                        rows -> new NumberRange(rows.getLong(1) - 1, rows.getLong(2)))
                .filter(range -> range.through() > 0);
    }

    @Override
    public List<WriteResult> watch(List<ActivePromo> programs) {
        return updates.watch(programs);
    }

    @Override
    public void keepBases(List<PromoBasisRow> rows) {
        RowPuts.put(
                session,
                "freestone_promo_basis",
                BASIS_KEYS,
                BASIS,
                rows.stream().map(JdbcPromoProgramStore::values).toList());
    }

    private static Object[] values(PromoBasisRow row) {
        return new Object[] {
            row.program().value(),
            row.company().value(),
            row.transitionNo(),
            row.document().json()
        };
    }

    @Override
    public Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo) {
        return session.one(
                session.sql(
                        "SELECT document FROM freestone_promo_basis"
                                + " WHERE program = ? AND company = ? AND transition_no = ?",
                        program.value(),
                        company.value(),
                        transitionNo),
                rows -> Document.of(rows.getString(1)));
    }
}
