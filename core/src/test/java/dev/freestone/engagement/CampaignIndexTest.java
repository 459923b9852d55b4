package dev.freestone.engagement;

import static dev.freestone.engagement.CampaignSamples.END;
import static dev.freestone.engagement.CampaignSamples.START;
import static dev.freestone.engagement.CampaignSamples.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignIndexTest {
    private static final Instant MIDDLE = Instant.parse("2024-05-15T12:00:00Z");
    private static final List<String> TAGS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> DIVISIONS = List.of("north", "south", "west");

    @Test
    void finds_a_campaign_by_a_tag_that_it_needs() {
        CampaignIndex index = CampaignIndex.of(List.of(
                campaign(1).forTags("a").live(),
                campaign(2).forTags("b").live(),
                campaign(3).live()));

        assertThat(ids(index.matching(holder("a"), CampaignIndex.ANY_DIVISION, MIDDLE)))
                .containsExactly(1L, 3L);
        assertThat(ids(index.matching(holder(), CampaignIndex.ANY_DIVISION, MIDDLE)))
                .containsExactly(3L);
    }

    @Test
    void finds_a_campaign_once_for_a_customer_with_several_of_its_tags() {
        CampaignIndex index =
                CampaignIndex.of(List.of(campaign(1).forTags("a", "b", "c").live()));

        assertThat(ids(index.matching(holder("a", "b", "c"), CampaignIndex.ANY_DIVISION, MIDDLE)))
                .containsExactly(1L);
    }

    @Test
    void finds_a_campaign_from_its_start_until_its_end() {
        CampaignIndex index = CampaignIndex.of(List.of(campaign(1).live()));

        assertThat(index.matching(holder(), CampaignIndex.ANY_DIVISION, START.minusSeconds(1)))
                .isEmpty();
        assertThat(index.matching(holder(), CampaignIndex.ANY_DIVISION, START)).hasSize(1);
        assertThat(index.matching(holder(), CampaignIndex.ANY_DIVISION, END.minusSeconds(1)))
                .hasSize(1);
        assertThat(index.matching(holder(), CampaignIndex.ANY_DIVISION, END)).isEmpty();
    }

    @Test
    @Fact("ENG-65")
    void keeps_campaigns_of_a_division_and_none_without_one() {
        CampaignIndex index = CampaignIndex.of(List.of(
                campaign(1).division("north").live(),
                campaign(2).division("south").live(),
                campaign(3).live()));

        assertThat(ids(index.matching(holder(), Set.of("north"), MIDDLE))).containsExactly(1L);
        assertThat(ids(index.matching(holder(), Set.of("south", "north"), MIDDLE)))
                .containsExactly(1L, 2L);
        assertThat(index.matching(holder(), Set.of("unknown"), MIDDLE)).isEmpty();
        assertThat(ids(index.active(Set.of("north"), MIDDLE))).containsExactly(1L);
    }

    @Test
    void leaves_out_what_is_not_live() {
        List<LiveCampaign> campaigns = new ArrayList<>();
        for (EngagementStatus status : EngagementStatus.values()) {
            campaigns.add(campaign(campaigns.size() + 1).status(status).live());
        }

        assertThat(CampaignIndex.of(campaigns).active(CampaignIndex.ANY_DIVISION, MIDDLE))
                .singleElement()
                .extracting(each -> each.campaign().terms().status())
                .isEqualTo(EngagementStatus.LIVE);
    }

    @Test
    void says_when_half_of_the_campaigns_have_ended() {
        CampaignIndex index = CampaignIndex.of(List.of(
                campaign(1).between(START, START.plusSeconds(1)).live(),
                campaign(2).between(START, START.plusSeconds(2)).live(),
                campaign(3).between(START, START.plusSeconds(9)).live()));

        assertThat(index.halfOver()).isEqualTo(START.plusSeconds(2));
        assertThat(CampaignIndex.of(List.of()).halfOver()).isEqualTo(Instant.MAX);
    }

    /** Whatever campaigns there are and whoever asks: the index finds what a look at every campaign finds, in the same order. */
    @Test
    void finds_what_a_look_at_every_campaign_finds() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<LiveCampaign> campaigns = new ArrayList<>();
            for (int id = 1; id <= 120; id++) {
                campaigns.add(randomCampaign(id, random));
            }
            CampaignIndex index = CampaignIndex.of(campaigns);
            for (int look = 0; look < 40; look++) {
                Map<String, @Nullable Object> document = randomDocument(random);
                Set<String> divisions =
                        random.nextInt(3) == 0 ? CampaignIndex.ANY_DIVISION : Set.copyOf(some(DIVISIONS, random));
                Instant now = START.plus(Duration.ofDays(random.nextInt(45) - 7L));

                assertThat(ids(index.matching(document, divisions, now)))
                        .as("seed %d, look %d", seed, look)
                        .isEqualTo(ids(scan(campaigns, document, divisions, now)));
            }
        }
    }

    private static List<LiveCampaign> scan(
            List<LiveCampaign> campaigns, Map<String, @Nullable Object> document, Set<String> divisions, Instant now) {
        return campaigns.stream()
                .filter(each -> each.campaign().terms().isActive(now))
                .filter(each -> divisions.isEmpty()
                        || each.campaign()
                                .terms()
                                .divisionId()
                                .map(divisions::contains)
                                .orElse(false))
                .filter(each -> each.bundle().matches(document))
                .toList();
    }

    private static LiveCampaign randomCampaign(int id, Random random) {
        CampaignSamples sample = campaign(id)
                .targeting(randomQuery(random, 3))
                .between(
                        START.plus(Duration.ofDays(random.nextInt(20))),
                        END.minus(Duration.ofDays(random.nextInt(10))));
        if (random.nextInt(10) == 0) {
            sample.status(EngagementStatus.PAUSED);
        }
        if (random.nextBoolean()) {
            sample.division(DIVISIONS.get(random.nextInt(DIVISIONS.size())));
        }
        return sample.live();
    }

    private static Map<String, @Nullable Object> randomQuery(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> Map.of();
            case 1, 2 -> Map.of("user.tags", Map.of("$in", some(TAGS, random)));
            case 3 -> Map.of("user.tags", TAGS.get(random.nextInt(TAGS.size())));
            case 4 -> Map.of("user.tags", Map.of("$nin", some(TAGS, random)));
            case 5 -> Map.of("user.tags", Map.of("$all", some(TAGS.subList(0, 3), random)));
            case 6 -> Map.of("user.country", "US", "user.tags", Map.of("$ne", "a"));
            case 7 -> Map.of("$and", List.of(randomQuery(random, depth - 1), randomQuery(random, depth - 1)));
            case 8 -> Map.of("$or", List.of(randomQuery(random, depth - 1), randomQuery(random, depth - 1)));
            default -> Map.of("$nor", List.of(randomQuery(random, depth - 1)));
        };
    }

    private static Map<String, @Nullable Object> randomDocument(Random random) {
        Map<String, @Nullable Object> user = new HashMap<>();
        user.put("country", random.nextBoolean() ? "US" : "CA");
        switch (random.nextInt(8)) {
            case 0 -> user.put("tags", TAGS.get(random.nextInt(TAGS.size())));
            case 1 -> user.put("tags", null);
            case 2 -> user.put("age", 7L);
            default -> user.put("tags", some(TAGS, random));
        }
        return Map.of("user", user);
    }

    private static List<String> some(List<String> all, Random random) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private static Map<String, @Nullable Object> holder(String... tags) {
        return Map.of("user", Map.of("tags", List.of(tags)));
    }

    private static List<Long> ids(List<LiveCampaign> campaigns) {
        return campaigns.stream().map(each -> each.campaign().id().value()).toList();
    }
}
