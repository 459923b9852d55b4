package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CustomerDirectory} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/engagement-campaigns.md 1, 4.2, 5.2.
 */
public abstract class CustomerDirectoryConformance extends CustomerContentRules {
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final CompanyId NOBODY = CompanyId.of("nobody");

    /** For the tests that extend this suite. */
    protected CustomerDirectoryConformance() {}

    @Test
    void finds_a_customer_by_the_id_of_the_host() {
        requireFound(CustomerRef.user("CU-00017"));
    }

    @Test
    void finds_a_customer_by_the_external_id() {
        requireFound(CustomerRef.external("crm/17"));
    }

    private void requireFound(CustomerRef ref) {
        requireFound(fixture.holding(numbered(10, 20)), ref, CustomerSamples.numbered(17));
    }

    private static void requireFound(CustomerDirectory directory, CustomerRef ref, Customer wanted) {
        assertThat(directory.find(HERE, ref).map(CustomerSamples::content)).contains(CustomerSamples.content(wanted));
    }

    @Test
    void finds_by_a_token_a_customer_who_is_anonymous() {
        var restricted = CustomerSamples.numbered(18).withStanding(new Customer.Standing(true, true));
        var directory = fixture.holding(List.of(
                new KnownCustomer(HERE, CustomerSamples.numbered(17), Optional.of("t-17")),
                new KnownCustomer(HERE, restricted, Optional.of("t-18"))));

        requireFound(
                directory,
                CustomerRef.token("t-17"),
                CustomerSamples.numbered(17).withStanding(new Customer.Standing(false, false)));
        requireFound(directory, CustomerRef.token("t-18"), restricted.withStanding(new Customer.Standing(false, true)));
        requireFound(directory, CustomerRef.user("CU-00017"), CustomerSamples.numbered(17));
    }

    @Test
    void finds_nobody_but_by_the_very_text_of_the_form() {
        var directory =
                fixture.holding(List.of(new KnownCustomer(HERE, CustomerSamples.numbered(17), Optional.of("t-17"))));

        assertThat(directory.find(HERE, CustomerRef.user("CU-00017"))).isPresent();
        for (String text : List.of("CU-00018", "cu-00017", "CU-0001", "CU-00017 ", "crm/17", "t-17", "")) {
            assertThat(directory.find(HERE, CustomerRef.user(text))).as(text).isEmpty();
        }
        for (String text : List.of("crm/18", "CRM/17", "crm/1", "crm/17 ", "CU-00017", "t-17", "")) {
            assertThat(directory.find(HERE, CustomerRef.external(text)))
                    .as(text)
                    .isEmpty();
        }
        for (String text : List.of("t-18", "T-17", "t-1", "t-17 ", "CU-00017", "crm/17", "")) {
            assertThat(directory.find(HERE, CustomerRef.token(text))).as(text).isEmpty();
        }
    }

    @Test
    void finds_of_several_ids_those_that_are_known() {
        var directory = fixture.holding(numbered(10, 20));
        var known = List.of(CustomerSamples.id(19), CustomerSamples.id(11));

        var found = directory.find(
                HERE, List.of(CustomerSamples.id(19), CustomerSamples.id(21), PersonId.of("cu-00012"), known.get(1)));

        assertThat(found).containsOnlyKeys(known);
        found.forEach((id, customer) -> assertThat(customer.id()).isEqualTo(id));
    }

    @Test
    void finds_the_greatest_batch() {
        var directory = fixture.holding(numbered(0, 1_500));
        var ids = LongStream.range(0, CustomerDirectory.MAX_BATCH)
                .mapToObj(CustomerSamples::id)
                .toList();

        var found = directory.find(HERE, ids);

        assertThat(found).containsOnlyKeys(ids);
        found.forEach((id, customer) -> assertThat(customer.id()).isEqualTo(id));
    }

    @Test
    void keeps_the_companies_apart() {
        var here = Customer.of(CustomerSamples.id(17), Map.of("city", "here")).withExternalId("crm/17");
        var there = Customer.of(CustomerSamples.id(17), Map.of("city", "there")).withExternalId("crm/17");
        var onlyThere = CustomerSamples.numbered(18);
        var directory = fixture.holding(List.of(
                new KnownCustomer(HERE, here, Optional.of("t-17")),
                new KnownCustomer(ELSEWHERE, there, Optional.of("t-17")),
                new KnownCustomer(ELSEWHERE, onlyThere, Optional.of("t-18"))));

        assertThat(walk(directory, HERE, 10)).containsExactly(here.id());
        assertThat(walk(directory, ELSEWHERE, 10)).containsExactlyInAnyOrder(there.id(), onlyThere.id());
        assertThat(walk(directory, NOBODY, 10)).isEmpty();
        requireFound(directory, CustomerRef.external("crm/17"), here);
        assertThat(directory.find(ELSEWHERE, CustomerRef.external("crm/17")).map(CustomerSamples::content))
                .contains(CustomerSamples.content(there));
        assertThat(directory.find(HERE, CustomerRef.token("t-18"))).isEmpty();
        assertThat(directory.find(ELSEWHERE, CustomerRef.token("t-18"))).isPresent();
        assertThat(directory.find(HERE, List.of(CustomerSamples.id(17), CustomerSamples.id(18))))
                .containsOnlyKeys(CustomerSamples.id(17));
    }

    @Test
    void walks_over_everybody_exactly_once_in_the_same_order_whatever_the_page() {
        var directory = fixture.holding(numbered(0, 250));
        var everybody = LongStream.range(0, 250).mapToObj(CustomerSamples::id).toList();

        var bySevens = walk(directory, HERE, 7);

        assertThat(bySevens).containsExactlyInAnyOrderElementsOf(everybody);
        for (int limit : List.of(1, 50, 249, 250, 251, CustomerDirectory.MAX_BATCH)) {
            assertThat(walk(directory, HERE, limit)).as("pages of %s", limit).isEqualTo(bySevens);
        }
    }

    @Test
    void fills_every_page_but_the_last() {
        var directory = fixture.holding(numbered(0, 25));

        var first = directory.page(HERE, Optional.empty(), 10);
        var second = directory.page(HERE, last(first), 10);
        var third = directory.page(HERE, last(second), 10);

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(10, 10, 5);
        assertThat(directory.page(HERE, last(third), 10)).isEmpty();
    }

    @Test
    void walks_on_after_a_customer_who_is_gone_meanwhile() {
        var order = walk(fixture.holding(numbered(0, 25)), HERE, 25);
        assertThat(order).hasSize(25);
        var gone = order.get(9);
        var others = numbered(0, 25).stream()
                .filter(each -> !each.customer().id().equals(gone))
                .toList();

        var rest = fixture.holding(others).page(HERE, Optional.of(gone), 25);

        assertThat(rest).extracting(Customer::id).isEqualTo(order.subList(10, 25));
    }

    @Test
    void takes_ids_literally() {
        var hostile = List.of("O'Brien", "50%", "a_b", "x\\' OR 1=1 --", "\"; DROP TABLE customer; --", "?", ":ids");
        var known = new ArrayList<KnownCustomer>();
        hostile.forEach(text -> known.add(new KnownCustomer(
                HERE, Customer.of(PersonId.of(text), Map.of()).withExternalId("x" + text), Optional.of("t" + text))));
        var directory = fixture.holding(known);

        assertThat(walk(directory, HERE, 2)).hasSize(hostile.size());
        for (String text : hostile) {
            var id = PersonId.of(text);
            assertThat(directory.find(HERE, CustomerRef.user(text)).map(Customer::id))
                    .contains(id);
            assertThat(directory.find(HERE, CustomerRef.external("x" + text)).map(Customer::id))
                    .contains(id);
            assertThat(directory.find(HERE, CustomerRef.token("t" + text)).map(Customer::id))
                    .contains(id);
            assertThat(directory.find(HERE, List.of(id, PersonId.of("%")))).containsOnlyKeys(id);
        }
    }

    @Test
    void answers_several_threads_at_once() {
        var directory = fixture.holding(numbered(0, 100));

        var calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> walk(directory, HERE, 30), task -> new Thread(task, "conformance").start()))
                .limit(4)
                .toList();

        calls.forEach(
                call -> assertThat(call.orTimeout(30, TimeUnit.SECONDS).join()).hasSize(100));
    }

    private static List<KnownCustomer> numbered(long from, long until) {
        return LongStream.range(from, until)
                .mapToObj(number -> KnownCustomer.of(CustomerSamples.numbered(number)))
                .toList();
    }

    private static List<PersonId> walk(CustomerDirectory directory, CompanyId company, int limit) {
        var met = new ArrayList<PersonId>();
        var page = directory.page(company, Optional.empty(), limit);
        while (!page.isEmpty()) {
            page.forEach(each -> met.add(each.id()));
            page = directory.page(company, last(page), limit);
        }
        return met;
    }

    private static Optional<PersonId> last(List<Customer> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id());
    }
}
