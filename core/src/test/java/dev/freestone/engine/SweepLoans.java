package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Loans that remember which pages were asked for, and that fail as a test wants it. */
final class SweepLoans implements LoanFactsSource {
    private final LoanFactsSource loans;
    private final List<Set<String>> pages = new ArrayList<>();

    /** Loans that are not known any more. */
    final Set<String> gone = new HashSet<>();
    /** Loans that the source says it cannot tell. */
    final Set<String> untold = new HashSet<>();
    /** Loans that break the call in which they are asked for. */
    final Set<String> breaking = new HashSet<>();
    /** Loans that break every call for more than themselves. */
    final Set<String> crowded = new HashSet<>();
    /** What the next call says it cannot tell, whatever was asked. */
    List<String> odd = List.of();
    /** How many calls from now on fail. */
    int down;
    /** What happens once, while the next page is loaded. */
    private Runnable meanwhile = () -> {};

    SweepLoans(LoanFactsSource loans) {
        this.loans = loans;
    }

    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    /** The loans of each call since the last question. */
    List<Set<String>> pages() {
        List<Set<String>> told = List.copyOf(pages);
        pages.clear();
        return told;
    }

    @Override
    public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
        return loans.resolve(company, ref);
    }

    @Override
    public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> wanted) {
        Set<String> page = new TreeSet<>();
        wanted.forEach(loan -> page.add(loan.value()));
        pages.add(page);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (down > 0) {
            down--;
            throw new IllegalStateException("the loans are away");
        }
        page.stream()
                .filter(loan -> breaking.contains(loan) || (crowded.contains(loan) && page.size() > 1))
                .findFirst()
                .ifPresent(loan -> {
                    throw new IllegalStateException("a row of the loans cannot be read");
                });
        List<String> named = odd;
        odd = List.of();
        List<Violation> violations = Stream.concat(named.stream(), page.stream().filter(untold::contains))
                .map(loan -> Violation.of(loan, ViolationCode.BAD_FORMAT, "cannot be told"))
                .toList();
        if (!violations.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.FACTS_INVALID, violations);
        }
        Map<LoanId, LoanFacts> facts = loans.load(company, wanted);
        facts.keySet().removeIf(loan -> gone.contains(loan.value()));
        return facts;
    }
}
