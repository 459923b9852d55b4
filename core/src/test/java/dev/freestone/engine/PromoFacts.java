package dev.freestone.engine;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.promo.SampleLoan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Facts of loans other than the one of the specification, for tests of promo programs. */
final class PromoFacts {
    private static final LoanFacts SAMPLE = SampleLoan.with("none");

    private PromoFacts() {}

    /** The loan of the house in another status. */
    static LoanFacts in(LoanStatus status) {
        return new LoanFacts(
                status,
                SAMPLE.activatedOn(),
                SAMPLE.lastDueOn(),
                status == LoanStatus.PAID_OFF ? SAMPLE.activatedOn() : Optional.empty(),
                SAMPLE.rates(),
                SAMPLE.history());
    }

    /** A loan that is not active yet. */
    static LoanFacts pending() {
        return new LoanFacts(
                LoanStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SAMPLE.rates(),
                new LoanLedger(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** The loan of the house, activated on another day, with another last due date. */
    static LoanFacts between(LocalDate activatedOn, LocalDate lastDueOn) {
        return new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(activatedOn),
                Optional.of(lastDueOn),
                Optional.empty(),
                SAMPLE.rates(),
                SAMPLE.history());
    }

    /** Two payments of one id. */
    static LoanFacts contradictory() {
        LoanPayment payment = new LoanPayment("p-1", PromoHouse.START, BigDecimal.ONE, false);
        LoanLedger ledger = (LoanLedger) SAMPLE.history();
        return SAMPLE.withHistory(new LoanLedger(
                ledger.advances(), ledger.fees(), List.of(payment, payment), ledger.dues(), ledger.reAges()));
    }
}
