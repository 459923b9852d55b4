package dev.freestone.bench;

import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventRate;
import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.Events;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.EventDisposition;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Events posted on one PostgreSQL, 100 in a request and a transaction, each with a transaction id and moving three behaviors, beside
 * plain inserts of the very rows that this writes. One thread. Arguments: requests, rounds.
 */
public final class EventComparison {
    private static final int EVENTS = 100;

    private final StorageServer server;
    private final int requests;

    private EventComparison(StorageServer server, int requests) {
        this.server = server;
        this.requests = requests;
    }

    /**
     * Runs and prints.
     *
     * @param args requests and rounds, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int requests = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        try (StorageServer server = new StorageServer(4, "on")) {
            new EventComparison(server, requests).compare(rounds);
        }
    }

    private void compare(int rounds) throws SQLException {
        List<Double> engine = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (Freestone freestone = engine()) {
            define(freestone);
            Map<String, Long> before = CopiedRows.counts(server.dataSource());
            for (int round = 0; round <= rounds; round++) {
                long start = System.nanoTime();
                post(freestone.engagement().events(), round);
                double took = seconds(start);
                requireProgress();
                if (round == 0) {
                    printSizes();
                }
                CopiedRows rows = CopiedRows.take(server.dataSource(), before, requests);
                start = System.nanoTime();
                rows.insert(server.dataSource());
                double bare = seconds(start);
                rows.clear(server.dataSource());
                if (round == 0) {
                    System.out.println("rows of a request: " + rows.perShare());
                } else {
                    engine.add(requests * EVENTS / took);
                    plain.add(requests * EVENTS / bare);
                    System.out.printf(
                            "%,.0f events a second, %,.0f by plain inserts%n",
                            requests * EVENTS / took, requests * EVENTS / bare);
                }
            }
        }
        System.out.printf(
                "median of %d: %,.0f events a second, %,.0f by plain inserts, ratio %.2f%n",
                rounds, median(engine), median(plain), median(engine) / median(plain));
    }

    private Freestone engine() {
        return Freestone.builder()
                .storage(JdbcStorage.over(server.dataSource()))
                .plainStorage()
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .customers(InMemoryCustomerDirectory.of(IntStream.range(0, requests)
                        .mapToObj(i -> Customer.of(PersonId.of("CU-" + i), Map.of("country", "US")))
                        .toArray(Customer[]::new)))
                .build();
    }

    /** So much is asked for that nothing is completed: what is measured are events and progress. */
    private static void define(Freestone freestone) {
        Instant now = freestone.now();
        var campaigns = freestone.engagement().campaigns();
        EngagementCampaignId campaign = campaigns
                .create(EngagementCampaignDraft.builder()
                        .name("Campaign")
                        .status(EngagementStatus.LIVE)
                        .startsAt(now.minus(Duration.ofDays(30)))
                        .endsAt(now.plus(Duration.ofDays(30)))
                        .targeting(Map.of("user.country", "US"))
                        .build())
                .value()
                .id();
        campaigns
                .achievements()
                .create(campaign, count("every").totalCount(1_000_000).build());
        campaigns
                .achievements()
                .create(
                        campaign,
                        count("with amount")
                                .totalCount(1_000_000)
                                .conditions(Map.of("event.context.amount", Map.of("$gte", 20)))
                                .maxEventRate(new EventRate(1_000, BehaviorCatalog.DAY))
                                .build());
        campaigns
                .achievements()
                .create(
                        campaign,
                        AchievementDraft.builder()
                                .name("shops")
                                .type(AchievementType.UNIQUE)
                                .eventName("purchase")
                                .uniqueKey("shop")
                                .totalCount(1_000)
                                .build());
    }

    private static AchievementDraft.Builder count(String name) {
        return AchievementDraft.builder().name(name).type(AchievementType.COUNT).eventName("purchase");
    }

    private void post(Events events, int round) {
        for (int i = 0; i < requests; i++) {
            EventAnswer answer = events.post(CustomerRef.user("CU-" + i), request(round, i));
            boolean counted = answer.results().size() == EVENTS
                    && answer.results().stream().allMatch(each -> each.disposition() == EventDisposition.COUNTED);
            if (!counted) {
                throw new IllegalStateException("request " + i + ": not every event was counted");
            }
        }
    }

    private static EventRequest request(int round, int number) {
        EventRequest.Builder request = EventRequest.builder();
        for (int i = 0; i < EVENTS; i++) {
            String id = round + "-" + number + "-" + i;
            int amount = i;
            request.event(
                    "purchase",
                    event -> event.transactionId(id)
                            .qty(1)
                            .context("amount", (long) amount)
                            .context("channel", "app")
                            .context("shop", "shop " + amount % 9));
        }
        return request.build();
    }

    /** All events and three rows of progress for each customer. */
    private void requireProgress() throws SQLException {
        long events = server.number("SELECT COUNT(*) FROM freestone_event");
        long progress = server.number("SELECT COUNT(*) FROM freestone_behavior");
        if (events != (long) requests * EVENTS || progress != (long) requests * BehaviorCatalog.OF_GROUP) {
            throw new IllegalStateException(events + " events and " + progress + " rows of progress");
        }
    }

    /** What progress takes: its text, and its row with all indexes of the table. */
    private void printSizes() throws SQLException {
        long rows = (long) requests * BehaviorCatalog.OF_GROUP;
        System.out.printf(
                "bytes of progress in one behavior: text %d to %d, row with indexes %d%n",
                server.number("SELECT MIN(OCTET_LENGTH(document)) FROM freestone_behavior"),
                server.number("SELECT MAX(OCTET_LENGTH(document)) FROM freestone_behavior"),
                server.number("SELECT PG_TOTAL_RELATION_SIZE('freestone_behavior')") / rows);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
