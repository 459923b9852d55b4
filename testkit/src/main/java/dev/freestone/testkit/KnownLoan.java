package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;

/**
 * A loan as the host of a conformance suite knows it. Immutable.
 *
 * @param company whose loan it is
 * @param externalId what a {@code LoanRef} of form EXTERNAL names it by
 * @param loan what must be found
 * @param facts what must be loaded
 */
public record KnownLoan(CompanyId company, ExternalId externalId, Loan loan, LoanFacts facts) {}
