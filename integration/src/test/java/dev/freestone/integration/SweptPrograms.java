package dev.freestone.integration;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.testkit.ManualClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Active programs in a database, each on a loan of {@link SweptLoans}. The first one is made by the engine, the others are its
 * copies, since 20,000 creations take longer than what is tested.
 */
final class SweptPrograms {
    static final Instant WED_2025_01_01 = Instant.parse("2025-01-01T18:00:00Z");

    /** The day on which loans of each kind have an outcome of their own. */
    static final Instant MON_2025_03_03 = Instant.parse("2025-03-03T18:00:00Z");

    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    final ManualClock clock = ManualClock.at(WED_2025_01_01);
    final SweptLoans loans = new SweptLoans();
    private final DataSource database;
    private final PromoSettings settings;

    SweptPrograms(DataSource database, int page, int parts) {
        this.database = database;
        this.settings = PromoSettings.DEFAULT
                .withSweep(page, parts)
                .withReminders(new PromoReminders(List.of(), false, PromoReminders.DEFAULT_LEAD_DAYS));
    }

    Freestone node(String name) {
        return node(name, database);
    }

    Freestone node(String name, DataSource connections) {
        return builder(name, connections).build();
    }

    /** One whose borrowers have languages, and whose texts are kept by the host. */
    Freestone nodeWithDirectories(String name, DataSource connections) {
        InMemoryTemplateDirectory templates = InMemoryTemplateDirectory.create();
        for (String subject : List.of("promoProgramCanceled", "promoProgramEligibilityAtRisk")) {
            templates.put(
                    CompanyId.DEFAULT,
                    new TemplateKey(subject, Channel.EMAIL.code(), Optional.empty(), Optional.empty()),
                    new Template(subject, subject, Set.of()));
        }
        return builder(name, connections)
                .templateDirectory(templates)
                .people(InMemoryPersonDirectory.create())
                .build();
    }

    private FreestoneBuilder builder(String name, DataSource connections) {
        return Freestone.builder()
                .storage(JdbcStorage.over(connections, StorageTime.injected(clock)))
                .plainStorage()
                .clock(clock)
                .node(NodeId.of(name))
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .loans(loans)
                .sender(Channel.EMAIL, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .promos(settings);
    }

    SweptPrograms make(int count) {
        clock.set(WED_2025_01_01);
        try (Freestone host = node("host")) {
            String type = host.promoProgramTypes()
                    .create(PromoProgramTypeDraft.builder()
                            .promoType(PromoType.SAME_AS_CASH)
                            .status(PromoTypeStatus.ACTIVE)
                            .displayName("90 days same as cash")
                            .build())
                    .id()
                    .value();
            String first = host.promoPrograms()
                    .create(
                            SweptLoans.person(1),
                            SweptLoans.loan(1),
                            PromoProgramDraft.builder()
                                    .promoTypeId(type)
                                    .status(PromoStatus.ACTIVE)
                                    .promoStartDate(LocalDate.of(2025, 1, 1))
                                    .promoDurationDays(90)
                                    .promoGracePeriodDays(10)
                                    .sacDisqualifyOverdueDays(30)
                                    .build())
                    .program()
                    .id()
                    .value();
            copy(first, count);
        }
        return this;
    }

    private void copy(String first, int count) {
        String columns = "company, created_at, updated_at, promo_type, status, open_type, start_on, end_on, last_day,"
                + " overdue_days, overdue_from, activated_on, reminded_through, at_risk_due, next_check_on, version";
        String document = "replace(replace(replace(document, '" + first + "', 'PP-5W3E-' || i), '\""
                + SweptLoans.loan(1) + "\"', '\"LN-5W3E-' || i || '\"'), '\"" + SweptLoans.person(1)
                + "\"', '\"BO-5W3E-' || i || '\"')";
        // Its number begins anew in each database that is emptied, so it is given here.
        StorageHouse.execute(
                database,
                "INSERT INTO freestone_promo_program (number, id, loan, document, " + columns
                        + ") SELECT number + i - 1,"
                        + " 'PP-5W3E-' || i, 'LN-5W3E-' || i, " + document + ", " + columns
                        + " FROM freestone_promo_program, generate_series(2, " + count + ") AS s(i) WHERE id = '"
                        + first
                        + "'");
        StorageHouse.execute(
                database,
                "UPDATE freestone_promo_program SET id = 'PP-5W3E-1', document = replace(document, '" + first
                        + "', 'PP-5W3E-1') WHERE id = '" + first + "'");
        StorageHouse.execute(database, "ANALYZE freestone_promo_program");
    }

    SweptPrograms at(Instant now) {
        clock.set(now);
        return this;
    }

    /** So long that the lease of a node that has ended is over. */
    void letLeasesEnd() {
        clock.advance(TAKEOVER);
    }

    /** How many programs of a status there are. */
    long count(String status) {
        return Long.parseLong(rows("SELECT COUNT(*) FROM freestone_promo_program WHERE status = '" + status + "'")
                .get(0));
    }

    /** What a sweep leaves behind, whoever made it and in how many tries. */
    List<String> state() {
        List<String> all = new ArrayList<>();
        all.addAll(rows("SELECT id || ' ' || status || ' v' || version || ' ' || coalesce(at_risk_due::text, '') || ' '"
                + " || coalesce(next_check_on::text, '') FROM freestone_promo_program ORDER BY number"));
        all.addAll(rows("SELECT occurrence || ' ' || channel FROM freestone_intent ORDER BY occurrence, channel"));
        all.addAll(rows("SELECT program || ' ' || transition_no || ' ' || document FROM freestone_promo_basis"
                + " WHERE program LIKE 'PP-5W3E-%' ORDER BY program, transition_no"));
        all.addAll(rows("SELECT object_id || ' v' || version || ' ' || event FROM freestone_journal"
                + " WHERE object_id LIKE 'PP-5W3E-%' ORDER BY object_id, number"));
        all.addAll(rows("SELECT program || ' ' || code FROM freestone_promo_sweep_failure ORDER BY program"));
        return all;
    }

    List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
