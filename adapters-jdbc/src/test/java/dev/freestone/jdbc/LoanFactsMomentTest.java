package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoanFactsMomentTest {
    private static final LoanId LOAN = LoanId.of("LN-1");
    private static final String ENTRIES = "SELECT loan_id, d AS date, m AS amount FROM ENTRY WHERE loan_id IN (:ids)";

    static List<TestDatabase> databases() {
        return List.of(H2Database.SHARED, PostgresDatabase.shared(), MariaDatabase.shared());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sees_a_change_that_is_committed_meanwhile_not_at_all(TestDatabase database) {
        String table = table(database);
        String post = "INSERT INTO " + table + " VALUES ('LN-1', '2025-01-01', 9.00)";
        var meanwhile = new MeanwhileDataSource(database.dataSource(), () -> database.execute(post));
        var source = JdbcLoanFactsSource.over(meanwhile, mapping(table));

        assertThat(entries(source)).isEqualTo(List.of(1, 1));
        assertThat(entries(source)).isEqualTo(List.of(2, 2));
        database.execute("DROP TABLE " + table);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void gives_its_connection_back_as_it_came(TestDatabase database) throws SQLException {
        String table = table(database);
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (var pool = new ConnectionPoolOfOne(database.dataSource())) {
                pool.kept().setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                pool.kept().setAutoCommit(autoCommit);

                assertThat(entries(JdbcLoanFactsSource.over(pool, mapping(table))))
                        .isEqualTo(List.of(1, 1));

                assertThat(pool.kept().getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
                assertThat(pool.kept().getAutoCommit()).isEqualTo(autoCommit);
                assertThat(pool.kept().isReadOnly()).isFalse();
                pool.kept().setAutoCommit(true);
            }
        }
        database.execute("DROP TABLE " + table);
    }

    /** One entry, which is told twice: as an advance and as a fee. */
    private static String table(TestDatabase database) {
        String table = TestDatabase.newName("moment");
        database.execute(
                "CREATE TABLE " + table + " (loan_id VARCHAR(50), d DATE, m DECIMAL(10, 2))",
                "INSERT INTO " + table + " VALUES ('LN-1', '2025-01-01', 9.00)");
        return table;
    }

    private static LoanMapping mapping(String table) {
        String entries = ENTRIES.replace("ENTRY", table);
        String none = " AND 1 = 0";
        return LoanMapping.builder()
                .byId("SELECT loan_id AS id, 'p' AS person_id FROM " + table + " WHERE loan_id IN (:ids)")
                .loans("SELECT DISTINCT loan_id AS id, 'active' AS status FROM " + table + " WHERE loan_id IN (:ids)")
                .rates("SELECT loan_id, d AS from_date, m AS annual_rate FROM " + table + " WHERE loan_id IN (:ids)")
                .advances(entries)
                .fees(entries)
                .payments("SELECT loan_id, 'p' AS id, d AS effective_date, m AS amount FROM " + table
                        + " WHERE loan_id IN (:ids)" + none)
                .dues("SELECT loan_id, d AS due_date, m AS amount FROM " + table + " WHERE loan_id IN (:ids)" + none)
                .build();
    }

    /** How many advances and fees. */
    private static List<Integer> entries(JdbcLoanFactsSource source) {
        LoanFacts facts = Objects.requireNonNull(
                source.load(CompanyId.DEFAULT, List.of(LOAN)).get(LOAN));
        return facts.history()
                .fold(ledger -> List.of(ledger.advances().size(), ledger.fees().size()), snapshots -> List.of());
    }
}
