package dev.freestone.bench;

import dev.freestone.jdbc.LoanMapping;
import dev.freestone.json.PromoProgramJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoOffer;
import dev.freestone.promo.PromoOrigin;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoTimes;
import dev.freestone.promo.PromoTrack;
import dev.freestone.promo.PromoType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Loans of 900.00 with nine dues and three payments, each with an active program of ninety days, in one PostgreSQL. Of every
 * ten thousand one is paid off on {@link #PAID_OFF}.
 */
final class PromoLoans {
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    /** The first day that is swept; nothing else happens before the first of March. */
    static final LocalDate PAID_OFF = LocalDate.of(2025, 2, 10);

    static final int ONE_OF = 10_000;

    static final List<String> FACTS = List.of(
            "SELECT id, status, activated_on, last_due_on FROM loan WHERE id IN (:ids)",
            "SELECT id AS loan_id, activated_on AS from_date, rate AS annual_rate FROM loan WHERE id IN (:ids)",
            "SELECT id AS loan_id, activated_on AS date, principal AS amount FROM loan WHERE id IN (:ids)",
            "SELECT loan_id, due_date, amount FROM due WHERE loan_id IN (:ids)",
            "SELECT loan_id, id, effective_date, amount, reversed FROM payment WHERE loan_id IN (:ids)");

    static final LoanMapping MAPPING = LoanMapping.builder()
            .byId("SELECT id, borrower AS person_id FROM loan WHERE id IN (:ids)")
            .loans(FACTS.get(0))
            .rates(FACTS.get(1))
            .advances(FACTS.get(2))
            .dues(FACTS.get(3))
            .payments(FACTS.get(4))
            .build();

    private PromoLoans() {}

    static void fill(StorageServer server, int count) throws SQLException {
        String loan = "'LN-1A2B-' || lpad(n::text, 8, '0')";
        String all = " FROM generate_series(1, " + count + ") n";
        server.execute(
                "CREATE TABLE loan (id VARCHAR(20) PRIMARY KEY, borrower VARCHAR(20), status VARCHAR(10), activated_on"
                        + " DATE, last_due_on DATE, rate NUMERIC(6, 4), principal NUMERIC(10, 2))",
                "CREATE TABLE due (loan_id VARCHAR(20), due_date DATE, amount NUMERIC(10, 2))",
                "CREATE TABLE payment (id VARCHAR(30), loan_id VARCHAR(20), effective_date DATE, amount NUMERIC(10, 2),"
                        + " reversed BOOLEAN)",
                "INSERT INTO loan SELECT " + loan + ", 'BO-1A2B-' || n, 'active', '2025-01-01', '2025-10-01', 0.24, 900"
                        + all,
                "INSERT INTO due SELECT " + loan + ", DATE '2025-01-01' + m * INTERVAL '1 month', 100" + all
                        + ", generate_series(1, 9) m",
                "INSERT INTO payment SELECT 'P-' || n || '-' || m, " + loan
                        + ", DATE '2025-01-12' + m * 8, CASE WHEN n % " + ONE_OF
                        + " = 0 AND m = 3 THEN 800 ELSE 50 END,"
                        + " FALSE" + all + ", generate_series(1, 3) m",
                "UPDATE payment SET effective_date = '" + PAID_OFF + "' WHERE amount = 800",
                "CREATE INDEX due_of ON due (loan_id)",
                "CREATE INDEX payment_of ON payment (loan_id)",
                "INSERT INTO freestone_promo_program (id, company, created_at, loan, promo_type, status, open_type, start_on,"
                        + " end_on, last_day, overdue_days, overdue_from, activated_on, next_check_on, version, document)"
                        + " SELECT 'PP-1A2B-' || n, 'default', TIMESTAMPTZ '2025-01-01 12:00Z', " + loan
                        + ", 'sameAsCash', 'active', 'sameAsCash', '2025-01-01', '2025-04-01', '2025-04-11', 30,"
                        + " '2025-01-01', '2025-01-01', '2025-03-01', 1, replace(replace('" + document()
                        + "', 'LN-1A2B-0', " + loan + "), 'PP-1A2B-0', 'PP-1A2B-' || n)" + all + " ORDER BY n",
                "VACUUM ANALYZE");
    }

    private static String document() {
        LocalDate start = START;
        return PromoProgramJson.document(new PromoProgram(
                        PromoProgramId.of("PP-1A2B-0"),
                        CompanyId.DEFAULT,
                        PersonId.of("BO-1A2B-0001"),
                        LoanId.of("LN-1A2B-0"),
                        new PromoOffer(
                                PromoProgramTypeId.of("PT-1A2B-C3D4"),
                                PromoType.SAME_AS_CASH,
                                "90 days same as cash",
                                Optional.empty()),
                        PromoStatus.ACTIVE,
                        PromoDates.ofDuration(start, 90, 10),
                        new PromoProgram.Settings(
                                OptionalInt.of(30), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        new PromoTimes(
                                Instant.parse("2025-01-01T12:00:00Z"),
                                Optional.empty(),
                                Optional.of(Instant.parse("2025-01-01T12:00:00Z")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new PromoTrack(
                                PromoOrigin.STANDALONE,
                                false,
                                Optional.of(start),
                                Optional.of(start),
                                Optional.empty(),
                                2,
                                Optional.empty())))
                .json();
    }
}
