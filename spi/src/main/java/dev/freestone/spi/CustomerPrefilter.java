package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link CustomerDirectory} can do besides: leave out of a walk customers whom a targeting query cannot match, such as by
 * an index of a database. The engine judges everybody who is met, so that the answer is the same with and without it; a
 * customer who matches must never be left out, while one who does not match may be met.
 *
 * <p><b>Caller and thread:</b> the engine, from several threads at once, outside of its own transactions. <b>Effect:</b>
 * none, it only reads. <b>Order:</b> that of {@link CustomerDirectory#page}. <b>Retry:</b> as there. <b>Memory:</b>
 * bounded by the page. <b>Errors:</b> any unchecked exception; a part of the query that cannot be translated is none, it is
 * left out. <b>Conformance suite:</b> {@code dev.freestone.testkit.CustomerPrefilterConformance}. Source:
 * docs/spec/engagement-campaigns.md 4.5.
 */
public interface CustomerPrefilter {
    /**
     * The next customers of a walk over all whom a query may match.
     *
     * @param company whose customers
     * @param query what customers are judged by later; fields begin with {@code user.}
     * @param after the last customer of the page before; empty for the first page
     * @param limit the greatest number, 1 to {@value CustomerDirectory#MAX_BATCH}
     * @return in the directory's own order, with everybody who matches; fewer than the limit only at the end
     */
    List<Customer> page(CompanyId company, TargetingQuery query, Optional<PersonId> after, int limit);
}
