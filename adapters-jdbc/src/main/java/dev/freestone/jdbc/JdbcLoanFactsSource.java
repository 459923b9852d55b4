package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads loans and their facts from the tables of the host, with the statements of a {@link LoanMapping}. A batch takes
 * each of its statements once, whatever the number of loans, in one read-only transaction that is rolled back, on a
 * connection of its own. With PostgreSQL, MariaDB, MySQL, Oracle and H2 all of them see the same moment, so that a payment
 * which is posted meanwhile is seen whole or not at all. Memory is bounded by the facts of the batch. Thread-safe.
 *
 * <p>Failures of the database are {@code facts_unavailable} with SQLState; a wrong label or type of a column is {@code
 * configuration_invalid} at the first call; rows that cannot be facts are {@code facts_invalid} and name their loans.
 * Messages hold no values of rows but ids of loans. Source: docs/spec/promo-programs.md 7, 12, 16.
 */
public final class JdbcLoanFactsSource implements LoanFactsSource {
    private final DataSource dataSource;
    private final LoanMapping mapping;
    private final LearnedDialect dialect = new LearnedDialect();

    private JdbcLoanFactsSource(DataSource dataSource, LoanMapping mapping) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
    }

    /**
     * A source over tables of the host. Opens no connection yet.
     *
     * @param dataSource gives the connections, best with a role that may only read
     * @param mapping the statements
     * @return the source
     */
    public static JdbcLoanFactsSource over(DataSource dataSource, LoanMapping mapping) {
        return new JdbcLoanFactsSource(dataSource, mapping);
    }

    @Override
    public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
        var sql = mapping.finding(ref.form());
        var key = ref.form() == LoanRef.Form.ID
                ? LoanKeys.of(mapping.idType(), ref.text())
                : Optional.<Object>of(ref.text());
        if (sql.isEmpty() || key.isEmpty() || !mapping.serves(company)) {
            return Optional.empty();
        }
        String field = LoanMappingCheck.field(ref.form());
        try {
            Dialect known = dialect.of(dataSource);
            try (var connection = ReadOnlyConnection.open(dataSource, known);
                    var statement = sql.get().prepare(connection.connection(), company, List.of(key.get()));
                    var rows = statement.executeQuery()) {
                return new LoanFinder(ref).read(rows, LoanColumns.of(rows.getMetaData(), field));
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> loans) {
        if (loans.size() > MAX_BATCH) {
            throw new IllegalArgumentException("loans: " + loans.size() + ", give up to " + MAX_BATCH);
        }
        var asked = new LinkedHashMap<String, Object>();
        for (LoanId each : loans) {
            LoanKeys.of(mapping.idType(), each.value()).ifPresent(key -> asked.put(each.value(), key));
        }
        if (asked.isEmpty() || !mapping.serves(company)) {
            return Map.of();
        }
        var batch = new LoanBatch(asked);
        try {
            Dialect known = dialect.of(dataSource);
            try (var connection = ReadOnlyConnection.openSnapshot(dataSource, known)) {
                for (LoanSql kind : mapping.facts().keySet()) {
                    read(connection.connection(), company, kind, batch);
                }
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
        boolean snapshots = mapping.facts().containsKey(LoanSql.SNAPSHOTS);
        return batch.facts(snapshots ? LoanDraft::snapshots : LoanDraft::ledger);
    }

    private void read(Connection connection, CompanyId company, LoanSql kind, LoanBatch batch) throws SQLException {
        var ids = kind == LoanSql.LOANS ? batch.asked() : batch.found();
        if (ids.isEmpty()) {
            return;
        }
        var sql = Objects.requireNonNull(mapping.facts().get(kind));
        try (var statement = sql.prepare(connection, company, ids);
                var rows = statement.executeQuery()) {
            var columns = LoanColumns.of(rows.getMetaData(), kind.field());
            if (kind == LoanSql.LOANS) {
                batch.readLoans(rows, columns);
            } else {
                batch.readEntries(kind, rows, columns);
            }
        }
    }

    private static FreestoneException unavailable(SQLException e) {
        return SqlFailures.failure(
                ErrorCode.FACTS_UNAVAILABLE,
                "loans and their facts could not be read, run the statements of the mapping by hand to see why",
                e);
    }

    @Override
    public String toString() {
        return "JdbcLoanFactsSource[" + mapping + "]";
    }
}
