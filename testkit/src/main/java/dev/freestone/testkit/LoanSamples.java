package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loans of the suite, and what of them is compared. */
final class LoanSamples {
    static final LocalDate WED_2025_01_01 = LocalDate.of(2025, 1, 1);

    private LoanSamples() {}

    /** Id {@code LN-11AA-n}, external id {@code crm/n}, a person of its own, an advance of n dollars and one cent. */
    static KnownLoan numbered(CompanyId company, LoanHistoryForm form, long number) {
        return known(company, "LN-11AA-" + number, "crm/" + number, facts(form, number + ".01"));
    }

    static KnownLoan known(CompanyId company, String id, String externalId, LoanFacts facts) {
        var loan = Loan.of(LoanId.of(id), PersonId.of("BO-" + company + "-" + id));
        return new KnownLoan(company, ExternalId.of(externalId), loan, facts);
    }

    static LoanFacts facts(LoanHistoryForm form, String principal) {
        return active(
                List.of(new LoanRate(WED_2025_01_01, new BigDecimal("0.24"))),
                history(form, new BigDecimal(principal)));
    }

    static LoanFacts active(List<LoanRate> rates, LoanHistory history) {
        return new LoanFacts(
                LoanStatus.ACTIVE, Optional.of(WED_2025_01_01), Optional.empty(), Optional.empty(), rates, history);
    }

    static LoanHistory history(LoanHistoryForm form, BigDecimal principal) {
        return switch (form) {
            case LEDGER -> advance(principal);
            case SNAPSHOTS ->
                new LoanSnapshots(
                        List.of(new LoanSnapshot(WED_2025_01_01, principal, BigDecimal.ZERO, Optional.empty())));
        };
    }

    private static LoanLedger advance(BigDecimal principal) {
        return new LoanLedger(
                List.of(new DatedAmount(WED_2025_01_01, principal)), List.of(), List.of(), List.of(), List.of());
    }

    static LoanHistory nothing(LoanHistoryForm form) {
        return switch (form) {
            case LEDGER -> new LoanLedger(List.of(), List.of(), List.of(), List.of(), List.of());
            case SNAPSHOTS -> new LoanSnapshots(List.of());
        };
    }

    /** Several entries of every kind, some of them equal, and some that lie in a far future. */
    static LoanHistory everything(LoanHistoryForm form) {
        return switch (form) {
            case LEDGER ->
                new LoanLedger(
                        List.of(amount(0, "900.00"), amount(40, "99999999999.99")),
                        List.of(amount(10, "25.00"), amount(10, "25.00")),
                        List.of(
                                new LoanPayment("p/1", WED_2025_01_01.plusDays(31), new BigDecimal("100.00"), false),
                                new LoanPayment("p/2", WED_2025_01_01.plusDays(31), new BigDecimal("100.00"), true),
                                new LoanPayment(
                                        "пл-3 🎯", WED_2025_01_01.plusYears(60), new BigDecimal("0.01"), false)),
                        List.of(amount(31, "100.00"), amount(59, "100.00"), amount(36_500, "0.10")),
                        List.of(WED_2025_01_01.plusDays(50), WED_2025_01_01.plusDays(80)));
            case SNAPSHOTS ->
                new LoanSnapshots(List.of(
                        snapshot(0, "900.00", "0.00", Optional.empty()),
                        snapshot(32, "900.00", "25.00", Optional.of(WED_2025_01_01.plusDays(31))),
                        snapshot(60, "99999999999.99", "0.01", Optional.of(WED_2025_01_01.plusDays(59))),
                        snapshot(90, "0.00", "0.00", Optional.empty())));
        };
    }

    /** Negative amounts, a payment twice, two rows of one day. */
    static LoanHistory contradictions(LoanHistoryForm form) {
        var twice = new LoanPayment("p/1", WED_2025_01_01, new BigDecimal("-100.00"), false);
        return switch (form) {
            case LEDGER ->
                new LoanLedger(
                        List.of(amount(0, "-900.00")),
                        List.of(amount(0, "-0.01")),
                        List.of(twice, twice),
                        List.of(amount(0, "-1.00")),
                        List.of(WED_2025_01_01, WED_2025_01_01));
            case SNAPSHOTS ->
                new LoanSnapshots(List.of(
                        snapshot(0, "-900.00", "-0.01", Optional.empty()),
                        snapshot(0, "-900.00", "-0.01", Optional.empty())));
        };
    }

    private static DatedAmount amount(int day, String amount) {
        return new DatedAmount(WED_2025_01_01.plusDays(day), new BigDecimal(amount));
    }

    private static LoanSnapshot snapshot(int day, String principal, String fees, Optional<LocalDate> oldestUnpaid) {
        return new LoanSnapshot(
                WED_2025_01_01.plusDays(day), new BigDecimal(principal), new BigDecimal(fees), oldestUnpaid);
    }

    static Loan shared(String id, String loanTypeId, String... people) {
        var owing = Set.copyOf(List.of(people).stream().map(PersonId::of).toList());
        return new Loan(LoanId.of(id), owing, Optional.of(loanTypeId));
    }

    /** What counts: neither the order of rates and entries of a ledger, nor the scale of a rate. */
    static LoanFacts content(LoanFacts facts) {
        var rates = facts.rates().stream()
                .map(rate -> new LoanRate(rate.from(), rate.annualRate().stripTrailingZeros()))
                .sorted(Comparator.comparing(LoanRate::from).thenComparing(LoanRate::annualRate))
                .toList();
        LoanHistory history = facts.history().fold(LoanSamples::inOrder, snapshots -> snapshots);
        return new LoanFacts(facts.status(), facts.activatedOn(), facts.lastDueOn(), facts.paidOffOn(), rates, history);
    }

    private static LoanHistory inOrder(LoanLedger ledger) {
        return new LoanLedger(
                sorted(ledger.advances()),
                sorted(ledger.fees()),
                ledger.payments().stream()
                        .sorted(Comparator.comparing(LoanPayment::id).thenComparing(LoanPayment::effectiveDate))
                        .toList(),
                sorted(ledger.dues()),
                ledger.reAges().stream().sorted().toList());
    }

    private static List<DatedAmount> sorted(List<DatedAmount> amounts) {
        return amounts.stream()
                .sorted(Comparator.comparing(DatedAmount::date).thenComparing(DatedAmount::amount))
                .toList();
    }
}
