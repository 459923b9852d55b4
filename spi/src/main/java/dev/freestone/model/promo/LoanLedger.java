package dev.freestone.model.promo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The entries of a loan. Their order means nothing. Immutable. Source: docs/spec/promo-programs.md 7, ledger form.
 *
 * @param advances principal handed out
 * @param fees fees charged
 * @param payments payments received, reversed ones included
 * @param dues what is due when, coming ones included
 * @param reAges dates on which the loan was brought current
 */
public record LoanLedger(
        List<DatedAmount> advances,
        List<DatedAmount> fees,
        List<LoanPayment> payments,
        List<DatedAmount> dues,
        List<LocalDate> reAges)
        implements LoanHistory {
    /**
     * Copies the components.
     *
     * @param advances principal handed out
     * @param fees fees charged
     * @param payments payments received, reversed ones included
     * @param dues what is due when, coming ones included
     * @param reAges dates on which the loan was brought current
     */
    public LoanLedger {
        advances = List.copyOf(advances);
        fees = List.copyOf(fees);
        payments = List.copyOf(payments);
        dues = List.copyOf(dues);
        reAges = List.copyOf(reAges);
    }

    /**
     * The same ledger with other payments.
     *
     * @param others the payments
     * @return the ledger
     */
    public LoanLedger withPayments(List<LoanPayment> others) {
        return new LoanLedger(advances, fees, others, dues, reAges);
    }

    @Override
    public <T> T fold(
            Function<? super LoanLedger, ? extends T> ledger, Function<? super LoanSnapshots, ? extends T> snapshots) {
        return ledger.apply(this);
    }
}
