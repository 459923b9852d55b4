package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source of loans that fails where a test wants it. Thread-safe as the source behind it. */
public final class FaultyLoanFactsSource implements LoanFactsSource {
    private final LoanFactsSource source;
    private final Faults faults;

    private FaultyLoanFactsSource(LoanFactsSource source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /**
     * A faulty view of a source.
     *
     * @param source what answers
     * @param faults when it fails
     * @return the source to hand to the engine
     */
    public static FaultyLoanFactsSource over(LoanFactsSource source, Faults faults) {
        return new FaultyLoanFactsSource(source, faults);
    }

    @Override
    public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
        return faults.call("LoanFactsSource.resolve", () -> source.resolve(company, ref));
    }

    @Override
    public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> loans) {
        return faults.call("LoanFactsSource.load", () -> source.load(company, loans));
    }

    @Override
    public String toString() {
        return "FaultyLoanFactsSource[" + faults + " over " + source + "]";
    }
}
