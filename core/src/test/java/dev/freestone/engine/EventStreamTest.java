package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random streams of events: shuffled, duplicated, delayed, split, in zones that change. Source: docs/spec/engagement-behaviors.md 6.1. */
class EventStreamTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_128L);
    private static final int SEEDS = 60;
    private static final int REQUESTS = 30;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("UTC"), ZoneId.of("Asia/Tokyo"));

    @Test
    @Fact({"BEH-47", "BEH-49"})
    void after_every_request_progress_is_the_fold_and_every_ordinal_was_emitted_once() {
        for (long seed = SEED; seed < SEED + SEEDS; seed++) {
            new Stream(seed).run();
        }
    }

    @Test
    @Fact("BEH-48")
    void shuffled_duplicated_delayed_and_split_the_same_events_end_in_the_same_progress() {
        for (long seed = SEED; seed < SEED + SEEDS; seed++) {
            Random random = new Random(seed);
            List<Achievement> behaviors = new RandomCampaign(random, false).behaviors();
            List<EventFact> facts = EventFact.distinct(random, 40);
            List<String> cells = cells(random, behaviors, facts);
            for (int again = 0; again < 3; again++) {
                Collections.shuffle(facts, random);
                assertThat(cells(random, behaviors, facts)).as("seed " + seed).isEqualTo(cells);
            }
        }
    }

    private static List<String> cells(Random random, List<Achievement> behaviors, List<EventFact> facts) {
        EventHouse house = new EventHouse();
        EngagementCampaign campaign = campaign(house, behaviors);
        house.at(RandomCampaign.START.plus(Duration.ofDays(6)));
        List<EventFact> twice = new ArrayList<>(facts);
        twice.addAll(random.nextInt(facts.size()), facts.subList(0, random.nextInt(facts.size())));
        int next = 0;
        while (next < twice.size()) {
            int size = Math.min(1 + random.nextInt(5), twice.size() - next);
            EventRequest.Builder request = EventRequest.builder();
            twice.subList(next, next + size).forEach(fact -> fact.addTo(request));
            house.later(random.nextInt(2_000)).post(ANNA, request.build());
            next += size;
        }
        assertThat(house.differences(campaign)).isEmpty();
        return behaviors.stream()
                .map(each -> house.view(ANNA, campaign, each.id().value()).toString())
                .toList();
    }

    private static EngagementCampaign campaign(EventHouse house, List<Achievement> behaviors) {
        return house.campaign(
                one -> EngagementHouse.withWindow(
                        one, RandomCampaign.START, RandomCampaign.START.plus(Duration.ofDays(30))),
                behaviors.toArray(Achievement[]::new));
    }

    /** One stream, kept beside its model. */
    private static final class Stream {
        private final long seed;
        private final Random random;
        private final RandomCampaign campaigns;
        private final EventHouse house = new EventHouse();
        private final EngagementCampaign campaign;
        private final EventModel model;
        private final Map<String, EventFact> facts = new LinkedHashMap<>();
        private final Map<String, Optional<ZoneId>> zones = new LinkedHashMap<>();
        private long seq;

        Stream(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.campaigns = new RandomCampaign(random, true);
            this.campaign = campaign(house, campaigns.behaviors());
            this.model = new EventModel(house, campaign);
            house.at(RandomCampaign.START.plus(Duration.ofHours(12)));
        }

        void run() {
            for (int request = 0; request < REQUESTS; request++) {
                house.later(random.nextInt(40_000));
                if (campaigns.maybe(6)) {
                    house.house.customer(EventHouse.customer("CU-1").withZone(campaigns.one(ZONES)));
                }
                EventRequest.Builder body = EventRequest.builder();
                int many = 1 + random.nextInt(4);
                for (int i = 0; i < many; i++) {
                    fact().addTo(body);
                }
                EventRequest whole = body.build();
                Optional<EventAnswer> previewed =
                        campaigns.maybe(5) ? Optional.of(house.events.preview(ANNA, whole)) : Optional.empty();
                String at = "seed " + seed + ", request " + request;
                EventAnswer answer = house.post(ANNA, whole);
                previewed.ifPresent(before -> assertThat(answer).as(at).isEqualTo(before));
                if (!answer.duplicate()) {
                    answer.results().forEach(result -> check(result, at));
                }
                model.verify(at);
            }
            assertThat(house.differences(campaign)).as("seed " + seed).isEmpty();
        }

        private void check(EventResult result, String at) {
            if (result.disposition() == EventDisposition.DUPLICATE) {
                return;
            }
            seq++;
            if (result.disposition() == EventDisposition.TOO_LATE) {
                return;
            }
            String id = result.transactionId().orElseThrow();
            String posted = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
            Optional<ZoneId> zone = zones.computeIfAbsent(posted, none -> zone());
            EventFact fact = facts.get(posted);
            EngagementEvent event = new EngagementEvent(
                    result.eventName(),
                    result.transactionId(),
                    fact != null && posted.equals(id) ? fact.qty() : 1,
                    house.stored().get((int) seq - 1).date(),
                    fact != null && posted.equals(id) ? fact.context() : Map.of("k", "k9"),
                    zone,
                    seq);
            assertThat(result.disposition()).as(at + ", " + id).isEqualTo(model.take(event));
        }

        private Optional<ZoneId> zone() {
            return house.house
                    .customers
                    .find(CompanyId.DEFAULT, ANNA)
                    .orElseThrow()
                    .zone();
        }

        /** A new one, or one that came before; some of them are early, some too late. */
        private EventFact fact() {
            if (!facts.isEmpty() && campaigns.maybe(6)) {
                return campaigns.one(List.copyOf(facts.values()));
            }
            Instant now = house.house.now.truncatedTo(ChronoUnit.MILLIS);
            Optional<Instant> date = campaigns.maybe(3)
                    ? Optional.empty()
                    : Optional.of(now.minus(
                            Duration.ofMinutes(15L * random.nextInt(campaigns.maybe(8) ? 4 * 24 * 9 : 4 * 24 * 4))));
            EventFact fact = EventFact.random(random, "key-" + facts.size(), date);
            facts.put(fact.key(), fact);
            return fact;
        }
    }
}
