package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.testkit.CustomerDirectoryConformance;
import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.KnownCustomer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryCustomerDirectoryTest extends CustomerDirectoryConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final PersonId ANN = PersonId.of("CU-1");

    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new CustomerDirectoryFixture() {
            @Override
            public CustomerDirectory holding(List<KnownCustomer> customers) {
                var directory = InMemoryCustomerDirectory.create();
                customers.forEach(each -> {
                    directory.put(each.company(), each.customer());
                    each.token()
                            .ifPresent(token -> directory.putToken(
                                    each.company(), token, each.customer().id()));
                });
                return directory;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void replaces_a_customer_with_the_external_id_it_had() {
        var directory = InMemoryCustomerDirectory.of(ann().withExternalId("crm/1"));

        directory.put(HERE, ann().withExternalId("crm/2"));

        assertThat(directory.find(HERE, CustomerRef.external("crm/1"))).isEmpty();
        assertThat(directory.find(HERE, CustomerRef.external("crm/2"))).isPresent();
        assertThat(directory.page(HERE, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void refuses_an_external_id_of_another_customer() {
        var directory = InMemoryCustomerDirectory.of(ann().withExternalId("crm/1"));
        var bob = Customer.of(PersonId.of("CU-2"), Map.of()).withExternalId("crm/1");

        assertThatThrownBy(() -> directory.put(HERE, bob))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("externalId");
        assertThat(directory.find(HERE, CustomerRef.user("CU-2"))).isEmpty();
    }

    @Test
    void forgets_a_customer_with_every_name() {
        var directory =
                InMemoryCustomerDirectory.of(ann().withExternalId("crm/1")).putToken(HERE, "t", ANN);

        directory.remove(HERE, ANN).put(HERE, ann());

        assertThat(directory.find(HERE, CustomerRef.token("t"))).isEmpty();
        assertThat(directory.find(HERE, CustomerRef.external("crm/1"))).isEmpty();
        assertThat(directory.find(HERE, CustomerRef.user("CU-1"))).isPresent();
    }

    @Test
    void refuses_a_token_of_nobody() {
        var directory = InMemoryCustomerDirectory.create();

        assertThatThrownBy(() -> directory.putToken(HERE, "secret", ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CU-1")
                .hasMessageNotContaining("secret");
    }

    private static Customer ann() {
        return Customer.of(ANN, Map.of());
    }
}
