package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanPayment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The days and the cents of dated amounts, in date order. Dates and decimals are taken apart once for each entry, because
 * that is most of what an evaluation costs; what {@link FactsCheck} asks of them is asked on the way.
 */
final class DatedCents {
    private final long[] days;
    private final long[] cents;
    private final int size;
    private final boolean doubtful;

    private DatedCents(long[] days, long[] cents, int size, boolean doubtful) {
        this.days = days;
        this.cents = cents;
        this.size = size;
        this.doubtful = doubtful;
        // The last day is never reached, so that a walk needs no second bound.
        days[size] = LoanCourse.NONE;
    }

    static DatedCents of(List<DatedAmount> entries) {
        int size = entries.size();
        long[] days = new long[size + 1];
        long[] cents = new long[size];
        long before = Long.MIN_VALUE;
        boolean inOrder = true;
        boolean doubtful = false;
        for (int i = 0; i < size; i++) {
            DatedAmount entry = entries.get(i);
            long day = EpochDays.of(entry.date());
            long amount = cents(entry.amount());
            inOrder &= before <= day;
            doubtful |= amount < 0;
            days[i] = day;
            cents[i] = amount;
            before = day;
        }
        return inOrder
                ? new DatedCents(days, cents, size, doubtful)
                : of(entries.stream()
                        .sorted(Comparator.comparing(DatedAmount::date))
                        .toList());
    }

    /** The payments that were not reversed. */
    static DatedCents paid(List<LoanPayment> payments) {
        int all = payments.size();
        SeenHashes ids = new SeenHashes(all);
        long[] days = new long[all + 1];
        long[] cents = new long[all];
        int size = 0;
        long before = Long.MIN_VALUE;
        boolean inOrder = true;
        boolean doubtful = false;
        for (int i = 0; i < all; i++) {
            LoanPayment payment = payments.get(i);
            long day = EpochDays.of(payment.effectiveDate());
            long amount = cents(payment.amount());
            doubtful |= amount < 0;
            doubtful |= !ids.add(payment.id().hashCode());
            if (!payment.reversed()) {
                inOrder &= before <= day;
                days[size] = day;
                cents[size] = amount;
                before = day;
                size++;
            }
        }
        return inOrder
                ? new DatedCents(days, cents, size, doubtful)
                : paid(payments.stream()
                        .sorted(Comparator.comparing(LoanPayment::effectiveDate))
                        .toList());
    }

    int size() {
        return size;
    }

    /** Whether something may be wrong with an amount or an id, so that the facts are to be looked at closely. */
    boolean doubtful() {
        return doubtful;
    }

    /** The day of entry {@code i}, or {@link LoanCourse#NONE} after the last one. */
    long day(int i) {
        return days[i];
    }

    long cents(int i) {
        return cents[i];
    }

    /** The cents of an amount of scale 2, or -1 if it is not sound. To ask for its unscaled value would make a big integer of each amount. */
    static long cents(BigDecimal amount) {
        return FactsCheck.sound(amount) ? amount.scaleByPowerOfTen(2).longValueExact() : -1;
    }
}
