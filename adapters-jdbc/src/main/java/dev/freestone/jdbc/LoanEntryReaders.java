package dev.freestone.jdbc;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Adds a row of one result to the loan that it is about. */
final class LoanEntryReaders {
    private LoanEntryReaders() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Entry {
        void add(ResultSet row, LoanDraft loan) throws SQLException;
    }

    /** The reader of a kind of entry; the columns of the loan's id are asked for already. */
    static Entry of(LoanSql kind, LoanColumns columns) throws SQLException {
        return switch (kind) {
            case LOANS -> throw new IllegalArgumentException("kind: LOANS has no entries");
            case RATES -> rates(columns);
            case ADVANCES -> amounts(columns, "date", loan -> loan.advances);
            case FEES -> amounts(columns, "date", loan -> loan.fees);
            case PAYMENTS -> payments(columns);
            case DUES -> amounts(columns, "due_date", loan -> loan.dues);
            case RE_AGES -> reAges(columns);
            case SNAPSHOTS -> snapshots(columns);
        };
    }

    private static Entry rates(LoanColumns columns) throws SQLException {
        var from = columns.date("from_date");
        var annualRate = columns.decimal("annual_rate");
        return (row, loan) -> loan.rates.add(new LoanRate(from.read(row), annualRate.read(row)));
    }

    private static Entry amounts(LoanColumns columns, String dateName, Function<LoanDraft, List<DatedAmount>> list)
            throws SQLException {
        var date = columns.date(dateName);
        var amount = columns.decimal("amount");
        return (row, loan) -> list.apply(loan).add(new DatedAmount(date.read(row), amount.read(row)));
    }

    private static Entry payments(LoanColumns columns) throws SQLException {
        var id = columns.text("id");
        var date = columns.date("effective_date");
        var amount = columns.decimal("amount");
        var reversed = columns.optionalTruth("reversed");
        return (row, loan) -> loan.payments.add(new LoanPayment(
                id.read(row),
                date.read(row),
                amount.read(row),
                reversed.read(row).orElse(false)));
    }

    private static Entry reAges(LoanColumns columns) throws SQLException {
        var date = columns.date("date");
        return (row, loan) -> loan.reAges.add(date.read(row));
    }

    private static Entry snapshots(LoanColumns columns) throws SQLException {
        var date = columns.date("date");
        var principal = columns.decimal("principal");
        var fees = columns.optionalDecimal("fees");
        var oldestUnpaid = columns.optionalDate("oldest_unpaid_due_date");
        return (row, loan) -> loan.snapshots.add(new LoanSnapshot(
                date.read(row), principal.read(row), fees.read(row).orElse(BigDecimal.ZERO), oldestUnpaid.read(row)));
    }
}
