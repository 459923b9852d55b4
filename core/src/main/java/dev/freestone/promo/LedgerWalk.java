package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Over the entries of a ledger. A change is every day on which an entry counts first. */
final class LedgerWalk extends LoanWalk {
    private final DatedCents advances;
    private final DatedCents fees;
    private final DatedCents payments;
    private final DatedCents dues;
    private final long[] reAges;
    private int advance;
    private int fee;
    private int payment;
    /** The first due that is still to come. */
    private int coming;
    /** The first due that is not covered. */
    private int due;

    private int reAge;
    private long firstAdvance = LoanCourse.NONE;
    private long charged;
    private long paid;
    /** Paid since the last re-age, less the dues that it covers. */
    private long uncommitted;

    LedgerWalk(LoanFacts facts, LoanLedger ledger) {
        super(facts);
        advances = DatedCents.of(ledger.advances());
        fees = DatedCents.of(ledger.fees());
        payments = DatedCents.paid(ledger.payments());
        dues = DatedCents.of(ledger.dues());
        reAges = days(ledger.reAges());
    }

    @Override
    int most() {
        return advances.size() + fees.size() + payments.size() + dues.size() + reAges.length;
    }

    @Override
    long firstAdvance() {
        return firstAdvance;
    }

    @Override
    long nextEntry() {
        long charge = Math.min(advances.day(advance), fees.day(fee));
        return Math.min(Math.min(charge, payments.day(payment)), Math.min(dues.day(coming), reAges[reAge]));
    }

    @Override
    void enter(long next) {
        if (reAges[reAge] <= next) {
            bringCurrent(next);
        }
        for (; advances.day(advance) <= next; advance++) {
            charged += advances.cents(advance);
            firstAdvance = advances.cents(advance) > 0 ? Math.min(firstAdvance, next) : firstAdvance;
        }
        for (; fees.day(fee) <= next; fee++) {
            charged += fees.cents(fee);
        }
        for (; payments.day(payment) <= next; payment++) {
            paid += payments.cents(payment);
            uncommitted += payments.cents(payment);
        }
        while (dues.day(coming) <= next) {
            coming++;
        }
        for (; due < coming && dues.cents(due) <= uncommitted; due++) {
            uncommitted -= dues.cents(due);
        }
    }

    private void bringCurrent(long next) {
        for (; reAges[reAge] <= next; reAge++) {
            uncommitted = 0;
            while (dues.day(due) < reAges[reAge]) {
                due++;
            }
        }
    }

    @Override
    long outstanding() {
        return Math.max(0, charged - paid);
    }

    @Override
    long unpaid() {
        return due < coming ? dues.day(due) : LoanCourse.NONE;
    }

    /** In order, with a last one that is never reached. */
    private static long[] days(List<LocalDate> dates) {
        long[] days = new long[dates.size() + 1];
        for (int i = 0; i < dates.size(); i++) {
            days[i] = EpochDays.of(dates.get(i));
        }
        days[dates.size()] = LoanCourse.NONE;
        Arrays.sort(days);
        return days;
    }
}
