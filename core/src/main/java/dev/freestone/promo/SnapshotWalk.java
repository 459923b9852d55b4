package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.util.List;

/** Over the rows of a snapshot history, which are the changes. */
final class SnapshotWalk extends LoanWalk {
    private final List<LoanSnapshot> rows;
    private int row;
    private long rowDay;
    private long firstAdvance = LoanCourse.NONE;
    private long outstanding;
    private long unpaid = LoanCourse.NONE;

    SnapshotWalk(LoanFacts facts, LoanSnapshots snapshots) {
        super(facts);
        rows = snapshots.rows();
        rowDay = dayOfRow();
    }

    /** Rows are read while the walk goes on. */
    @Override
    boolean doubtful() {
        return true;
    }

    @Override
    int most() {
        return rows.size() + 1;
    }

    @Override
    long firstAdvance() {
        return firstAdvance;
    }

    @Override
    long nextEntry() {
        return rowDay;
    }

    @Override
    void enter(long next) {
        if (rowDay > next) {
            return;
        }
        LoanSnapshot entered = rows.get(row);
        long principal = DatedCents.cents(entered.principal());
        if (principal > 0 && firstAdvance == LoanCourse.NONE) {
            firstAdvance = rowDay;
        }
        outstanding = principal + DatedCents.cents(entered.fees());
        unpaid = entered.oldestUnpaidDueDate().map(EpochDays::of).orElse(LoanCourse.NONE);
        row++;
        rowDay = dayOfRow();
    }

    @Override
    long outstanding() {
        return outstanding;
    }

    @Override
    long unpaid() {
        return unpaid;
    }

    private long dayOfRow() {
        return row < rows.size() ? EpochDays.of(rows.get(row).date()) : LoanCourse.NONE;
    }
}
