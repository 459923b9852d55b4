package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One walk over the entries of a ledger in date order. A change is every day on which an entry counts first. */
final class LedgerWalk {
    private final LoanFacts facts;
    private final LoanLedger ledger;
    private final List<DatedAmount> charges;
    private final List<DatedAmount> payments;
    private final List<DatedAmount> dues;
    private final long[] reAges;
    private int charge;
    private int payment;
    private int due;
    private int reAge;
    private long charged;
    private long paid;
    /** Paid since the last re-age, less the dues that it covers. */
    private long uncommitted;

    LedgerWalk(LoanFacts facts, LoanLedger ledger) {
        this.facts = facts;
        this.ledger = ledger;
        charges = sorted(Stream.concat(ledger.advances().stream(), ledger.fees().stream()));
        payments = sorted(ledger.payments().stream()
                .filter(each -> !each.reversed())
                .map(each -> new DatedAmount(each.effectiveDate(), each.amount())));
        dues = sorted(ledger.dues().stream());
        reAges = ledger.reAges().stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
    }

    LoanCourse course() {
        long paidOff = facts.paidOffOn().map(LocalDate::toEpochDay).orElse(LoanCourse.NONE);
        long[] days = days();
        long[] remaining = new long[days.length];
        long[] oldest = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            step(days[i]);
            remaining[i] = days[i] >= paidOff ? 0 : Math.max(0, charged - paid);
            boolean unpaid = due < dues.size() && day(dues.get(due)) <= days[i] && remaining[i] > 0;
            oldest[i] = unpaid ? day(dues.get(due)) : LoanCourse.NONE;
        }
        return new LoanCourse(facts, days, remaining, oldest, firstAdvance());
    }

    private void step(long day) {
        for (; reAge < reAges.length && reAges[reAge] <= day; reAge++) {
            uncommitted = 0;
            while (due < dues.size() && day(dues.get(due)) < reAges[reAge]) {
                due++;
            }
        }
        for (; charge < charges.size() && day(charges.get(charge)) <= day; charge++) {
            charged += cents(charges.get(charge).amount());
        }
        for (; payment < payments.size() && day(payments.get(payment)) <= day; payment++) {
            long amount = cents(payments.get(payment).amount());
            paid += amount;
            uncommitted += amount;
        }
        while (due < dues.size()
                && day(dues.get(due)) <= day
                && cents(dues.get(due).amount()) <= uncommitted) {
            uncommitted -= cents(dues.get(due).amount());
            due++;
        }
    }

    private long[] days() {
        LongStream amounts =
                Stream.of(charges, payments, dues).flatMap(List::stream).mapToLong(LedgerWalk::day);
        LongStream dates = LongStream.concat(
                LongStream.of(reAges), facts.paidOffOn().stream().mapToLong(LocalDate::toEpochDay));
        return LongStream.concat(amounts, dates).sorted().distinct().toArray();
    }

    private long firstAdvance() {
        return ledger.advances().stream()
                .filter(each -> each.amount().signum() > 0)
                .mapToLong(LedgerWalk::day)
                .min()
                .orElse(LoanCourse.NONE);
    }

    private static List<DatedAmount> sorted(Stream<DatedAmount> entries) {
        return entries.sorted(Comparator.comparing(DatedAmount::date)).toList();
    }

    private static long day(DatedAmount entry) {
        return entry.date().toEpochDay();
    }

    static long cents(BigDecimal amount) {
        return amount.unscaledValue().longValueExact();
    }
}
