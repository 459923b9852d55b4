package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Over the entries of a ledger. A change is every day on which an entry counts first. */
final class LedgerWalk extends LoanWalk {
    private static final long[] NEVER = {LoanCourse.NONE};
    private final DatedCents charges;
    private final DatedCents payments;
    private final DatedCents dues;
    private final long[] reAges;
    private final long firstAdvance;
    private int charge;
    private int payment;
    /** The first due that is still to come. */
    private int coming;
    /** The first due that is not covered. */
    private int due;

    private int reAge;
    private long charged;
    private long paid;
    /** Paid since the last re-age, less the dues that it covers. */
    private long uncommitted;

    LedgerWalk(LoanFacts facts, LoanLedger ledger) {
        super(facts);
        charges = DatedCents.of(ledger.fees().isEmpty() ? ledger.advances() : charges(ledger));
        firstAdvance = first(ledger.advances());
        payments = DatedCents.paid(ledger.payments());
        dues = DatedCents.of(ledger.dues());
        reAges = days(ledger.reAges());
    }

    @Override
    boolean doubtful() {
        return charges.doubtful() || payments.doubtful() || dues.doubtful();
    }

    @Override
    int most() {
        return charges.size() + payments.size() + dues.size() + reAges.length;
    }

    @Override
    long firstAdvance() {
        return firstAdvance;
    }

    @Override
    long nextEntry() {
        return Math.min(
                Math.min(charges.day(charge), payments.day(payment)), Math.min(dues.day(coming), reAges[reAge]));
    }

    @Override
    void enter(long next) {
        if (reAges[reAge] <= next) {
            bringCurrent(next);
        }
        for (; charges.day(charge) <= next; charge++) {
            charged += charges.cents(charge);
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

    private static long first(List<DatedAmount> advances) {
        long first = LoanCourse.NONE;
        for (int i = 0; i < advances.size(); i++) {
            DatedAmount advance = advances.get(i);
            first = advance.amount().signum() > 0 ? Math.min(first, EpochDays.of(advance.date())) : first;
        }
        return first;
    }

    private static List<DatedAmount> charges(LoanLedger ledger) {
        List<DatedAmount> all = new ArrayList<>(ledger.advances());
        all.addAll(ledger.fees());
        return List.copyOf(all);
    }

    /** In order, with a last one that is never reached. */
    private static long[] days(List<LocalDate> dates) {
        if (dates.isEmpty()) {
            return NEVER;
        }
        long[] days = new long[dates.size() + 1];
        for (int i = 0; i < dates.size(); i++) {
            days[i] = EpochDays.of(dates.get(i));
        }
        days[dates.size()] = LoanCourse.NONE;
        Arrays.sort(days);
        return days;
    }
}
