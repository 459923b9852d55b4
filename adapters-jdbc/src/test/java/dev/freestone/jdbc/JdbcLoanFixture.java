package dev.freestone.jdbc;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.testkit.KnownLoan;
import dev.freestone.testkit.LoanFactsSourceFixture;
import dev.freestone.testkit.LoanHistoryForm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables of loans of one test. What belongs to a loan names it by number, since some databases mix ids up. */
final class JdbcLoanFixture implements LoanFactsSourceFixture {
    private final TestDatabase database;
    private final String loan = TestDatabase.newName("loan");
    private final String borrower = TestDatabase.newName("borrower");
    private final String rate = TestDatabase.newName("rate");
    private final String entry = TestDatabase.newName("entry");
    private final String payment = TestDatabase.newName("payment");
    private final String balance = TestDatabase.newName("balance");

    JdbcLoanFixture(TestDatabase database) {
        this.database = database;
        String text = " VARCHAR(200)";
        String money = " DECIMAL(30, 2)";
        database.execute(
                "CREATE TABLE " + loan + " (num BIGINT PRIMARY KEY, company" + text + ", id" + text + ", ext" + text
                        + ", product" + text + ", stat" + text + ", d1 DATE, d2 DATE, d3 DATE)",
                "CREATE TABLE " + borrower + " (num BIGINT, person" + text + ")",
                "CREATE TABLE " + rate + " (num BIGINT, d1 DATE, r DECIMAL(12, 8))",
                "CREATE TABLE " + entry + " (num BIGINT, kind" + text + ", d1 DATE, m" + money + ")",
                "CREATE TABLE " + payment + " (num BIGINT, id" + text + ", d1 DATE, m" + money + ", rev BOOLEAN)",
                "CREATE TABLE " + balance + " (num BIGINT, d1 DATE, m1" + money + ", m2" + money + ", d2 DATE)");
        database.execute("CREATE INDEX " + loan + "_id ON " + loan + " (id)");
        for (String table : List.of(borrower, rate, entry, payment, balance)) {
            database.execute("CREATE INDEX " + table + "_num ON " + table + " (num)");
        }
    }

    @Override
    public Set<LoanHistoryForm> forms() {
        return Set.of(LoanHistoryForm.values());
    }

    @Override
    public LoanFactsSource holding(LoanHistoryForm form, List<KnownLoan> loans) {
        database.withConnection(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String table : tables()) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            insert(connection, loans);
            connection.commit();
            connection.setAutoCommit(true);
        });
        var mapping = LoanMapping.builder()
                .byId(finding("id"))
                .byExternalId(finding("ext"))
                .loans("SELECT id, stat AS status, d1 AS activated_on, d2 AS \"lastDueOn\", d3 AS paid_off_on FROM "
                        + loan + " WHERE company = :company AND id IN (:ids)")
                .rates(telling(rate, "c.d1 AS from_date, c.r AS annual_rate"));
        return JdbcLoanFactsSource.over(
                database.dataSource(),
                switch (form) {
                    case LEDGER -> ledger(mapping).build();
                    case SNAPSHOTS ->
                        mapping.snapshots(telling(
                                        balance,
                                        "c.d1 AS date, c.m1 AS principal, c.m2 AS fees,"
                                                + " c.d2 AS oldest_unpaid_due_date"))
                                .build();
                });
    }

    private LoanMapping.Builder ledger(LoanMapping.Builder mapping) {
        String amounts = "c.d1 AS date, c.m AS amount";
        return mapping.advances(telling(entry, amounts) + " AND kind = 'advance'")
                .fees(telling(entry, amounts) + " AND kind = 'fee'")
                .dues(telling(entry, "c.d1 AS due_date, c.m AS amount") + " AND kind = 'due'")
                .reAges(telling(entry, "c.d1 AS date") + " AND kind = 're-age'")
                .payments(telling(payment, "c.id AS id, c.d1 AS effective_date, c.m AS amount, c.rev AS \"reversed\""));
    }

    private String finding(String column) {
        return "SELECT l.id AS id, l.ext AS external_id, l.product AS \"loanTypeId\", b.person AS person_id FROM "
                + loan + " l LEFT JOIN " + borrower + " b ON b.num = l.num WHERE l.company = :company AND l." + column
                + " IN (:ids)";
    }

    private String telling(String table, String labels) {
        return "SELECT l.id AS loan_id, " + labels + " FROM " + table + " c JOIN " + loan
                + " l ON l.num = c.num WHERE l.company = :company AND l.id IN (:ids)";
    }

    private void insert(Connection connection, List<KnownLoan> loans) throws SQLException {
        try (var writer = new Rows(connection)) {
            for (int i = 0; i < loans.size(); i++) {
                insert(writer, i, loans.get(i));
            }
        }
    }

    private void insert(Rows rows, int number, KnownLoan known) {
        LoanFacts facts = known.facts();
        rows.add(
                rows.loans,
                number,
                known.company().value(),
                known.loan().id().value(),
                known.externalId().value(),
                orNull(known.loan().loanTypeId()),
                facts.status().code(),
                orNull(facts.activatedOn()),
                orNull(facts.lastDueOn()),
                orNull(facts.paidOffOn()));
        for (var person : known.loan().people()) {
            rows.add(rows.borrowers, number, person.value());
        }
        for (LoanRate each : facts.rates()) {
            rows.add(rows.rates, number, each.from(), each.annualRate());
        }
        facts.history().fold(ledger -> insert(rows, number, ledger), snapshots -> insert(rows, number, snapshots));
    }

    private static boolean insert(Rows rows, int number, LoanLedger ledger) {
        rows.amounts(number, "advance", ledger.advances());
        rows.amounts(number, "fee", ledger.fees());
        rows.amounts(number, "due", ledger.dues());
        for (LocalDate each : ledger.reAges()) {
            rows.add(rows.entries, number, "re-age", each, null);
        }
        for (LoanPayment each : ledger.payments()) {
            rows.add(rows.payments, number, each.id(), each.effectiveDate(), each.amount(), each.reversed());
        }
        return true;
    }

    /** Latest first: the source must put them in order. */
    private static boolean insert(Rows rows, int number, LoanSnapshots snapshots) {
        for (int i = snapshots.rows().size() - 1; i >= 0; i--) {
            LoanSnapshot each = snapshots.rows().get(i);
            rows.add(
                    rows.balances,
                    number,
                    each.date(),
                    each.principal(),
                    each.fees(),
                    orNull(each.oldestUnpaidDueDate()));
        }
        return true;
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }

    private List<String> tables() {
        return List.of(loan, borrower, rate, entry, payment, balance);
    }

    @Override
    public void close() {
        tables().forEach(table -> database.execute("DROP TABLE " + table));
    }

    /** The inserts of one call of the fixture, sent together. */
    private final class Rows implements AutoCloseable {
        private final PreparedStatement loans;
        private final PreparedStatement borrowers;
        private final PreparedStatement rates;
        private final PreparedStatement entries;
        private final PreparedStatement payments;
        private final PreparedStatement balances;

        Rows(Connection connection) throws SQLException {
            loans = insertInto(connection, loan, 9);
            borrowers = insertInto(connection, borrower, 2);
            rates = insertInto(connection, rate, 3);
            entries = insertInto(connection, entry, 4);
            payments = insertInto(connection, payment, 5);
            balances = insertInto(connection, balance, 5);
        }

        private static PreparedStatement insertInto(Connection connection, String table, int columns)
                throws SQLException {
            return connection.prepareStatement("INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
        }

        void amounts(int number, String kind, List<DatedAmount> amounts) {
            for (DatedAmount each : amounts) {
                add(entries, number, kind, each.date(), each.amount());
            }
        }

        void add(PreparedStatement statement, int number, @Nullable Object... values) {
            try {
                statement.setLong(1, number);
                List<@Nullable Object> list = Arrays.asList(values);
                for (int i = 0; i < list.size(); i++) {
                    statement.setObject(i + 2, list.get(i));
                }
                statement.addBatch();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws SQLException {
            for (var each : List.of(loans, borrowers, rates, entries, payments, balances)) {
                each.executeBatch();
                each.close();
            }
        }
    }
}
