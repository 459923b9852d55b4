package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The evaluation written a second time from the specification, day by day and without any cleverness: every day asks the
 * whole ledger again. Knows active loans in ledger form only.
 */
final class DailyOracle {
    private final PromoTerms terms;
    private final LoanLedger ledger;
    private final List<DatedAmount> dues;

    DailyOracle(PromoTerms terms, LoanLedger ledger) {
        this.terms = terms;
        this.ledger = ledger;
        dues = ledger.dues().stream()
                .sorted(Comparator.comparing(DatedAmount::date))
                .toList();
    }

    /** State, day of the decision, remaining cents, days overdue, peak and its day, as one line. */
    String on(LocalDate asOf) {
        LocalDate last = asOf.isBefore(terms.effectiveEnd()) ? asOf : terms.effectiveEnd();
        String state = null;
        long peak = 0;
        LocalDate peakOn = null;
        for (LocalDate day = terms.start(); !day.isAfter(last); day = day.plusDays(1)) {
            boolean counts = !day.isBefore(terms.overdueCountedFrom());
            long overdue = counts ? overdue(day) : 0;
            if (overdue > peak) {
                peak = overdue;
                peakOn = day;
            }
            if (state == null && remaining(day) == 0 && advanced(day)) {
                state = "exercised " + day;
            }
            if (state == null
                    && terms.disqualifyOverdueDays().isPresent()
                    && counts
                    && overdue >= terms.disqualifyOverdueDays().getAsInt()) {
                state = "disqualified " + day;
            }
        }
        if (asOf.isBefore(terms.start())) {
            state = "not_started null";
        } else if (state == null && asOf.isAfter(terms.effectiveEnd())) {
            state = "expired " + terms.effectiveEnd().plusDays(1);
        } else if (state == null) {
            state = (asOf.isAfter(terms.end()) ? "in_grace" : "active") + " null";
        }
        return state + " " + remaining(asOf) + " " + overdue(asOf) + " " + peak + " " + peakOn;
    }

    private long remaining(LocalDate day) {
        long sum = 0;
        for (DatedAmount each : ledger.advances()) {
            sum += each.date().isAfter(day) ? 0 : cents(each);
        }
        for (DatedAmount each : ledger.fees()) {
            sum += each.date().isAfter(day) ? 0 : cents(each);
        }
        return Math.max(0, sum - paid(LocalDate.MIN, day));
    }

    private boolean advanced(LocalDate day) {
        for (DatedAmount each : ledger.advances()) {
            if (!each.date().isAfter(day) && cents(each) > 0) {
                return true;
            }
        }
        return false;
    }

    private long overdue(LocalDate day) {
        if (remaining(day) == 0) {
            return 0;
        }
        LocalDate reAge = LocalDate.MIN;
        for (LocalDate each : ledger.reAges()) {
            reAge = each.isAfter(day) || each.isBefore(reAge) ? reAge : each;
        }
        long left = paid(reAge, day);
        for (DatedAmount due : dues) {
            if (!due.date().isBefore(reAge) && !due.date().isAfter(day)) {
                if (cents(due) > left) {
                    return day.toEpochDay() - due.date().toEpochDay();
                }
                left -= cents(due);
            }
        }
        return 0;
    }

    private long paid(LocalDate from, LocalDate to) {
        long sum = 0;
        for (LoanPayment each : ledger.payments()) {
            if (!each.reversed()
                    && !each.effectiveDate().isBefore(from)
                    && !each.effectiveDate().isAfter(to)) {
                sum += each.amount().unscaledValue().longValue();
            }
        }
        return sum;
    }

    private static long cents(DatedAmount entry) {
        return entry.amount().unscaledValue().longValue();
    }
}
