package dev.freestone.examples;

import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.spi.LoanFactsSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loans of {@link SamplePeople}: those of {@link SamplePrograms} with dues and payments around the day of the demo data, the others never overdue. */
final class SampleLoans {
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);
    private static final BigDecimal PRINCIPAL = new BigDecimal("900.00");
    private static final BigDecimal DUE = new BigDecimal("100.00");
    private static final int DUES = 9;
    private static final int MONTH = 30;

    /** So late that the samples are never overdue. */
    private static final LocalDate LAST_DUE = LocalDate.of(2049, 12, 1);

    private SampleLoans() {}

    /** @param begun the day on which the demo data were made: loans that are kept must be found as they were */
    static LoanFactsSource source(LocalDate begun) {
        InMemoryLoanFacts loans = InMemoryLoanFacts.create();
        SamplePeople.all().forEach(number -> put(loans, number, plain()));
        SamplePrograms.ALL.forEach(program -> put(loans, program.number(), facts(program, begun)));
        return loans;
    }

    private static void put(InMemoryLoanFacts loans, int number, LoanFacts facts) {
        loans.put(
                CompanyId.DEFAULT,
                Loan.of(LoanId.of(SamplePeople.loan(number)), PersonId.of(SamplePeople.person(number))),
                facts);
    }

    private static LoanFacts plain() {
        return facts(ACTIVATED, LAST_DUE, List.of(), List.of(new DatedAmount(LAST_DUE, PRINCIPAL)));
    }

    private static LoanFacts facts(SampleProgram program, LocalDate begun) {
        LocalDate activated = begun.minusDays(program.activatedAgo());
        LocalDate last = begun.minusDays(program.dueAgo());
        List<DatedAmount> dues = new ArrayList<>();
        List<LoanPayment> payments = new ArrayList<>();
        LocalDate first = last;
        while (first.minusDays(MONTH).isAfter(activated)) {
            first = first.minusDays(MONTH);
        }
        for (int i = 0; i < DUES; i++) {
            LocalDate due = first.plusDays((long) MONTH * i);
            dues.add(new DatedAmount(due, DUE));
            if (due.isBefore(last) || (due.equals(last) && program.isPaid())) {
                payments.add(new LoanPayment("PM-" + program.number() + "-" + i, due, DUE, false));
            }
        }
        BigDecimal rest = PRINCIPAL.subtract(DUE.multiply(BigDecimal.valueOf(payments.size())));
        program.paidOffAgo()
                .ifPresent(ago -> payments.add(
                        new LoanPayment("PM-" + program.number() + "-off", begun.minusDays(ago), rest, false)));
        return facts(activated, first.plusDays((long) MONTH * (DUES - 1)), payments, dues);
    }

    private static LoanFacts facts(
            LocalDate activated, LocalDate lastDue, List<LoanPayment> payments, List<DatedAmount> dues) {
        return new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(activated),
                Optional.of(lastDue),
                Optional.empty(),
                List.of(new LoanRate(activated, new BigDecimal("0.24"))),
                new LoanLedger(List.of(new DatedAmount(activated, PRINCIPAL)), List.of(), payments, dues, List.of()));
    }
}
