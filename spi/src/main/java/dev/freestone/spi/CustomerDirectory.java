package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host's customers and what targeting asks of them.
 *
 * <p><b>Caller and thread:</b> the engine, from several threads at once, outside of its own transactions. <b>Effect:</b>
 * none, it only reads. <b>Order:</b> pages come in one order of the ids that never changes; a customer who is there during a whole
 * walk is met exactly once. <b>Retry:</b> the engine repeats a failed page of an audience up to three times, then the
 * audience waits for its next turn; a failed question of a caller fails with {@code directory_unavailable}. <b>Memory:</b>
 * bounded by the page. <b>Errors:</b> any unchecked exception. <b>Conformance suite:</b>
 * {@code dev.freestone.testkit.CustomerDirectoryConformance}. Source: docs/spec/engagement-campaigns.md 1, 5.2.
 */
public interface CustomerDirectory {
    /** The greatest number of ids in one call, and of customers in a page. */
    int MAX_BATCH = 1_000;

    /**
     * Finds a customer.
     *
     * @param company whose customers; those of others do not exist
     * @param ref how the caller names the customer
     * @return the customer, or empty
     */
    Optional<Customer> find(CompanyId company, CustomerRef ref);

    /**
     * Finds customers by their ids.
     *
     * @param company whose customers; those of others do not exist
     * @param ids distinct ids, 1 to {@value #MAX_BATCH}
     * @return the customers found, by id; unknown ones are absent
     */
    Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids);

    /**
     * The next customers of a walk over all of them.
     *
     * @param company whose customers
     * @param after the last customer of the page before; empty for the first page
     * @param limit the greatest number, 1 to {@value #MAX_BATCH}
     * @return in the directory's own order; fewer than the limit only at the end
     */
    List<Customer> page(CompanyId company, Optional<PersonId> after, int limit);
}
