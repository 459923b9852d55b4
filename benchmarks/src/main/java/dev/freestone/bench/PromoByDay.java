package dev.freestone.bench;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoState;
import dev.freestone.promo.PromoTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Promo programs as one would write them down first: every day of the loan is played through in turn. Knows active loans
 * in ledger form without re-ages.
 */
final class PromoByDay {
    /** How the loan stands at the end of a day. */
    private record Day(LocalDate date, BigDecimal principal, BigDecimal fees, Optional<LocalDate> oldestUnpaid) {
        BigDecimal remaining() {
            return principal.add(fees);
        }

        LoanSnapshot rowOf(LocalDate rowDate) {
            return new LoanSnapshot(rowDate, principal, fees, oldestUnpaid);
        }

        int overdue() {
            return oldestUnpaid
                    .map(due -> (int) ChronoUnit.DAYS.between(due, date))
                    .orElse(0);
        }
    }

    /** What an evaluation tells. */
    record Told(
            PromoState state,
            Optional<LocalDate> decidedOn,
            BigDecimal remaining,
            int overdue,
            int peak,
            Optional<LocalDate> peakOn) {
        static Told of(PromoDecision decision) {
            return new Told(
                    decision.state(),
                    decision.decidedOn(),
                    decision.remaining(),
                    decision.daysOverdue(),
                    decision.peakDaysOverdue(),
                    decision.peakOn());
        }
    }

    private final List<Day> days = new ArrayList<>();

    static PromoByDay of(LoanLedger ledger, LocalDate to) {
        PromoByDay byDay = new PromoByDay();
        LocalDate first = ledger.advances().get(0).date();
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            byDay.days.add(played(ledger, day));
        }
        return byDay;
    }

    private static Day played(LoanLedger ledger, LocalDate day) {
        BigDecimal paid = BigDecimal.ZERO;
        for (LoanPayment payment : ledger.payments()) {
            if (!payment.reversed() && !payment.effectiveDate().isAfter(day)) {
                paid = paid.add(payment.amount());
            }
        }
        BigDecimal fees = sum(ledger.fees(), day);
        BigDecimal feesLeft = fees.subtract(paid).max(BigDecimal.ZERO);
        BigDecimal principal = sum(ledger.advances(), day)
                .subtract(paid.subtract(fees.subtract(feesLeft)))
                .max(BigDecimal.ZERO);
        return new Day(day, principal, feesLeft, oldestUnpaid(ledger.dues(), day, paid, principal.add(feesLeft)));
    }

    private static Optional<LocalDate> oldestUnpaid(
            List<DatedAmount> dues, LocalDate day, BigDecimal paid, BigDecimal remaining) {
        BigDecimal left = paid;
        for (DatedAmount due : dues) {
            left = left.subtract(due.amount());
            if (left.signum() < 0 && remaining.signum() > 0 && !due.date().isAfter(day)) {
                return Optional.of(due.date());
            }
        }
        return Optional.empty();
    }

    private static BigDecimal sum(List<DatedAmount> entries, LocalDate day) {
        return entries.stream()
                .filter(each -> !each.date().isAfter(day))
                .map(DatedAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same loan in snapshot form: a row for each day that differs from the one before. */
    List<LoanSnapshot> rows() {
        List<LoanSnapshot> rows = new ArrayList<>();
        for (Day day : days) {
            LoanSnapshot before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (before == null || !before.equals(day.rowOf(before.date()))) {
                rows.add(day.rowOf(day.date()));
            }
        }
        return rows;
    }

    /** For a program that starts with the loan. */
    Told evaluate(PromoTerms terms, LocalDate asOf) {
        PromoState state = PromoState.ACTIVE;
        Optional<LocalDate> decidedOn = Optional.empty();
        int peak = 0;
        Optional<LocalDate> peakOn = Optional.empty();
        for (Day day : days) {
            if (day.date().isAfter(asOf)) {
                break;
            }
            boolean over = day.date().isAfter(terms.effectiveEnd());
            if (!over && day.overdue() > peak) {
                peak = day.overdue();
                peakOn = Optional.of(day.date());
            }
            if (decidedOn.isEmpty()) {
                state = over
                        ? PromoState.EXPIRED
                        : day.remaining().signum() == 0
                                ? PromoState.EXERCISED
                                : day.overdue() >= terms.disqualifyOverdueDays().orElseThrow()
                                        ? PromoState.DISQUALIFIED
                                        : day.date().isAfter(terms.end()) ? PromoState.IN_GRACE : PromoState.ACTIVE;
                decidedOn = state.settled() ? Optional.of(day.date()) : Optional.empty();
            }
        }
        Day last = days.get((int) ChronoUnit.DAYS.between(days.get(0).date(), asOf));
        return new Told(state, decidedOn, last.remaining().setScale(2), last.overdue(), peak, peakOn);
    }
}
