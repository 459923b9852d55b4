package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CustomerPrefilter} must do: leave out nobody who matches. Extend it in a test and give it the fixture of a
 * directory that is one. Source: docs/spec/engagement-campaigns.md 4.5.
 */
public abstract class CustomerPrefilterConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final TargetingQuery EVERYONE = all();

    private CustomerDirectoryFixture fixture;

    /** For the tests that extend this suite. */
    protected CustomerPrefilterConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, whose directories are prefilters
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
    void meets_everybody_for_the_query_of_everyone() {
        var known = numbered(25);

        assertThat(walk(holding(known), EVERYONE, 7)).containsExactlyInAnyOrderElementsOf(ids(known));
    }

    @Test
    void keeps_the_order_of_the_directory_and_fills_its_pages() {
        var directory = fixture.holding(numbered(60));
        var filter = (CustomerPrefilter) directory;
        var query = is("user.country", "US");
        var everybody = directory.page(HERE, Optional.empty(), 100);

        var met = walk(filter, query, 7);

        assertThat(met)
                .isNotEmpty()
                .isSubsetOf(everybody.stream().map(Customer::id).toList());
        assertThat(met)
                .isEqualTo(everybody.stream()
                        .map(Customer::id)
                        .filter(met::contains)
                        .toList());
        for (int limit : List.of(1, 29, 30, 31, CustomerDirectory.MAX_BATCH)) {
            assertThat(walk(filter, query, limit)).as("pages of %s", limit).isEqualTo(met);
        }
    }

    @Test
    void gives_whom_it_meets_as_the_directory_does() {
        var full = CustomerSamples.full("host 17");

        var met = holding(List.of(KnownCustomer.of(full))).page(HERE, is("user.city", "Chicago"), Optional.empty(), 10);

        assertThat(met).extracting(CustomerSamples::content).containsExactly(CustomerSamples.content(full));
    }

    @Test
    void keeps_the_companies_apart() {
        var there = new KnownCustomer(ELSEWHERE, CustomerSamples.numbered(2), Optional.empty());
        var filter = holding(List.of(KnownCustomer.of(CustomerSamples.numbered(4)), there));

        assertThat(filter.page(HERE, is("user.country", "US"), Optional.empty(), 10))
                .extracting(Customer::id)
                .containsExactly(CustomerSamples.id(4));
    }

    @Test
    void meets_who_has_the_text() {
        requireMet(is("user.id", "a"), "a");
        requireMet(is("user.external_id", "crm/b"), "b");
        requireMet(is("user.city", "Łódź 🎯"), "a");
        requireMet(is("user.city", "Oslo "), "b");
        requireMet(is("user.city", ""), "c");
        requireMet(is("user.city", "O'Brien \\ ?"), "d");
        requireMet(is("user.country", "US"), "a");
        requireMet(is("user.custom.plan", "gold"), "a", "b");
        requireMet(is("user.custom.home.city", "Lima"), "c");
    }

    @Test
    void meets_who_has_the_number_the_date_or_the_truth() {
        requireMet(is("user.custom.visits", 9_007_199_254_740_993L), "a");
        requireMet(is("user.custom.visits", 0L), "b");
        requireMet(is("user.custom.balance", new BigDecimal("12.5")), "a");
        requireMet(is("user.custom.balance", 3L), "b");
        requireMet(is("user.custom.vip", true), "a");
        requireMet(is("user.custom.vip", false), "b");
        requireMet(is("user.birthday", LocalDate.parse("1984-02-29")), "a");
        requireMet(is("user.custom.joined", LocalDate.parse("2024-01-31")), "b");
    }

    @Test
    void meets_of_whom_nothing_is_known_when_null_is_asked_for() {
        requireMet(is("user.city", null), "e");
        requireMet(is("user.external_id", null), "a", "c", "d", "e");
        requireMet(is("user.custom.visits", null), "c", "d", "e");
        requireMet(is("user.birthday", null), "b", "c", "d", "e");
        requireMet(among("user.custom.plan", "silver", null), "c", "d", "e");
    }

    @Test
    void meets_who_has_one_of_a_list() {
        requireMet(among("user.id", "a", "e", "z"), "a", "e");
        requireMet(among("user.custom.plan", "gold", 1L, true), "a", "b");
        requireMet(among("user.custom.visits", "0", 0L, new BigDecimal("0.5")), "b");
        requireMet(
                among(
                        "user.id",
                        IntStream.range(0, 1_000)
                                .mapToObj(number -> number == 999 ? "d" : "no " + number)
                                .toArray()),
                "d");
    }

    @Test
    void meets_who_has_what_no_database_can_hold_in_a_list_beside_what_it_can() {
        requireMet(among("user.city", "a\u0000b", "\ud800", "Oslo "), "b");
        requireMet(among("user.custom.balance", new BigDecimal("1e400"), new BigDecimal("12.5")), "a");
        requireMet(among("user.custom.visits", new BigDecimal("1e30"), 0L), "b");
    }

    @Test
    void meets_who_matches_queries_joined() {
        requireMet(all(is("user.custom.plan", "gold"), is("user.custom.vip", true)), "a");
        requireMet(any(is("user.id", "a"), is("user.city", "Oslo ")), "a", "b");
        requireMet(any(is("user.id", "a"), is("user.tags", "x")), "a", "b", "c", "d", "e");
        requireMet(all(is("user.id", "a"), is("user.tags", "x"), is("user.points", 5L)), "a");
    }

    @Test
    void meets_who_matches_what_it_does_not_translate() {
        requireMet(new TargetingQuery.Logic(TargetingOperator.NOR, List.of(is("user.id", "a"))), "b", "c", "d", "e");
        requireMet(new TargetingQuery.Negation("user.id", is("user.id", "a")), "b", "c", "d", "e");
        requireMet(new TargetingQuery.Regex("user.city", "^o", "i"), "b", "d");
        requireMet(comparison("user.city", TargetingOperator.NE, "Oslo "), "a", "c", "d", "e");
        requireMet(comparison("user.city", TargetingOperator.GT, "O"), "a", "b", "d");
        requireMet(comparison("user.city", TargetingOperator.EXISTS, false), "e");
        requireMet(is("user.audiences", "spring"), "a");
        requireMet(is("user.tag_counts.x", 1L), "a", "b", "c", "d", "e");
    }

    private void requireMet(TargetingQuery query, String... ids) {
        var met = walk(holding(people()), query, 2);

        assertThat(met)
                .as("met by %s", query)
                .contains(Arrays.stream(ids).map(PersonId::of).toArray(PersonId[]::new));
    }

    private static List<KnownCustomer> people() {
        return List.of(
                KnownCustomer.of(CustomerSamples.withAttributes(
                        "a",
                        Map.of(
                                "city", "Łódź 🎯",
                                "country", "US",
                                "audiences", List.of("spring"),
                                "birthday", LocalDate.parse("1984-02-29"),
                                "custom",
                                        Map.of(
                                                "plan",
                                                "gold",
                                                "vip",
                                                true,
                                                "visits",
                                                9_007_199_254_740_993L,
                                                "balance",
                                                new BigDecimal("12.50"))))),
                KnownCustomer.of(CustomerSamples.withAttributes(
                                "b",
                                Map.of(
                                        "city",
                                        "Oslo ",
                                        "custom",
                                        Map.of(
                                                "plan",
                                                "gold",
                                                "vip",
                                                false,
                                                "visits",
                                                0L,
                                                "balance",
                                                new BigDecimal("3.00"),
                                                "joined",
                                                LocalDate.parse("2024-01-31"))))
                        .withExternalId("crm/b")),
                KnownCustomer.of(CustomerSamples.withAttributes(
                        "c", Map.of("city", "", "custom", Map.of("home", Map.of("city", "Lima"))))),
                KnownCustomer.of(CustomerSamples.withAttributes("d", Map.of("city", "O'Brien \\ ?"))),
                KnownCustomer.of(CustomerSamples.withAttributes("e", Map.of())));
    }

    private CustomerPrefilter holding(List<KnownCustomer> known) {
        return (CustomerPrefilter) fixture.holding(known);
    }

    private static List<PersonId> walk(CustomerPrefilter filter, TargetingQuery query, int limit) {
        var met = new ArrayList<PersonId>();
        var page = filter.page(HERE, query, Optional.empty(), limit);
        while (!page.isEmpty()) {
            page.forEach(each -> met.add(each.id()));
            page = filter.page(HERE, query, Optional.of(met.get(met.size() - 1)), limit);
        }
        return met;
    }

    private static List<KnownCustomer> numbered(long until) {
        return LongStream.range(0, until)
                .mapToObj(number -> KnownCustomer.of(CustomerSamples.numbered(number)))
                .toList();
    }

    private static List<PersonId> ids(List<KnownCustomer> known) {
        return known.stream().map(each -> each.customer().id()).collect(Collectors.toList());
    }

    private static TargetingQuery is(String field, @Nullable Object operand) {
        return comparison(field, TargetingOperator.EQ, operand);
    }

    private static TargetingQuery among(String field, @Nullable Object... operands) {
        return comparison(field, TargetingOperator.IN, Arrays.asList(operands));
    }

    private static TargetingQuery comparison(String field, TargetingOperator operator, @Nullable Object operand) {
        return new TargetingQuery.Comparison(field, operator, operand);
    }

    private static TargetingQuery all(TargetingQuery... queries) {
        return new TargetingQuery.Logic(TargetingOperator.AND, List.of(queries));
    }

    private static TargetingQuery any(TargetingQuery... queries) {
        return new TargetingQuery.Logic(TargetingOperator.OR, List.of(queries));
    }
}
