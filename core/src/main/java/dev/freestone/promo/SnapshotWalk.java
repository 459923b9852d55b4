package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** The rows of a snapshot history are the changes; only a payoff date of its own can add one. */
final class SnapshotWalk {
    private SnapshotWalk() {}

    static LoanCourse course(LoanFacts facts, LoanSnapshots snapshots) {
        List<LoanSnapshot> rows = snapshots.rows();
        long paidOff = facts.paidOffOn().map(LocalDate::toEpochDay).orElse(LoanCourse.NONE);
        long[] days = LongStream.concat(
                        rows.stream().mapToLong(row -> row.date().toEpochDay()),
                        facts.paidOffOn().stream().mapToLong(LocalDate::toEpochDay))
                .sorted()
                .distinct()
                .toArray();
        long[] remaining = new long[days.length];
        long[] oldest = new long[days.length];
        int next = 0;
        for (int i = 0; i < days.length; i++) {
            while (next < rows.size() && rows.get(next).date().toEpochDay() <= days[i]) {
                next++;
            }
            oldest[i] = LoanCourse.NONE;
            if (next > 0 && days[i] < paidOff) {
                LoanSnapshot row = rows.get(next - 1);
                remaining[i] = LedgerWalk.cents(row.principal()) + LedgerWalk.cents(row.fees());
                if (remaining[i] > 0) {
                    oldest[i] =
                            row.oldestUnpaidDueDate().map(LocalDate::toEpochDay).orElse(LoanCourse.NONE);
                }
            }
        }
        return new LoanCourse(facts, days, remaining, oldest, firstAdvance(rows));
    }

    private static long firstAdvance(List<LoanSnapshot> rows) {
        return rows.stream()
                .filter(row -> row.principal().signum() > 0)
                .mapToLong(row -> row.date().toEpochDay())
                .findFirst()
                .orElse(LoanCourse.NONE);
    }
}
