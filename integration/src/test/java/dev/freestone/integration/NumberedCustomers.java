package dev.freestone.integration;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Customers who are computed from their numbers, 1 to so many; of each three the first lives in city b, the others in a. */
record NumberedCustomers(int count) implements CustomerDirectory {
    private static final String BEGIN = "CU-";

    static String id(int number) {
        return String.format(Locale.ROOT, "%s%06d", BEGIN, number);
    }

    /** How many live in city a. */
    int inA() {
        return count - (count + 2) / 3;
    }

    private static Customer customer(int number) {
        return Customer.of(PersonId.of(id(number)), Map.of("city", number % 3 == 1 ? "b" : "a"));
    }

    private Optional<Customer> find(String id) {
        int number = Integer.parseInt(id.substring(BEGIN.length()));
        return number >= 1 && number <= count ? Optional.of(customer(number)) : Optional.empty();
    }

    @Override
    public Optional<Customer> find(CompanyId company, CustomerRef ref) {
        return ref.form() == CustomerRef.Form.USER_ID ? find(ref.text()) : Optional.empty();
    }

    @Override
    public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
        Map<PersonId, Customer> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id.value()).ifPresent(customer -> found.put(id, customer)));
        return found;
    }

    @Override
    public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
        int from = after.map(last -> Integer.parseInt(last.value().substring(BEGIN.length())))
                .orElse(0);
        List<Customer> page = new ArrayList<>();
        for (int number = from + 1; number <= count && page.size() < limit; number++) {
            page.add(customer(number));
        }
        return page;
    }
}
