package dev.freestone.bench;

import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.DivisionFilter;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EngagementRetrieval;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.targeting.Targeting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The campaigns of one customer, asked of the whole engine over a storage in memory: many live campaigns, of which 20 are for the
 * customer by a tag, one tag each. Before anything is measured the answer must be the one of an evaluation of every campaign, or the
 * run fails. The aims at 10,000 campaigns are less than 100 microseconds, and less than one millisecond for 99 of 100 calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class EligibleCampaigns {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
    private static final CustomerRef CUSTOMER = CustomerRef.user("CU-1");
    private static final int MATCHING = 20;

    /** How many campaigns are live. */
    @Param({"100", "10000"})
    public int campaigns = 100;

    private Freestone freestone;
    private EngagementRetrieval retrieval;

    /** Makes the campaigns and compares the answers. */
    @Setup
    public void make() {
        freestone = Freestone.builder()
                .storage(InMemoryStorage.of(() -> NOW))
                .clock(() -> NOW)
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .customers(InMemoryCustomerDirectory.of(
                        Customer.of(PersonId.of("CU-1"), Map.of("country", "US", "tier", "gold"))))
                .build();
        retrieval = freestone.engagement().retrieval();
        for (int i = 0; i < campaigns; i++) {
            freestone.engagement().campaigns().create(draft(i));
        }
        List<String> tags = held();
        freestone.engagement().tags().count(CUSTOMER, tags);
        requireSame(tags);
    }

    private EngagementCampaignDraft draft(int number) {
        return EngagementCampaignDraft.builder()
                .name("Campaign " + number)
                .status(EngagementStatus.LIVE)
                .startsAt(NOW.minus(Duration.ofDays(number % 30 + 1L)))
                .endsAt(NOW.plus(Duration.ofDays(number % 60 + 1L)))
                .targeting(Map.of("user.tags", Map.of("$in", List.of(tag(number))), "user.country", "US"))
                .build();
    }

    private List<String> held() {
        int apart = campaigns / MATCHING;
        return IntStream.range(0, MATCHING).mapToObj(each -> tag(each * apart)).toList();
    }

    private static String tag(int number) {
        return "segment " + number;
    }

    private void requireSame(List<String> tags) {
        Map<String, Object> document = Map.of("user", Map.of("tags", tags, "country", "US", "tier", "gold"));
        List<EngagementCampaignId> naive = retrieval.active(DivisionFilter.NONE).stream()
                .filter(each ->
                        Targeting.compile(each.parts().bundle().targeting()).matches(document))
                .map(EngagementCampaign::id)
                .toList();
        List<EngagementCampaignId> found =
                ofCustomer().stream().map(each -> each.campaign().id()).toList();
        if (naive.size() != MATCHING || !naive.equals(found)) {
            throw new IllegalStateException("found " + found + " where an evaluation of all finds " + naive);
        }
    }

    /**
     * The campaigns that a customer is eligible for, first page.
     *
     * @return the campaigns
     */
    @Benchmark
    public List<CustomerCampaign> ofCustomer() {
        return retrieval.list(CUSTOMER, CampaignQuery.eligible()).campaigns();
    }

    /** Ends the engine. */
    @TearDown
    public void end() {
        freestone.close();
    }
}
