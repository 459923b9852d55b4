package dev.freestone.browser;

import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Loans of which nothing is due for years, so that programs of them run. */
final class TestLoans {
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST_DUE = LocalDate.of(2049, 12, 1);
    private static final BigDecimal PRINCIPAL = new BigDecimal("900.00");

    private TestLoans() {}

    static InMemoryLoanFacts of(String person, String loan) {
        LoanFacts facts = new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(ACTIVATED),
                Optional.of(LAST_DUE),
                Optional.empty(),
                List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
                new LoanLedger(
                        List.of(new DatedAmount(ACTIVATED, PRINCIPAL)),
                        List.of(),
                        List.of(),
                        List.of(new DatedAmount(LAST_DUE, PRINCIPAL)),
                        List.of()));
        InMemoryLoanFacts loans = InMemoryLoanFacts.create();
        loans.put(CompanyId.DEFAULT, Loan.of(LoanId.of(loan), PersonId.of(person)), facts);
        return loans;
    }
}
