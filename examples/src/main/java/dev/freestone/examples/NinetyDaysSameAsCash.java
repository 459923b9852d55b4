package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.engine.PromoPrograms;
import dev.freestone.jdbc.JdbcLoanFactsSource;
import dev.freestone.jdbc.LoanMapping;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCheck;
import dev.freestone.promo.PromoPoint;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.WhatIf;
import dev.freestone.testkit.ManualClock;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Two loans of 900.00 with ninety days same as cash. One borrower pays in time and owes no interest. The other is thirty days
 * overdue and loses the promotion, until a payment turns up that had been booked too late.
 */
public final class NinetyDaysSameAsCash {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final List<String> TABLES = List.of(
            "CREATE TABLE loan (id VARCHAR(20) PRIMARY KEY, borrower VARCHAR(20), status VARCHAR(10), activated_on DATE,"
                    + " last_due_on DATE, rate DECIMAL(6, 4), principal DECIMAL(10, 2))",
            "CREATE TABLE due (loan_id VARCHAR(20), due_date DATE, amount DECIMAL(10, 2))",
            "CREATE TABLE payment (id INT PRIMARY KEY, loan_id VARCHAR(20), paid_on DATE, amount DECIMAL(10, 2),"
                    + " reversed BOOLEAN)",
            "INSERT INTO loan VALUES ('LN-1A2B-0001', 'BO-1A2B-0001', 'active', '2025-01-01', '2025-10-01', 0.24, 900),"
                    + " ('LN-1A2B-0002', 'BO-1A2B-0002', 'active', '2025-01-01', '2025-10-01', 0.24, 900)",
            "INSERT INTO due SELECT loan.id, DATEADD(MONTH, number.x, DATE '2025-01-01'), 100 FROM loan,"
                    + " SYSTEM_RANGE(1, 9) number");

    private final PrintStream out;
    private final ManualClock clock = ManualClock.at(at("01-01"));
    private final DataSource loans;

    private NinetyDaysSameAsCash(PrintStream out) {
        this.out = out;
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:same-as-cash;DB_CLOSE_DELAY=-1");
        this.loans = database;
    }

    /**
     * Prints what becomes of both programs.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<PromoView> run(PrintStream out) {
        return new NinetyDaysSameAsCash(out).play();
    }

    private List<PromoView> play() {
        execute("DROP ALL OBJECTS");
        TABLES.forEach(this::execute);
        try (Freestone freestone = engine()) {
            PromoPrograms programs = freestone.promoPrograms();
            PromoView paying = offer(freestone, "BO-1A2B-0001", "LN-1A2B-0001");
            PromoView late = offer(freestone, "BO-1A2B-0002", "LN-1A2B-0002");
            look(programs, paying);
            pay(1, "LN-1A2B-0001", "02-01", 100);
            pay(2, "LN-1A2B-0001", "03-01", 100);
            day(freestone, "03-03"); // the second loan is 30 days overdue
            pay(3, "LN-1A2B-0001", "03-20", 700);
            pay(4, "LN-1A2B-0002", "02-25", 100); // booked in March, paid on the 25th of February
            day(freestone, "03-20");
            recompute(programs, late);
            return List.of(
                    programs.get("BO-1A2B-0001", "LN-1A2B-0001", id(paying)),
                    programs.get("BO-1A2B-0002", "LN-1A2B-0002", id(late)));
        }
    }

    private Freestone engine() {
        // guide:promo-engine:begin
        LoanMapping mapping = LoanMapping.builder()
                .byId("SELECT id, borrower AS person_id FROM loan WHERE id IN (:ids)")
                .loans("SELECT id, status, activated_on, last_due_on FROM loan WHERE id IN (:ids)")
                .rates(
                        "SELECT id AS loan_id, activated_on AS from_date, rate AS annual_rate FROM loan WHERE id IN (:ids)")
                .advances(
                        "SELECT id AS loan_id, activated_on AS date, principal AS amount FROM loan WHERE id IN (:ids)")
                .dues("SELECT loan_id, due_date, amount FROM due WHERE loan_id IN (:ids)")
                .payments("SELECT loan_id, CAST(id AS VARCHAR) AS id, paid_on AS effective_date, amount, reversed"
                        + " FROM payment WHERE loan_id IN (:ids)")
                .build();
        Freestone freestone = Freestone.builder()
                .clock(clock)
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .loans(JdbcLoanFactsSource.over(loans, mapping))
                .promos(PromoSettings.DEFAULT.withReminders(PromoReminders.defaults()))
                .sender(Channel.EMAIL, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .build();
        // guide:promo-engine:end
        return freestone;
    }

    private static PromoView offer(Freestone freestone, String borrower, String loan) {
        // guide:promo-offer:begin
        PromoProgramType type = freestone
                .promoProgramTypes()
                .create(PromoProgramTypeDraft.builder()
                        .promoType(PromoType.SAME_AS_CASH)
                        .status(PromoTypeStatus.ACTIVE)
                        .displayName("90 days same as cash")
                        .build());
        PromoView program = freestone
                .promoPrograms()
                .create(
                        borrower,
                        loan,
                        PromoProgramDraft.builder()
                                .promoTypeId(type.id().value())
                                .status(PromoStatus.ACTIVE)
                                .promoDurationDays(90) // the start is today
                                .promoGracePeriodDays(10)
                                .sacDisqualifyOverdueDays(30)
                                .build());
        // guide:promo-offer:end
        return program;
    }

    private void look(PromoPrograms programs, PromoView program) {
        LocalDate today = LocalDate.of(2025, 1, 1);
        String id = id(program);
        // guide:promo-questions:begin
        for (PromoPoint point : programs.timeline(id, today).points()) {
            out.println(point.date() + " " + point.kind().code());
        }
        WhatIf payoff = programs.whatIf(
                id, today, List.of(new DatedAmount(LocalDate.of(2025, 3, 20), new BigDecimal("900.00"))));
        out.println("pays " + payoff.payoffWithPromo() + " instead of " + payoff.payoffWithoutPromo());
        programs.planToExercise(id, today).forEach(out::println);
        // guide:promo-questions:end
    }

    private void recompute(PromoPrograms programs, PromoView program) {
        String id = id(program);
        for (PromoCheck check : programs.explain(id).explanation()) {
            out.println(check.line());
        }
        // guide:promo-recompute:begin
        PromoReport report = programs.recompute(id); // or loanFactsChanged(loan), and the next tick does it
        report.recomputation().causes().forEach(out::println);
        report.recomputation().changed().forEach(out::println);
        out.println(report.recomputation().action() + " -> "
                + report.view().program().status());
        // guide:promo-recompute:end
    }

    /** A day on which the host does what is due; at midnight all active programs are looked at. */
    private void day(Freestone freestone, String monthDay) {
        clock.set(at(monthDay));
        freestone.tick();
    }

    private void pay(int id, String loan, String monthDay, int amount) {
        execute("INSERT INTO payment VALUES (" + id + ", '" + loan + "', '2025-" + monthDay + "', " + amount
                + ", FALSE)");
    }

    private void execute(String sql) {
        try (Connection connection = loans.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the loans could not be written", e);
        }
    }

    private static Instant at(String monthDay) {
        return LocalDate.parse("2025-" + monthDay).atTime(9, 0).atZone(ZONE).toInstant();
    }

    private static String id(PromoView program) {
        return program.program().id().value();
    }
}
