package dev.freestone.integration;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.engagement.Deliveries;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.ManualClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A live campaign in a database that sends one push message to the customers of city a at 10:00 in Chicago, and nodes on it. */
final class ScheduledMessage {
    static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T14:00:00Z");
    static final Instant TEN = WED_2024_05_01.plus(Duration.ofHours(1));

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    final ManualClock clock = ManualClock.at(WED_2024_05_01);
    private final DataSource database;
    private final NumberedCustomers customers;
    private final int batch;
    private EngagementCampaignId campaign = EngagementCampaignId.of(1);

    ScheduledMessage(DataSource database, NumberedCustomers customers, int batch) {
        this.database = database;
        this.customers = customers;
        this.batch = batch;
    }

    ScheduledMessage make() {
        return JdbcStorage.over(database, StorageTime.injected(clock)).write(this::make);
    }

    private ScheduledMessage make(Tx tx) {
        campaign = EngagementCampaignId.of(
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty()));
        AdUnitId unit = AdUnitId.of(
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.AD_UNIT, Optional.of(campaign)));
        EngagementCampaign made = new EngagementCampaign(campaign, CompanyId.DEFAULT, terms(), parts(unit), life());
        tx.engagementCampaigns().insert(EngagementRows.row(made, "0".repeat(64), Optional.empty()));
        new Deliveries(id -> Optional.of(new CompanyProfile(CHICAGO))).plan(tx, Optional.empty(), made);
        return this;
    }

    private static CampaignTerms terms() {
        return new CampaignTerms(
                "spring",
                "spring",
                EngagementStatus.LIVE,
                WED_2024_05_01.minus(Duration.ofDays(1)),
                WED_2024_05_01.plus(Duration.ofDays(30)),
                CampaignKind.MESSAGING,
                OptInTerms.NOT_REQUIRED,
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
    }

    private static CampaignParts parts(AdUnitId unit) {
        LineItem item = new LineItem(LineItemId.of(1), "default");
        AdGroup group =
                new AdGroup(AdGroupId.of(1), item.id(), "all", Map.of("user.city", "a"), 5, EngagementStatus.LIVE);
        return new CampaignParts(
                new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                List.of(item),
                List.of(group),
                List.of(new AdUnit(
                        unit,
                        group.id(),
                        "hello",
                        AdType.PUSH,
                        Optional.empty(),
                        Optional.of(new ContactTerms(Channel.PUSH, "T-17", Purpose.MARKETING, Map.of())),
                        Optional.of(new UnitDelivery.Scheduled(TEN, Optional.empty())))),
                List.of(),
                List.of());
    }

    private static CampaignLife life() {
        Instant made = WED_2024_05_01.minus(Duration.ofDays(2));
        return new CampaignLife(made, Optional.of(made), List.of());
    }

    Freestone node(String name, DataSource connections) {
        return Freestone.builder()
                .storage(JdbcStorage.over(connections, StorageTime.injected(clock)))
                .plainStorage()
                .clock(clock)
                .node(NodeId.of(name))
                .batchSize(batch)
                .takeover(TAKEOVER)
                .companies(id -> Optional.of(new CompanyProfile(CHICAGO)))
                .customers(customers)
                .sender(Channel.PUSH, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    ScheduledMessage at(Instant now) {
        clock.set(now);
        return this;
    }

    /** So long that the lease of a node that has ended is over. */
    void letLeasesEnd() {
        clock.advance(TAKEOVER);
    }

    /** How the delivery is: status, customers read, included and planned. */
    String delivery(Freestone node) {
        var report = node.engagement().deliveries().list(campaign.toString()).get(0);
        return report.status().code() + " read " + report.counts().read() + " planned "
                + report.counts().planned() + " " + report.counts().buckets();
    }

    /** Whom contacts are planned for, once for each contact. */
    List<String> people() {
        return rows("SELECT person FROM freestone_intent ORDER BY person");
    }

    /** What a delivery leaves behind, whoever made it and in how many tries; ids differ, since they are given only once. */
    List<String> state() {
        List<String> all = new ArrayList<>(people());
        all.addAll(rows("SELECT event FROM freestone_journal WHERE kind = 'engagement_delivery' ORDER BY number"));
        all.addAll(rows("SELECT kind FROM freestone_work WHERE kind LIKE 'engagement.%'"));
        all.addAll(rows("SELECT status FROM freestone_audience"));
        all.addAll(rows("SELECT 'chunk' FROM freestone_audience_chunk"));
        return all;
    }

    private List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what is stored", e);
        }
    }
}
