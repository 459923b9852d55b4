package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Promo programs as rows. {@code open_type} is the promo type while the program is pending or active, so that its loan has one of
 * that type; the columns of {@link #WATCH} are null unless it is active.
 */
final class PromoProgramShape implements TableShape<PromoProgramRow> {
    static final String TABLE = "freestone_promo_program";

    static final List<Column> WATCH = List.of(
            Column.date("start_on"),
            Column.date("end_on"),
            Column.date("last_day"),
            Column.integer("overdue_days"),
            Column.date("overdue_from"),
            Column.date("activated_on"),
            Column.date("reminded_through"),
            Column.date("at_risk_due"),
            Column.date("next_check_on"));

    /** All columns but the number and the version, with their types. */
    static final List<Column> TYPED = typed();

    private static final List<String> COLUMNS = TYPED.stream().map(Column::name).toList();

    private static List<Column> typed() {
        return Stream.of(
                        List.of(
                                Column.text("id"),
                                Column.text("company"),
                                Column.text("external_id"),
                                Column.text("external_key"),
                                Column.instant("created_at"),
                                Column.instant("updated_at"),
                                Column.instant("deleted_at"),
                                Column.text("loan"),
                                Column.text("promo_type"),
                                Column.text("status"),
                                Column.text("open_type")),
                        WATCH,
                        List.of(Column.text("document")))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Object> values(PromoProgramRow row) {
        List<Object> values = new ArrayList<>(ObjectHead.values(row.id().value(), row.columns()));
        values.add(row.loan().value());
        values.add(row.promoType());
        values.add(row.status().code());
        values.add(openType(row));
        values.addAll(values(row.watch()));
        values.add(row.document().json());
        return values;
    }

    private static Optional<String> openType(PromoProgramRow row) {
        return row.isOpen() ? Optional.of(row.promoType()) : Optional.empty();
    }

    /** The values of {@link #WATCH}. */
    static List<Object> values(Optional<PromoWatch> watch) {
        return List.of(
                watch.map(PromoWatch::start),
                watch.map(PromoWatch::end),
                watch.map(PromoWatch::effectiveEnd),
                watch.flatMap(PromoProgramShape::overdueDays),
                watch.map(PromoWatch::overdueCountedFrom),
                watch.map(PromoWatch::activatedOn),
                watch.flatMap(PromoWatch::remindedThrough),
                watch.flatMap(PromoWatch::atRiskDue),
                watch.map(PromoWatch::nextCheckOn));
    }

    private static Optional<Integer> overdueDays(PromoWatch watch) {
        OptionalInt days = watch.disqualifyOverdueDays();
        return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
    }

    @Override
    public List<Unique> uniques(PromoProgramRow row) {
        List<Unique> uniques = new ArrayList<>(ObjectHead.uniques(row.columns()));
        openType(row)
                .map(type -> new Unique(
                        "taken.company = ? AND taken.loan = ? AND taken.open_type = ?",
                        List.of(company(row).value(), row.loan().value(), type)))
                .ifPresent(uniques::add);
        return uniques;
    }

    @Override
    public String id(PromoProgramRow row) {
        return row.id().value();
    }

    @Override
    public CompanyId company(PromoProgramRow row) {
        return row.columns().company();
    }

    @Override
    public Optional<Object> sortValue(PromoProgramRow row, SortField field) {
        return ObjectHead.sortValue(row.id().value(), row.columns(), field);
    }

    @Override
    public PromoProgramRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        String code = rows.getString("status");
        PromoStatus status = PromoStatus.parse(code)
                .orElseThrow(() -> new IllegalStateException("stored promo program: status " + code + " is unknown"));
        return new PromoProgramRow(
                PromoProgramId.of(rows.getString("id")),
                ObjectHead.read(rows, dialect),
                LoanId.of(rows.getString("loan")),
                rows.getString("promo_type"),
                status,
                status == PromoStatus.ACTIVE
                        ? Optional.of(watch(rows, rows.findColumn(WATCH.get(0).name())))
                        : Optional.empty(),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }

    /** Reads {@link #WATCH}, which begins at an index: a sweep reads a million of them. */
    static PromoWatch watch(ResultSet rows, int first) throws SQLException {
        int days = rows.getInt(first + 3);
        OptionalInt overdueDays = rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
        return new PromoWatch(
                date(rows, first),
                date(rows, first + 1),
                date(rows, first + 2),
                overdueDays,
                date(rows, first + 4),
                date(rows, first + 5),
                Optional.ofNullable(rows.getObject(first + 6, LocalDate.class)),
                Optional.ofNullable(rows.getObject(first + 7, LocalDate.class)),
                date(rows, first + 8));
    }

    private static LocalDate date(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, LocalDate.class);
    }
}
