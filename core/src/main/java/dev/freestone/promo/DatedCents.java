package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanPayment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The days and the cents of dated amounts, in date order. Dates and decimals are taken apart once for each entry, because
 * that is most of what an evaluation costs.
 */
final class DatedCents {
    private final long[] days;
    private final long[] cents;
    private int size;
    private boolean inOrder = true;

    private DatedCents(int capacity) {
        // One more: the last day is never reached, so that a walk needs no second bound.
        days = new long[capacity + 1];
        cents = new long[capacity];
    }

    static DatedCents of(List<DatedAmount> entries) {
        DatedCents read = read(entries);
        return read.inOrder
                ? read
                : read(entries.stream()
                        .sorted(Comparator.comparing(DatedAmount::date))
                        .toList());
    }

    /** The payments that were not reversed. */
    static DatedCents paid(List<LoanPayment> payments) {
        DatedCents read = readPaid(payments);
        return read.inOrder
                ? read
                : readPaid(payments.stream()
                        .sorted(Comparator.comparing(LoanPayment::effectiveDate))
                        .toList());
    }

    private static DatedCents read(List<DatedAmount> entries) {
        DatedCents read = new DatedCents(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            DatedAmount entry = entries.get(i);
            read.add(EpochDays.of(entry.date()), entry.amount());
        }
        return read.end();
    }

    private static DatedCents readPaid(List<LoanPayment> payments) {
        DatedCents read = new DatedCents(payments.size());
        for (int i = 0; i < payments.size(); i++) {
            LoanPayment payment = payments.get(i);
            if (!payment.reversed()) {
                read.add(EpochDays.of(payment.effectiveDate()), payment.amount());
            }
        }
        return read.end();
    }

    private void add(long day, BigDecimal amount) {
        inOrder &= size == 0 || days[size - 1] <= day;
        days[size] = day;
        cents[size] = cents(amount);
        size++;
    }

    private DatedCents end() {
        days[size] = LoanCourse.NONE;
        return this;
    }

    int size() {
        return size;
    }

    /** The day of entry {@code i}, or {@link LoanCourse#NONE} after the last one. */
    long day(int i) {
        return days[i];
    }

    long cents(int i) {
        return cents[i];
    }

    /** The cents of an amount of scale 2. To ask for its unscaled value would make a big integer of each amount. */
    static long cents(BigDecimal amount) {
        return amount.scaleByPowerOfTen(2).longValueExact();
    }
}
