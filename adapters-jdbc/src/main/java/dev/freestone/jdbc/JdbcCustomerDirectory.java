package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.TargetingQuery;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads customers from the tables of the host, with the statements of a {@link CustomerMapping}. Pages go by the id, {@code
 * WHERE id > ? ORDER BY id}, so that a walk costs the same per page however far it is. A call takes one statement, and
 * another for audiences where they have one, in one read-only transaction that is rolled back, on a connection of its own.
 * Memory is bounded by the page. Thread-safe.
 *
 * <p>As a {@link CustomerPrefilter} it translates {@code $eq} and {@code $in} on columns of text, whole numbers, decimals,
 * dates and, but for MariaDB and MySQL, booleans, joined by {@code $and} and {@code $or}. PostgreSQL, MariaDB, MySQL and H2 are
 * narrowed; of others everybody is met.
 *
 * <p>The first call asks the database for the columns of the statement; after a change of them make the directory anew.
 * Failures of the database are {@code directory_unavailable} with SQLState; a wrong label or type of a column is {@code
 * configuration_invalid}. Messages hold no values of rows. Source: docs/spec/engagement-campaigns.md 1, 5.2.
 */
public final class JdbcCustomerDirectory implements CustomerDirectory, CustomerPrefilter {
    private final DataSource dataSource;
    private final CustomerMapping mapping;
    private final LearnedDialect dialect = new LearnedDialect();

    /** A race asks twice and gets the same. */
    private volatile @Nullable CustomerShape shape;

    private JdbcCustomerDirectory(DataSource dataSource, CustomerMapping mapping) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
    }

    /**
     * A directory over tables of the host. Opens no connection yet.
     *
     * @param dataSource gives the connections, best with a role that may only read
     * @param mapping the statements
     * @return the directory
     */
    public static JdbcCustomerDirectory over(DataSource dataSource, CustomerMapping mapping) {
        return new JdbcCustomerDirectory(dataSource, mapping);
    }

    @Override
    public Optional<Customer> find(CompanyId company, CustomerRef ref) {
        if (!mapping.serves(company)) {
            return Optional.empty();
        }
        return switch (ref.form()) {
            case USER_ID -> byId(company, ref.text());
            case EXTERNAL_ID -> byExternalId(company, ref.text());
            case AUTH_TOKEN -> byToken(company, ref.text());
        };
    }

    private Optional<Customer> byId(CompanyId company, String text) {
        return byIds(company, Set.of(text)).values().stream().findFirst();
    }

    private Optional<Customer> byExternalId(CompanyId company, String text) {
        return asked(() -> {
            var known = shape(company);
            var key = known.externalId();
            var value = key.flatMap(column -> column.type().bound(text));
            if (value.isEmpty()) {
                return Optional.<Customer>empty();
            }
            var sql = customers(company)
                    .append(" WHERE " + key.orElseThrow().name() + " = ")
                    .bind(value.get());
            var found = read(
                    company,
                    known,
                    sql,
                    (row, columns) ->
                            columns.externalId(row).filter(text::equals).isPresent());
            if (found.size() > 1) {
                throw FreestoneException.of(
                        ErrorCode.DIRECTORY_UNAVAILABLE,
                        "customers SQL: an external id names two customers, make it unique");
            }
            return found.values().stream().findFirst();
        });
    }

    private Optional<Customer> byToken(CompanyId company, String token) {
        var sql = mapping.byToken();
        if (sql.isEmpty() || !CustomerKey.isStorable(token)) {
            return Optional.empty();
        }
        var id = asked(() -> {
            try (var opened = ReadOnlyConnection.open(dataSource, dialect.of(dataSource));
                    var statement = sql.get().prepare(opened.connection(), company, List.of(token));
                    var rows = statement.executeQuery()) {
                return CustomerTokens.owner(rows, token);
            }
        });
        return id.flatMap(text -> byId(company, text))
                .map(customer -> customer.withStanding(
                        new Customer.Standing(false, customer.standing().restricted())));
    }

    @Override
    public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
        if (ids.size() > MAX_BATCH) {
            throw new IllegalArgumentException("ids: " + ids.size() + ", give up to " + MAX_BATCH);
        }
        if (ids.isEmpty() || !mapping.serves(company)) {
            return Map.of();
        }
        var found = new HashMap<PersonId, Customer>();
        byIds(company, ids.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()))
                .values()
                .forEach(customer -> found.put(customer.id(), customer));
        return found;
    }

    private Map<String, Customer> byIds(CompanyId company, Set<String> ids) {
        return asked(() -> {
            var known = shape(company);
            var keys = ids.stream()
                    .map(known.id().type()::bound)
                    .flatMap(Optional::stream)
                    .toList();
            if (keys.isEmpty()) {
                return Map.<String, Customer>of();
            }
            var sql = customers(company)
                    .append(" WHERE " + known.id().name() + " IN ")
                    .bindAll(keys);
            return read(company, known, sql, (row, columns) -> ids.contains(columns.id(row)));
        });
    }

    @Override
    public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
        return page(company, after, limit, known -> Optional.empty());
    }

    @Override
    public List<Customer> page(CompanyId company, TargetingQuery query, Optional<PersonId> after, int limit) {
        return page(company, after, limit, known -> CustomerFilter.of(query, known.fields()));
    }

    private List<Customer> page(
            CompanyId company,
            Optional<PersonId> after,
            int limit,
            Function<CustomerShape, Optional<SqlCondition>> narrowing) {
        if (limit < 1 || limit > MAX_BATCH) {
            throw new IllegalArgumentException("limit: " + limit + ", give 1 to " + MAX_BATCH);
        }
        if (!mapping.serves(company)) {
            return List.of();
        }
        return asked(() -> {
            var known = shape(company);
            var conditions = new ArrayList<SqlCondition>();
            after.ifPresent(
                    last -> conditions.add(new SqlCondition(known.id().name() + " > ?", List.of(bound(known, last)))));
            narrowing.apply(known).ifPresent(conditions::add);
            var sql = customers(company);
            if (!conditions.isEmpty()) {
                sql.append(" WHERE ").append(SqlCondition.joined("AND", conditions));
            }
            sql.append(" ORDER BY " + known.id().name() + known.dialect().limitRows(limit));
            return List.copyOf(read(company, known, sql.atMost(limit), (row, columns) -> true)
                    .values());
        });
    }

    private static Object bound(CustomerShape shape, PersonId after) {
        return shape.id()
                .type()
                .bound(after.value())
                .orElseThrow(() -> new IllegalArgumentException(
                        "after: no id of this directory, give one that a page ended with"));
    }

    private WrappedSql customers(CompanyId company) {
        return WrappedSql.around(mapping.customers(), company);
    }

    /** Databases may compare more loosely than we do, without regard to case or blanks at the end. */
    @FunctionalInterface
    private interface Choice {
        boolean takes(ResultSet row, CustomerColumns columns) throws SQLException;
    }

    private Map<String, Customer> read(CompanyId company, CustomerShape known, WrappedSql sql, Choice choice)
            throws SQLException {
        try (var opened = mapping.audiences().isPresent()
                ? ReadOnlyConnection.openSnapshot(dataSource, known.dialect())
                : ReadOnlyConnection.open(dataSource, known.dialect())) {
            var found = new LinkedHashMap<String, Customer>();
            try (var statement = sql.prepare(opened.connection());
                    var rows = statement.executeQuery()) {
                var columns = CustomerColumns.of(rows.getMetaData(), known.dialect(), mapping);
                while (rows.next()) {
                    if (choice.takes(rows, columns) && found.put(columns.id(rows), columns.read(rows)) != null) {
                        throw FreestoneException.of(
                                ErrorCode.DIRECTORY_UNAVAILABLE,
                                "customers SQL: an id occurs twice, give one row for each customer");
                    }
                }
            }
            withAudiences(opened.connection(), company, known, found);
            return found;
        }
    }

    private void withAudiences(
            Connection connection, CompanyId company, CustomerShape known, Map<String, Customer> customers)
            throws SQLException {
        if (mapping.audiences().isEmpty() || customers.isEmpty()) {
            return;
        }
        var keys = customers.keySet().stream()
                .map(known.id().type()::bound)
                .flatMap(Optional::stream)
                .toList();
        try (var statement = mapping.audiences().get().prepare(connection, company, keys);
                var rows = statement.executeQuery()) {
            CustomerAudiences.read(rows)
                    .forEach((id, audiences) -> customers.computeIfPresent(
                            id, (any, customer) -> CustomerAudiences.with(customer, audiences)));
        }
    }

    private CustomerShape shape(CompanyId company) throws SQLException {
        CustomerShape known = shape;
        if (known == null) {
            known = CustomerShape.ask(dataSource, dialect.of(dataSource), mapping, company);
            shape = known;
        }
        return known;
    }

    /** Questions of the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw SqlFailures.failure(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "customers could not be read, run the statements of the mapping by hand to see why",
                    e);
        }
    }

    @Override
    public String toString() {
        return "JdbcCustomerDirectory[" + mapping + "]";
    }
}
