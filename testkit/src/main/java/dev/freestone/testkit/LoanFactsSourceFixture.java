package dev.freestone.testkit;

import dev.freestone.spi.LoanFactsSource;
import java.util.List;
import java.util.Set;

/** What {@link LoanFactsSourceConformance} needs of a source under test. Made anew for each test and closed after it. */
public interface LoanFactsSourceFixture extends AutoCloseable {
    /**
     * The forms of history that the source can tell.
     *
     * @return at least one
     */
    Set<LoanHistoryForm> forms();

    /**
     * A source of exactly these loans, whatever an earlier call was given.
     *
     * @param form the form of all their histories, one of {@link #forms()}
     * @param loans of one or more companies, up to 2,000; ids and external ids are distinct within a company
     * @return the source
     */
    LoanFactsSource holding(LoanHistoryForm form, List<KnownLoan> loans);

    @Override
    void close();
}
