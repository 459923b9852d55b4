package dev.freestone.testkit;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Customers of the suites, and what of a customer a directory must give. */
final class CustomerSamples {
    private CustomerSamples() {}

    /** One with every attribute. */
    static Customer full(String id) {
        return new Customer(
                PersonId.of(id),
                Optional.of("crm/" + id),
                Map.ofEntries(
                        Map.entry("gender", "f"),
                        Map.entry("country", "US"),
                        Map.entry("state", "IL"),
                        Map.entry("city", "Chicago"),
                        Map.entry("zip", "06065"),
                        Map.entry("locale", "en-US"),
                        Map.entry("tier", "gold"),
                        Map.entry("audiences", List.of("spring", "vip")),
                        Map.entry("created_at", Instant.parse("2024-02-29T23:59:59.123456Z")),
                        Map.entry("birthday", LocalDate.parse("1984-02-29")),
                        Map.entry(
                                "custom",
                                Map.of(
                                        "plan",
                                        "premium",
                                        "home",
                                        Map.of("city", "Łódź"),
                                        "visits",
                                        9_007_199_254_740_993L,
                                        "balance",
                                        new BigDecimal("-12.50"),
                                        "vip",
                                        true,
                                        "joined",
                                        LocalDate.parse("2024-01-31")))),
                Optional.of(ZoneId.of("America/Chicago")),
                Optional.of("en-US"),
                new Customer.Standing(false, true));
    }

    static Customer numbered(long number) {
        return Customer.of(id(number), Map.of("country", number % 2 == 0 ? "US" : "CA"))
                .withExternalId("crm/" + number);
    }

    static PersonId id(long number) {
        return PersonId.of(String.format(Locale.ROOT, "CU-%05d", number));
    }

    static Customer withAttributes(String id, Map<String, ? extends @Nullable Object> attributes) {
        return Customer.of(PersonId.of(id), attributes);
    }

    /** What counts: numbers by value, absent and null alike, an empty object like none. */
    static Map<String, Object> content(Customer customer) {
        var content = new TreeMap<String, Object>();
        content.put("id", customer.id());
        customer.externalId().ifPresent(value -> content.put("external_id", value));
        customer.zone().ifPresent(value -> content.put("zone", value));
        customer.locale().ifPresent(value -> content.put("language", value));
        content.put("standing", customer.standing());
        content.put("attributes", plain(customer.attributes()));
        return content;
    }

    private static Map<String, Object> plain(Map<?, ?> object) {
        var members = new TreeMap<String, Object>();
        object.forEach((name, value) -> {
            Object member = value instanceof Map<?, ?> inner ? plain(inner) : scalar(value);
            if (member != null && !member.equals(Map.of())) {
                members.put(String.valueOf(name), member);
            }
        });
        return members;
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number).stripTrailingZeros();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }
}
