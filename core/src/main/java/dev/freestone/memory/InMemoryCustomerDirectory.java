package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.TargetingQuery;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A {@link CustomerDirectory} of customers of this process, in order of their ids. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 1.
 *
 * <pre>{@code
 * var directory = InMemoryCustomerDirectory.of(Customer.of(PersonId.of("CU-17"), Map.of("country", "US")));
 * }</pre>
 */
public final class InMemoryCustomerDirectory implements CustomerDirectory, CustomerPrefilter {
    private final Map<CompanyId, Customers> companies = new HashMap<>();

    private InMemoryCustomerDirectory() {}

    /**
     * A directory of nobody.
     *
     * @return to be filled with {@link #put}
     */
    public static InMemoryCustomerDirectory create() {
        return new InMemoryCustomerDirectory();
    }

    /**
     * A directory of customers of the default company.
     *
     * @param customers their ids and external ids are distinct
     * @return may be filled further
     */
    public static InMemoryCustomerDirectory of(Customer... customers) {
        var directory = new InMemoryCustomerDirectory();
        for (Customer each : customers) {
            directory.put(CompanyId.DEFAULT, each);
        }
        return directory;
    }

    /**
     * Puts a customer in, in place of one with the same id, whose tokens stay.
     *
     * @param company whose customer it is
     * @param customer the customer
     * @return this
     * @throws IllegalArgumentException if the external id already names another customer of the company; nothing changes
     *     then
     */
    public synchronized InMemoryCustomerDirectory put(CompanyId company, Customer customer) {
        companies.computeIfAbsent(company, any -> new Customers()).put(customer);
        return this;
    }

    /**
     * Lets a token name a customer, who is anonymous then.
     *
     * @param company whose customer it is
     * @param token in place of the same token before
     * @param customer the id of a customer that is in
     * @return this
     * @throws IllegalArgumentException if no such customer is in
     */
    public synchronized InMemoryCustomerDirectory putToken(CompanyId company, String token, PersonId customer) {
        companies.computeIfAbsent(company, any -> new Customers()).putToken(token, customer);
        return this;
    }

    /**
     * Takes a customer out, with every token.
     *
     * @param company whose customer it is
     * @param customer the id; an unknown one changes nothing
     * @return this
     */
    public synchronized InMemoryCustomerDirectory remove(CompanyId company, PersonId customer) {
        var customers = companies.get(company);
        if (customers != null) {
            customers.forget(customer);
        }
        return this;
    }

    @Override
    public synchronized Optional<Customer> find(CompanyId company, CustomerRef ref) {
        return Optional.ofNullable(companies.get(company)).flatMap(customers -> customers.find(ref));
    }

    @Override
    public synchronized Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Customer>();
        var customers = companies.get(company);
        if (customers != null) {
            ids.forEach(id -> customers.find(CustomerRef.user(id.value())).ifPresent(each -> found.put(id, each)));
        }
        return found;
    }

    @Override
    public synchronized List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
        var customers = companies.get(company);
        return customers == null ? List.of() : customers.page(after, limit, any -> true);
    }

    /** Goes through all customers; those whose texts differ from what the query demands are left out. */
    @Override
    public synchronized List<Customer> page(
            CompanyId company, TargetingQuery query, Optional<PersonId> after, int limit) {
        var customers = companies.get(company);
        return customers == null
                ? List.of()
                : customers.page(after, limit, customer -> query.fold(new CustomerMayMatch(customer)));
    }

    @Override
    public synchronized String toString() {
        return "InMemoryCustomerDirectory" + companies.keySet();
    }

    /** Those of one company. */
    private static final class Customers {
        private final NavigableMap<String, Customer> byId = new TreeMap<>();
        private final Map<String, String> idByExternalId = new HashMap<>();
        private final Map<String, String> idByToken = new HashMap<>();

        void put(Customer customer) {
            String id = customer.id().value();
            customer.externalId().ifPresent(name -> {
                if (!idByExternalId.getOrDefault(name, id).equals(id)) {
                    throw new IllegalArgumentException("externalId: names another customer, give each one once");
                }
            });
            remove(id);
            customer.externalId().ifPresent(name -> idByExternalId.put(name, id));
            byId.put(id, customer);
        }

        void putToken(String token, PersonId customer) {
            if (!byId.containsKey(customer.value())) {
                throw new IllegalArgumentException("customer: " + customer + " is not in, put the customer in first");
            }
            idByToken.put(token, customer.value());
        }

        void forget(PersonId customer) {
            remove(customer.value());
            idByToken.values().removeIf(customer.value()::equals);
        }

        private void remove(String id) {
            Optional.ofNullable(byId.remove(id)).flatMap(Customer::externalId).ifPresent(idByExternalId::remove);
        }

        Optional<Customer> find(CustomerRef ref) {
            return switch (ref.form()) {
                case USER_ID -> Optional.ofNullable(byId.get(ref.text()));
                case EXTERNAL_ID ->
                    Optional.ofNullable(idByExternalId.get(ref.text())).map(byId::get);
                case AUTH_TOKEN ->
                    Optional.ofNullable(idByToken.get(ref.text()))
                            .map(byId::get)
                            .map(Customers::anonymous);
            };
        }

        private static Customer anonymous(Customer customer) {
            return customer.withStanding(
                    new Customer.Standing(false, customer.standing().restricted()));
        }

        List<Customer> page(Optional<PersonId> after, int limit, Predicate<Customer> met) {
            var rest = after.isEmpty() ? byId : byId.tailMap(after.get().value(), false);
            var page = new ArrayList<Customer>();
            for (Customer each : rest.values()) {
                if (page.size() == limit) {
                    break;
                }
                if (met.test(each)) {
                    page.add(each);
                }
            }
            return page;
        }
    }
}
