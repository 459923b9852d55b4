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

/** Customers of whom pages come late, or not at all, as a test says. */
final class SlowPeople implements CustomerDirectory {
    private final CustomerDirectory people;
    Runnable onSecondPage = () -> {};
    Runnable onEachPage = () -> {};
    int failures;
    boolean silent;
    private int pages;

    SlowPeople(CustomerDirectory people) {
        this.people = people;
    }

    int pages() {
        return pages;
    }

    @Override
    public Optional<Customer> find(CompanyId company, CustomerRef ref) {
        return people.find(company, ref);
    }

    @Override
    public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
        if (silent) {
            throw new IllegalStateException("given by the test");
        }
        return people.find(company, ids);
    }

    @Override
    public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("given by the test");
        }
        pages++;
        onEachPage.run();
        if (pages == 2) {
            onSecondPage.run();
        }
        return people.page(company, after, limit);
    }
}
