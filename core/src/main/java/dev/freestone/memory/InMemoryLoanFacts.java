package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link LoanFactsSource} of loans of this process, for trials and tests of hosts. Thread-safe. Source:
 * docs/spec/promo-programs.md 7.
 */
public final class InMemoryLoanFacts implements LoanFactsSource {
    private record Known(Loan loan, LoanFacts facts) {}

    private record Key(CompanyId company, LoanRef ref) {}

    private final Map<Key, Known> byId = new HashMap<>();
    private final Map<Key, LoanRef> byExternalId = new HashMap<>();

    private InMemoryLoanFacts() {}

    /**
     * A source of no loans.
     *
     * @return to be filled with {@link #put}
     */
    public static InMemoryLoanFacts create() {
        return new InMemoryLoanFacts();
    }

    /**
     * Puts a loan in, in place of one with the same id; its external id stays.
     *
     * @param company whose loan it is
     * @param loan the loan
     * @param facts what happened on it
     * @return this
     */
    public synchronized InMemoryLoanFacts put(CompanyId company, Loan loan, LoanFacts facts) {
        byId.put(new Key(company, LoanRef.id(loan.id())), new Known(loan, facts));
        return this;
    }

    /**
     * Puts a loan in that has an external id too.
     *
     * @param company whose loan it is
     * @param loan the loan
     * @param externalId its external id, without the prefix {@code ext-}; one that it had before stays as well
     * @param facts what happened on it
     * @return this
     * @throws IllegalArgumentException if the external id already names another loan of the company; nothing changes then
     */
    public synchronized InMemoryLoanFacts put(CompanyId company, Loan loan, ExternalId externalId, LoanFacts facts) {
        var own = LoanRef.id(loan.id());
        var name = new Key(company, LoanRef.external(externalId.value()));
        if (!byExternalId.getOrDefault(name, own).equals(own)) {
            throw new IllegalArgumentException("externalId: names another loan, give each one once");
        }
        byExternalId.put(name, own);
        return put(company, loan, facts);
    }

    @Override
    public synchronized Optional<Loan> resolve(CompanyId company, LoanRef ref) {
        var own = byExternalId.getOrDefault(new Key(company, ref), ref);
        return Optional.ofNullable(byId.get(new Key(company, own))).map(Known::loan);
    }

    @Override
    public synchronized Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> loans) {
        var found = new HashMap<LoanId, LoanFacts>();
        for (LoanId each : loans) {
            var known = byId.get(new Key(company, LoanRef.id(each)));
            if (known != null) {
                found.put(each, known.facts());
            }
        }
        return found;
    }

    @Override
    public synchronized String toString() {
        return "InMemoryLoanFacts[" + byId.size() + " loans]";
    }
}
