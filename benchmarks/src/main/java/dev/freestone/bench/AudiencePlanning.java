package dev.freestone.bench;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AudienceCounts;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.AdGroupDraft;
import dev.freestone.engine.AdUnitDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.CustomerMapping;
import dev.freestone.jdbc.JdbcCustomerDirectory;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audience of one scheduled message in one pass over the customers of a table, in a small heap: start it with {@code -Xmx128m}. Two
 * of three customers are in the segment, one of 50 is restricted. Everything is on one PostgreSQL, customers too; the channel is paused,
 * so nothing is sent. Checks
 * that every customer ended in a bucket and that there is one contact for each included one. Argument: the number of customers.
 */
public final class AudiencePlanning {
    private static final Instant DELIVERY = Instant.parse("2024-05-01T14:00:00Z");

    private static final int MOST_TICKS = 100;

    private final StorageServer server;
    private final long customers;
    private Instant now = DELIVERY.minus(Duration.ofDays(1));

    private AudiencePlanning(StorageServer server, long customers) {
        this.server = server;
        this.customers = customers;
    }

    /**
     * Runs once and prints time and counts.
     *
     * @param args the number of customers, 1,000,000 by default
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        long customers = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        try (StorageServer server = new StorageServer(4, "on")) {
            server.execute(
                    "CREATE TABLE member (id TEXT COLLATE \"C\" PRIMARY KEY, country TEXT, tier TEXT, restricted BOOLEAN)",
                    "INSERT INTO member SELECT 'CU-' || lpad(n::text, 9, '0'), 'US',"
                            + " CASE n % 3 WHEN 0 THEN 'silver' ELSE 'gold' END, n % 50 = 0"
                            + " FROM generate_series(1, " + customers + ") AS s(n)",
                    "ANALYZE member");
            new AudiencePlanning(server, customers).run();
        }
    }

    private void run() throws Exception {
        try (Freestone node = engine()) {
            String campaign = make(node.engagement());
            node.contacts()
                    .pause(ContactScope.channel(CompanyId.DEFAULT, Channel.PUSH.code()), "only planning is measured");
            now = DELIVERY;
            long start = System.nanoTime();
            DeliveryReport report = delivery(node, campaign);
            for (int ticks = 0; report.status() != AudienceStatus.DONE; ticks++) {
                if (ticks == MOST_TICKS) {
                    throw new IllegalStateException("after " + ticks + " ticks the delivery is " + report);
                }
                node.tick();
                report = delivery(node, campaign);
            }
            tell(report.counts(), System.nanoTime() - start);
        }
    }

    private Freestone engine() {
        return Freestone.builder()
                .storage(JdbcStorage.over(server.dataSource(), StorageTime.injected(() -> now)))
                .plainStorage()
                .clock(() -> now)
                .contactPolicy(ContactPolicy.none())
                .sender(Channel.PUSH, request -> {
                    throw new IllegalStateException("a message was sent while its channel is paused");
                })
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .customers(JdbcCustomerDirectory.over(
                        server.dataSource(),
                        CustomerMapping.builder()
                                .customers("SELECT id, country, tier, restricted FROM member")
                                .build()))
                .build();
    }

    private String make(Engagement engagement) {
        EngagementCampaign campaign = engagement
                .campaigns()
                .create(EngagementCampaignDraft.builder()
                        .name("Audience")
                        .status(EngagementStatus.LIVE)
                        .startsAt(now)
                        .endsAt(DELIVERY.plus(Duration.ofDays(7)))
                        .targeting(Map.of("user.tier", Map.of("$in", List.of("gold", "platinum"))))
                        .build())
                .value();
        AdGroupId group = engagement
                .campaigns()
                .groups()
                .create(
                        campaign.id(),
                        AdGroupDraft.builder()
                                .lineItem(campaign.parts().lineItems().get(0).id())
                                .name("everyone")
                                .targeting(Map.of("user.country", "US"))
                                .build())
                .value()
                .id();
        engagement
                .campaigns()
                .units()
                .create(
                        campaign.id(),
                        AdUnitDraft.builder()
                                .group(group)
                                .name("push")
                                .type(AdType.PUSH)
                                .templateId("T-17")
                                .delivery(new UnitDelivery.Scheduled(DELIVERY, Optional.empty()))
                                .build());
        return campaign.id().toString();
    }

    private static DeliveryReport delivery(Freestone node, String campaign) {
        return node.engagement().deliveries().list(campaign).get(0);
    }

    private void tell(AudienceCounts counts, long nanos) throws Exception {
        long contacts = server.number("SELECT count(DISTINCT person) FROM freestone_intent");
        long expected = server.number("SELECT count(*) FROM member WHERE tier = 'gold' AND NOT restricted");
        long inBuckets =
                counts.buckets().values().stream().mapToLong(Long::longValue).sum();
        if (counts.read() != customers || inBuckets != customers || contacts != expected) {
            throw new IllegalStateException(counts + ", " + contacts + " contacts where " + expected + " belong");
        }
        System.out.printf(
                "%,d customers in %.1f s, %,.0f a second, with a heap of %d MiB: %s, one contact for each included%n",
                customers,
                nanos / 1e9,
                customers / (nanos / 1e9),
                Runtime.getRuntime().maxMemory() >> 20,
                counts.buckets());
    }
}
