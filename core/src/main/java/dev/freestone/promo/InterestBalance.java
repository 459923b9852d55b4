package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The balance that bears interest, from each change on. Source: docs/spec/promo-programs.md 9. */
final class InterestBalance {
    /** On one date advances run first, then fees, then payments. */
    private enum Kind {
        ADVANCE,
        FEE,
        PAYMENT
    }

    private record Entry(LocalDate date, Kind kind, BigDecimal amount) {}

    private final NavigableMap<LocalDate, BigDecimal> steps = new TreeMap<>();
    private BigDecimal principal = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal surplus = BigDecimal.ZERO;

    private InterestBalance() {}

    /** What was advanced so far, whatever was paid. */
    static NavigableMap<LocalDate, BigDecimal> original(LoanFacts facts) {
        InterestBalance balance = new InterestBalance();
        return facts.history().fold(balance::advanced, balance::firstRow);
    }

    /** The outstanding principal. A loan that the host calls paid off has none. */
    static NavigableMap<LocalDate, BigDecimal> declining(LoanFacts facts) {
        InterestBalance balance = new InterestBalance();
        NavigableMap<LocalDate, BigDecimal> steps = facts.history().fold(balance::outstanding, balance::rows);
        facts.paidOffOn().ifPresent(paid -> {
            steps.tailMap(paid, true).clear();
            steps.put(paid, BigDecimal.ZERO);
        });
        return steps;
    }

    private NavigableMap<LocalDate, BigDecimal> advanced(LoanLedger ledger) {
        ledger.advances().stream()
                .sorted(Comparator.comparing(DatedAmount::date))
                .forEach(each -> {
                    principal = principal.add(each.amount());
                    steps.put(each.date(), principal);
                });
        return steps;
    }

    private NavigableMap<LocalDate, BigDecimal> firstRow(LoanSnapshots snapshots) {
        snapshots.rows().stream().findFirst().ifPresent(row -> steps.put(row.date(), row.principal()));
        return steps;
    }

    private NavigableMap<LocalDate, BigDecimal> rows(LoanSnapshots snapshots) {
        for (LoanSnapshot row : snapshots.rows()) {
            steps.put(row.date(), row.principal());
        }
        return steps;
    }

    private NavigableMap<LocalDate, BigDecimal> outstanding(LoanLedger ledger) {
        List<Entry> entries = new ArrayList<>();
        ledger.advances().forEach(each -> entries.add(new Entry(each.date(), Kind.ADVANCE, each.amount())));
        ledger.fees().forEach(each -> entries.add(new Entry(each.date(), Kind.FEE, each.amount())));
        ledger.payments().stream().filter(each -> !each.reversed()).forEach(each -> entries.add(entry(each)));
        entries.sort(Comparator.comparing(Entry::date).thenComparing(Entry::kind));
        for (Entry each : entries) {
            switch (each.kind()) {
                case ADVANCE -> principal = principal.add(each.amount());
                case FEE -> fees = fees.add(each.amount());
                case PAYMENT -> surplus = surplus.add(each.amount());
            }
            settle();
            steps.put(each.date(), principal);
        }
        return steps;
    }

    private void settle() {
        BigDecimal toFees = surplus.min(fees);
        fees = fees.subtract(toFees);
        surplus = surplus.subtract(toFees);
        BigDecimal toPrincipal = surplus.min(principal);
        principal = principal.subtract(toPrincipal);
        surplus = surplus.subtract(toPrincipal);
    }

    private static Entry entry(LoanPayment payment) {
        return new Entry(payment.effectiveDate(), Kind.PAYMENT, payment.amount());
    }
}
