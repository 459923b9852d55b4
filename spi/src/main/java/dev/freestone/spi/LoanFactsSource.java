package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host's loans, and what promo programs are decided from.
 *
 * <p><b>Caller and thread:</b> the engine, from several threads at once: one {@code resolve} for an operation that names a
 * loan, one {@code load} for all loans of a page of a sweep, with up to {@value #MAX_BATCH} ids. <b>Effect:</b> none, it
 * only reads. <b>Freshness:</b> each call answers what is known now, since a backdated payment counts from the call on that
 * reports it; the facts of one loan are of one moment. <b>Retry:</b> a failed call may be repeated. <b>Memory:</b> bounded
 * by the facts of the batch.
 *
 * <p><b>Errors:</b> any unchecked exception is {@code facts_unavailable}: nothing was decided for any loan of the call. A
 * source that cannot tell the facts of some loans alone throws {@code facts_invalid} with one violation for each, whose
 * path is the id of the loan; the engine asks again for the others. Facts that can be told but contradict themselves are
 * no error here: the evaluation refuses them. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.LoanFactsSourceConformance}. Source: docs/spec/promo-programs.md 7, 12, 16.
 */
public interface LoanFactsSource {
    /** The greatest number of loans in one call. */
    int MAX_BATCH = 1_000;

    /**
     * Finds a loan.
     *
     * @param company whose loan; loans of others do not exist
     * @param ref the id of the host, or an external id; compared letter by letter
     * @return the loan with all people who owe it, or empty when there is none
     */
    Optional<Loan> resolve(CompanyId company, LoanRef ref);

    /**
     * Reads the facts of loans, all of each: entries that lie in the future and reversed payments included.
     *
     * @param company whose loans; loans of others do not exist
     * @param loans distinct ids, 1 to {@value #MAX_BATCH}, in any order
     * @return the facts by loan; unknown ones are absent
     */
    Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> loans);
}
