package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanRef;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcLoanFactsSourceTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final String IDS = " WHERE id IN (:ids)";
    private static final String LOAN_IDS = " WHERE loan_id IN (:ids)";

    /** Loans 17 and 18. */
    private static final String LOANS = "SELECT id, 'active' AS status FROM (VALUES ('17'), ('18')) AS l (id)" + IDS;

    private static final String NONE = " FROM (SELECT '17' AS loan_id) e" + LOAN_IDS + " AND 1 = 0";
    private static final String DAY = "DATE '2025-01-01'";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown label        | DATE '2025-01-01' AS date, 1 AS amount, 1 AS colour     | advances SQL: unknown label colour
            no label             | 1 AS amount                                             | advances SQL: no label date
            binary amount        | DATE '2025-01-01' AS date, CAST(1 AS float8) AS amount  | advances SQL: the column amount is not a decimal number
            amount as text       | DATE '2025-01-01' AS date, '1' AS amount                | advances SQL: the column amount is not a decimal number
            money of PostgreSQL  | DATE '2025-01-01' AS date, CAST(1 AS money) AS amount   | advances SQL: the column amount is not a decimal number
            date as text         | CAST('2025-01-01' AS text) AS date, 1 AS amount         | advances SQL: the column date is not a date
            timestamp with zone  | now() AS date, 1 AS amount                              | advances SQL: the column date is not a date
            """)
    void refuses_labels_and_types_that_are_wrong(String name, String columns, String message) {
        var failure = failure(
                ledger().advances("SELECT loan_id, " + columns + " FROM (SELECT '17' AS loan_id) e" + LOAN_IDS));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(failure.getMessage()).contains(message);
    }

    @Test
    void cuts_the_time_off_a_timestamp_without_zone() {
        var source = source(
                ledger().loans("SELECT '17' AS id, 'active' AS status, TIMESTAMP '2025-01-01 23:59:59' AS activated_on"
                        + " WHERE '17' IN (:ids)"));

        assertThat(source.load(HERE, ids("17")).values())
                .extracting(facts -> facts.activatedOn().orElseThrow().toString())
                .containsExactly("2025-01-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no id          | CAST(NULL AS text) AS id, DATE '2025-01-01' AS effective_date, 4111 AS amount | payments SQL: id is null
            no date        | CAST('p' AS text) AS id, CAST(NULL AS date) AS effective_date, 4111 AS amount               | payments SQL: effective_date is null
            no amount      | CAST('p' AS text) AS id, DATE '2025-01-01' AS effective_date, CAST(NULL AS integer) AS amount | payments SQL: amount is null
            """)
    void names_the_loans_whose_rows_cannot_be_facts(String name, String columns, String message) {
        var builder = ledger().payments("SELECT loan_id, " + columns + " FROM (SELECT '17' AS loan_id) e" + LOAN_IDS);

        var failure = failure(builder);

        assertThat(failure.code()).isEqualTo(ErrorCode.FACTS_INVALID);
        assertThat(failure.violations()).extracting(Violation::path).containsExactly("17");
        assertThat(failure.getMessage()).contains(message).doesNotContain("4111");
        assertThat(source(builder).load(HERE, ids("18"))).containsOnlyKeys(LoanId.of("18"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown status    | SELECT id, 'Aktiv' AS status FROM (VALUES ('17')) AS l (id)                             | status is none of pending
            two rows differ   | SELECT id, status FROM (VALUES ('17', 'active'), ('17', 'paidOff')) AS l (id, status)    | two rows of one loan differ
            """)
    void names_the_loans_whose_status_is_in_doubt(String name, String sql, String message) {
        var failure = failure(ledger().loans(sql + IDS));

        assertThat(failure.code()).isEqualTo(ErrorCode.FACTS_INVALID);
        assertThat(failure.violations()).extracting(Violation::path).containsExactly("17");
        assertThat(failure.getMessage()).contains(message).doesNotContain("Aktiv");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            integer | NUMBER | 17
            bigint  | NUMBER | 17
            numeric | NUMBER | 17
            uuid    | UUID   | 2b1a3c4d-0000-4000-8000-0123456789ab
            text    | TEXT   | seventeen
            """)
    void looks_loans_up_by_an_id_of_any_type(String type, LoanMapping.IdType idType, String id) {
        String table = TestDatabase.newName("typed");
        var postgres = PostgresDatabase.shared();
        postgres.execute(
                "CREATE TABLE " + table + " (id " + type + ")", "INSERT INTO " + table + " VALUES ('" + id + "')");
        var source = source(LoanMapping.builder()
                .idType(idType)
                .byId("SELECT id, 'p' AS person_id FROM " + table + IDS)
                .loans("SELECT id, 'active' AS status FROM " + table + IDS)
                .rates("SELECT id AS loan_id, " + DAY + " AS from_date, 0.24 AS annual_rate FROM " + table + IDS)
                .snapshots("SELECT id AS loan_id, " + DAY + " AS date, 9 AS principal FROM " + table + IDS));
        var loan = LoanId.of(id);

        assertThat(source.resolve(HERE, LoanRef.id(loan))).contains(Loan.of(loan, PersonId.of("p")));
        assertThat(source.load(HERE, ids(id, "none of the type")).get(loan))
                .isNotNull()
                .satisfies(facts -> {
                    assertThat(facts.rates()).hasSize(1);
                    assertThat(facts.history()
                                    .<Integer>fold(
                                            ledger -> 0, told -> told.rows().size()))
                            .isEqualTo(1);
                });
        assertThat(source.resolve(HERE, LoanRef.id(LoanId.of("none of the type"))))
                .isEmpty();
        postgres.execute("DROP TABLE " + table);
    }

    @Test
    void finds_nothing_by_a_form_without_statement_and_for_another_company() {
        var source = source(ledger());

        assertThat(source.resolve(HERE, LoanRef.id(LoanId.of("17")))).isPresent();
        assertThat(source.resolve(HERE, LoanRef.external("17"))).isEmpty();
        assertThat(source.resolve(CompanyId.of("other"), LoanRef.id(LoanId.of("17"))))
                .isEmpty();
        assertThat(source.load(HERE, ids("17"))).hasSize(1);
        assertThat(source.load(CompanyId.of("other"), ids("17"))).isEmpty();
    }

    @Test
    void finds_a_loan_that_nobody_owes() {
        var source = source(ledger().byId("SELECT '17' AS id, CAST(NULL AS text) AS person_id WHERE '17' IN (:ids)"));

        assertThat(source.resolve(HERE, LoanRef.id(LoanId.of("17"))))
                .hasValueSatisfying(loan -> assertThat(loan.people()).isEmpty());
    }

    @Test
    void refuses_two_loans_under_one_external_id() {
        var source = source(ledger().byExternalId(
                        "SELECT id, 'x' AS external_id, 'p' AS person_id FROM (VALUES ('17'), ('18')) AS l (id)"
                                + " WHERE 'x' IN (:ids)"));

        var failure = catchThrowableOfType(FreestoneException.class, () -> source.resolve(HERE, LoanRef.external("x")));

        assertThat(failure.code()).isEqualTo(ErrorCode.FACTS_UNAVAILABLE);
        assertThat(failure.getMessage()).contains("names two loans");
    }

    @Test
    void tells_a_failure_of_the_database_by_its_state_alone() {
        var failure = failure(ledger().rates(
                        "SELECT loan_id, " + DAY + " AS from_date, CAST('4111-' || loan_id AS integer) AS annual_rate"
                                + " FROM (SELECT '17' AS loan_id) e" + LOAN_IDS));

        assertThat(failure.code()).isEqualTo(ErrorCode.FACTS_UNAVAILABLE);
        assertThat(failure.getMessage()).contains("SQLState 22P02").doesNotContain("4111");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_000})
    void takes_each_statement_once_whatever_the_number_of_loans(int loans) {
        var connections = new MeanwhileDataSource(PostgresDatabase.shared().dataSource(), () -> {});
        var source =
                JdbcLoanFactsSource.over(connections, ledger().fees(amounts()).build());

        source.load(
                HERE,
                IntStream.range(0, loans)
                        .mapToObj(n -> LoanId.of(Integer.toString(n + 17)))
                        .toList());

        assertThat(connections.executed()).isEqualTo(6);
        assertThat(connections.open()).isZero();
    }

    @Test
    void writes_nothing_and_gives_its_connection_back() {
        String table = TestDatabase.newName("audit");
        var postgres = PostgresDatabase.shared();
        postgres.execute("CREATE TABLE " + table + " (id text)");
        var connections = new OpenConnections(postgres.dataSource());
        var mapping = ledger().loans(
                        "INSERT INTO " + table + " SELECT '17' WHERE '17' IN (:ids) RETURNING id, 'active' AS status")
                .build();

        var failure = catchThrowableOfType(
                FreestoneException.class,
                () -> JdbcLoanFactsSource.over(connections, mapping).load(HERE, ids("17")));

        assertThat(failure.code()).isEqualTo(ErrorCode.FACTS_UNAVAILABLE);
        assertThat(connections.open()).isZero();
        assertThat(postgres.number("SELECT COUNT(*) FROM " + table)).isZero();
        postgres.execute("DROP TABLE " + table);
    }

    private static LoanMapping.Builder ledger() {
        return LoanMapping.builder()
                .byId("SELECT '17' AS id, 'p' AS person_id WHERE '17' IN (:ids)")
                .loans(LOANS)
                .rates("SELECT loan_id, " + DAY + " AS from_date, 0 AS annual_rate" + NONE)
                .advances(amounts())
                .payments("SELECT loan_id, 'p' AS id, " + DAY + " AS effective_date, 1 AS amount" + NONE)
                .dues("SELECT loan_id, " + DAY + " AS due_date, 1 AS amount" + NONE);
    }

    private static String amounts() {
        return "SELECT loan_id, " + DAY + " AS date, 1 AS amount" + NONE;
    }

    private static JdbcLoanFactsSource source(LoanMapping.Builder builder) {
        return JdbcLoanFactsSource.over(PostgresDatabase.shared().dataSource(), builder.build());
    }

    private static List<LoanId> ids(String... ids) {
        return List.of(ids).stream().map(LoanId::of).toList();
    }

    private static FreestoneException failure(LoanMapping.Builder builder) {
        var source = source(builder);
        var failure = catchThrowableOfType(FreestoneException.class, () -> source.load(HERE, ids("17", "18")));
        assertThat(failure).isNotNull();
        return failure;
    }
}
