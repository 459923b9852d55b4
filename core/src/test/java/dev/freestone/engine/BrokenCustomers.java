package dev.freestone.engine;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory that never answers. */
final class BrokenCustomers implements CustomerDirectory {
    @Override
    public Optional<Customer> find(CompanyId company, CustomerRef ref) {
        throw new IllegalStateException("down");
    }

    @Override
    public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
        throw new IllegalStateException("down");
    }

    @Override
    public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
        throw new IllegalStateException("down");
    }
}
