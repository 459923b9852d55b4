package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.jdbc.CustomerMapping;
import dev.freestone.jdbc.JdbcCustomerDirectory;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import dev.freestone.targeting.Targeting;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever matches a query is met by the walk that a database or a directory narrows for it, on random queries and customers. */
class CustomerPrefilterPropertyTest {
    private static final long SEED = 20260309;
    private static final int CUSTOMERS = 300;
    private static final int QUERIES = 400;
    private static final List<String> TEXTS = List.of("a", "A", "a ", "b", "", "Łódź", "5", "05");
    private static final List<String> FIELDS = List.of(
            "user.id",
            "user.external_id",
            "user.country",
            "user.city",
            "user.zip",
            "user.custom.plan",
            "user.custom.home.city",
            "user.custom.visits",
            "user.custom.balance",
            "user.custom.vip",
            "user.custom.unmapped",
            "user.tags");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(StorageHouse.class)
    @Fact("ENG-29")
    void a_database_leaves_out_nobody_who_matches(StorageHouse house) throws SQLException {
        DataSource database = house.pooled();
        fill(database);
        CustomerMapping mapping = CustomerMapping.builder()
                .customers("SELECT id, ext AS external_id, country, city, zip, plan, home, visits, balance, vip"
                        + " FROM property_customer")
                .custom("plan", "plan")
                .custom("home.city", "home")
                .custom("visits", "visits")
                .custom("balance", "balance")
                .custom("vip", "vip")
                .build();

        requireSame(JdbcCustomerDirectory.over(database, mapping));
    }

    @Test
    @Fact("ENG-29")
    void the_memory_leaves_out_nobody_who_matches() {
        InMemoryCustomerDirectory directory = InMemoryCustomerDirectory.create();
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, @Nullable Object> custom = new HashMap<>();
            custom.put("plan", random.nextBoolean() ? pick(TEXTS) : List.of(pick(TEXTS), pick(TEXTS)));
            custom.put("visits", (long) random.nextInt(4));
            Map<String, @Nullable Object> attributes = new HashMap<>();
            attributes.put("country", random.nextInt(4) == 0 ? null : pick(TEXTS));
            attributes.put("city", random.nextInt(4) == 0 ? 5L : pick(TEXTS));
            attributes.put("custom", custom);
            Customer one = Customer.of(PersonId.of("CU-" + i), attributes);
            directory.put(CompanyId.DEFAULT, i % 2 == 0 ? one : one.withExternalId("x" + i));
        }

        requireSame(directory);
    }

    private <D extends CustomerDirectory & CustomerPrefilter> void requireSame(D directory) {
        List<Customer> everybody = directory.page(CompanyId.DEFAULT, Optional.empty(), CUSTOMERS);
        assertThat(everybody).hasSize(CUSTOMERS);
        int narrowed = 0;
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = query(3);
            Targeting targeting = Targeting.compile(query);

            List<Customer> met = directory.page(CompanyId.DEFAULT, targeting.query(), Optional.empty(), CUSTOMERS);

            assertThat(matching(targeting, met))
                    .as("seed %s, query %s: %s", SEED, i, query)
                    .isEqualTo(matching(targeting, everybody));
            narrowed += met.size() < everybody.size() ? 1 : 0;
        }
        assertThat(narrowed).as("queries that were narrowed").isGreaterThan(QUERIES / 20);
    }

    private static List<PersonId> matching(Targeting targeting, List<Customer> customers) {
        return customers.stream()
                .filter(each -> targeting.matches(document(each)))
                .map(Customer::id)
                .toList();
    }

    private static Map<String, @Nullable Object> document(Customer customer) {
        Map<String, @Nullable Object> user = new LinkedHashMap<>(customer.attributes());
        user.put("id", customer.id().value());
        customer.externalId().ifPresent(id -> user.put("external_id", id));
        user.put("tags", customer.id().value().endsWith("7") ? List.of("a") : List.of());
        return Map.of("user", user);
    }

    private Map<String, Object> query(int depth) {
        Map<String, Object> query = new LinkedHashMap<>();
        for (int clauses = 1 + random.nextInt(2); clauses > 0; clauses--) {
            if (depth > 1 && random.nextInt(3) == 0) {
                List<Object> queries = new ArrayList<>();
                for (int j = 1 + random.nextInt(3); j > 0; j--) {
                    queries.add(query(depth - 1));
                }
                query.put(pick(List.of("$and", "$or", "$or", "$nor")), queries);
            } else {
                query.put(pick(FIELDS), condition());
            }
        }
        return query;
    }

    private Map<String, @Nullable Object> condition() {
        Map<String, @Nullable Object> condition = new HashMap<>();
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> condition.put("$eq", literal());
            case 3, 4 -> condition.put("$in", literals());
            case 5 -> condition.put("$ne", literal());
            case 6 -> condition.put("$nin", literals());
            default -> condition.put("$not", Map.of("$in", literals()));
        }
        return condition;
    }

    private List<@Nullable Object> literals() {
        List<@Nullable Object> literals = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            literals.add(literal());
        }
        return literals;
    }

    private @Nullable Object literal() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(4);
            case 2 -> new BigDecimal(random.nextInt(4)).divide(new BigDecimal(2));
            case 3 -> random.nextBoolean();
            case 4 -> "CU-" + random.nextInt(CUSTOMERS);
            default -> pick(TEXTS);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE property_customer (id VARCHAR(20) PRIMARY KEY, ext VARCHAR(20), country"
                    + " CHAR(3), city VARCHAR(20), zip INTEGER, plan VARCHAR(20), home VARCHAR(20), visits BIGINT, balance"
                    + " DECIMAL(10, 2), vip BOOLEAN)");
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO property_customer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < CUSTOMERS; i++) {
                    insert.setString(1, "CU-" + i);
                    insert.setString(2, i % 3 == 0 ? null : "x" + i);
                    insert.setString(3, orNull(pick(List.of("a", "A", "b", ""))));
                    insert.setString(4, orNull(pick(TEXTS)));
                    insert.setObject(5, orNull(random.nextInt(6)));
                    insert.setString(6, orNull(pick(TEXTS)));
                    insert.setString(7, orNull(pick(TEXTS)));
                    insert.setObject(8, orNull((long) random.nextInt(4)));
                    insert.setObject(9, orNull(new BigDecimal(random.nextInt(8)).divide(new BigDecimal(4))));
                    insert.setObject(10, orNull(random.nextBoolean()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(5) == 0 ? null : value;
    }
}
