package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.testkit.KnownLoan;
import dev.freestone.testkit.LoanFactsSourceConformance;
import dev.freestone.testkit.LoanFactsSourceFixture;
import dev.freestone.testkit.LoanHistoryForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryLoanFactsTest extends LoanFactsSourceConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LoanFacts PENDING = facts(LoanStatus.PENDING);
    private static final LoanFacts CANCELED = facts(LoanStatus.CANCELED);

    @Override
    protected LoanFactsSourceFixture openFixture() {
        return new LoanFactsSourceFixture() {
            @Override
            public Set<LoanHistoryForm> forms() {
                return Set.of(LoanHistoryForm.values());
            }

            @Override
            public LoanFactsSource holding(LoanHistoryForm form, List<KnownLoan> loans) {
                var source = InMemoryLoanFacts.create();
                loans.forEach(each -> source.put(each.company(), each.loan(), each.externalId(), each.facts()));
                return source;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void replaces_the_facts_of_a_loan_and_keeps_its_external_id() {
        var loan = loan("17");
        var source = InMemoryLoanFacts.create()
                .put(HERE, loan, ExternalId.of("crm-17"), PENDING)
                .put(HERE, loan, CANCELED);

        assertThat(source.load(HERE, List.of(loan.id()))).containsEntry(loan.id(), CANCELED);
        assertThat(source.resolve(HERE, LoanRef.external("crm-17"))).contains(loan);
    }

    @Test
    void refuses_an_external_id_that_names_another_loan() {
        var source = InMemoryLoanFacts.create().put(HERE, loan("17"), ExternalId.of("crm"), PENDING);

        assertThatThrownBy(() -> source.put(HERE, loan("18"), ExternalId.of("crm"), PENDING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("externalId");
        assertThat(source.resolve(HERE, LoanRef.id(LoanId.of("18")))).isEmpty();
    }

    private static Loan loan(String id) {
        return Loan.of(LoanId.of(id), PersonId.of("BO-" + id));
    }

    private static LoanFacts facts(LoanStatus status) {
        return new LoanFacts(
                status, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), new LoanSnapshots(List.of()));
    }
}
