package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.Customer;
import java.util.Optional;

/**
 * A customer as the host of a conformance suite knows it. Immutable.
 *
 * @param company whose customer it is
 * @param customer what must be found
 * @param token what a {@code CustomerRef} of form AUTH_TOKEN names the customer by; empty = nothing
 */
public record KnownCustomer(CompanyId company, Customer customer, Optional<String> token) {
    /**
     * A customer of the default company without a token.
     *
     * @param customer what must be found
     * @return the known customer
     */
    public static KnownCustomer of(Customer customer) {
        return new KnownCustomer(CompanyId.DEFAULT, customer, Optional.empty());
    }
}
