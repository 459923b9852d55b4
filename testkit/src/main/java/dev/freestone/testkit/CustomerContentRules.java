package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a directory must give of a customer, and the fixture of its suite. */
abstract class CustomerContentRules {
    static final CompanyId HERE = CompanyId.DEFAULT;

    CustomerDirectoryFixture fixture;

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract CustomerDirectoryFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void gives_every_attribute_of_a_customer() {
        requireSame(CustomerSamples.full("host 17"));
    }

    @Test
    void gives_what_is_not_known_as_absent() {
        requireSame(Customer.of(PersonId.of("host 17"), Map.of()));
    }

    @Test
    void gives_a_customer_with_some_custom_fields_those_alone() {
        requireSame(Customer.of(PersonId.of("host 17"), Map.of("custom", Map.of("home", Map.of("city", "Lima")))));
    }

    @Test
    void gives_texts_as_they_are() {
        requireSame(CustomerSamples.withAttributes(
                        "Жанна/17",
                        Map.of(
                                "city", "Zażółć 🎯 李小龍 ﷺ",
                                "zip", "007",
                                "tier", "Gold ",
                                "custom", Map.of("plan", "O'Brien \\ \"x\"")))
                .withExternalId("ключ-🗝"));
    }

    @Test
    void gives_numbers_by_their_value() {
        requireSame(CustomerSamples.withAttributes(
                "host 17",
                Map.of("custom", Map.of("visits", Long.MIN_VALUE, "balance", new BigDecimal("99999999999999999.99")))));
        requireSame(CustomerSamples.withAttributes(
                "host 17", Map.of("custom", Map.of("visits", 0L, "balance", BigDecimal.ZERO, "vip", false))));
    }

    @Test
    void gives_the_audiences_of_each_customer() {
        requireSame(CustomerSamples.withAttributes("host 17", Map.of("audiences", List.of("one"))));
        requireSame(CustomerSamples.withAttributes("host 18", Map.of("audiences", List.of("Łódź", "b c", "a"))));
    }

    @Test
    void gives_zone_and_standing() {
        requireSame(Customer.of(PersonId.of("host 17"), Map.of())
                .withZone(ZoneId.of("Asia/Kathmandu"))
                .withStanding(new Customer.Standing(true, true)));
        requireSame(Customer.of(PersonId.of("host 18"), Map.of()).withStanding(new Customer.Standing(false, false)));
    }

    private void requireSame(Customer customer) {
        var other = CustomerSamples.numbered(1);
        var directory = fixture.holding(List.of(KnownCustomer.of(other), KnownCustomer.of(customer)));
        var wanted = CustomerSamples.content(customer);

        assertThat(directory.find(HERE, CustomerRef.user(customer.id().value())).map(CustomerSamples::content))
                .contains(wanted);
        assertThat(directory.find(HERE, List.of(customer.id())).values())
                .extracting(CustomerSamples::content)
                .containsExactly(wanted);
        assertThat(directory.page(HERE, Optional.empty(), 10))
                .extracting(CustomerSamples::content)
                .containsExactlyInAnyOrder(wanted, CustomerSamples.content(other));
    }
}
