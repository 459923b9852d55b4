package dev.freestone.bench;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventRate;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.ReactingCampaign;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Behaviors in groups of three, each group a live campaign, and events of one customer. An event of a group moves exactly its three
 * behaviors: one counts every event, one those with an amount and a channel and at most five a day, one collects five different
 * shops.
 *
 * @param campaigns the campaigns, ready to react
 * @param events events of the groups in turn, some seconds apart
 */
record BehaviorCatalog(List<ReactingCampaign> campaigns, List<EngagementEvent> events) {
    static final int OF_GROUP = 3;
    static final Instant STARTS = Instant.parse("2024-01-01T06:00:00Z");
    static final Instant ENDS = Instant.parse("2025-01-01T06:00:00Z");
    static final Map<String, Object> CUSTOMER = Map.of("user", Map.of("country", "US", "tier", "gold"));

    static final long EVERY = 10;
    static final long WITH_AMOUNT = 3;
    static final long A_DAY = 5;
    static final long SHOPS = 5;
    static final long DAY = 86_400;

    private static final int APART = 397;

    /** The events are of the first {@code groups} groups, or of all if there are fewer. */
    static BehaviorCatalog of(int behaviors, int groups, int events) {
        int there = behaviors / OF_GROUP;
        Targeting targeting = Targeting.compile(Map.of("user.country", "US"));
        List<ReactingCampaign> campaigns = new ArrayList<>();
        for (int group = 0; group < there; group++) {
            campaigns.add(ReactingCampaign.of(new LiveCampaign(campaign(group), targeting, Map.of())));
        }
        List<EngagementEvent> made = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            made.add(event(i, i % Math.min(groups, there)));
        }
        return new BehaviorCatalog(List.copyOf(campaigns), List.copyOf(made));
    }

    /** The event that behaviors of a group look at. */
    static String eventName(int group) {
        return "purchase " + group;
    }

    /** The least amount that the second behavior of a group counts. */
    static long least(int group) {
        return group % 50;
    }

    private static EngagementEvent event(int number, int group) {
        return new EngagementEvent(
                eventName(group),
                Optional.empty(),
                1 + number % 2,
                STARTS.plusSeconds((long) APART * (number + 1)),
                Map.of(
                        "amount",
                        (long) (number * 7 % 100),
                        "channel",
                        number % 4 == 0 ? "web" : "app",
                        "shop",
                        "shop " + number % 9),
                Optional.empty(),
                1 + number);
    }

    private static EngagementCampaign campaign(int group) {
        long first = 1 + (long) group * OF_GROUP;
        List<Achievement> achievements = List.of(
                achievement(first, leaf(group, LeafType.COUNT, Optional.empty(), EVERY, Map.of(), EventPace.ANY)),
                achievement(
                        first + 1,
                        leaf(
                                group,
                                LeafType.COUNT,
                                Optional.empty(),
                                WITH_AMOUNT,
                                Map.of(
                                        "event.context.amount",
                                        Map.of("$gte", least(group)),
                                        "event.context.channel",
                                        "app"),
                                new EventPace(OptionalLong.empty(), false, Optional.of(new EventRate(A_DAY, DAY))))),
                achievement(
                        first + 2, leaf(group, LeafType.UNIQUE, Optional.of("shop"), SHOPS, Map.of(), EventPace.ANY)));
        CampaignTerms terms = new CampaignTerms(
                "Campaign " + group,
                "campaign-" + group,
                EngagementStatus.LIVE,
                STARTS,
                ENDS,
                CampaignKind.PROMOTION,
                OptInTerms.NOT_REQUIRED,
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
        AdBundle bundle = new AdBundle(
                AdBundleId.of(1 + group), Map.of("user.country", "US"), Optional.empty(), Optional.empty());
        return new EngagementCampaign(
                EngagementCampaignId.of(1 + group),
                CompanyId.DEFAULT,
                terms,
                new CampaignParts(bundle, List.of(), List.of(), List.of(), achievements, List.of()),
                new CampaignLife(STARTS, Optional.of(STARTS), List.of()));
    }

    private static Achievement achievement(long id, AchievementTask task) {
        return new Achievement(
                AchievementId.of(id),
                "behavior " + id,
                "guid-" + id,
                "label",
                0,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static AchievementTask leaf(
            int group,
            LeafType type,
            Optional<String> uniqueKey,
            long total,
            Map<String, Object> conditions,
            EventPace pace) {
        return new AchievementTask.Leaf(
                type, List.of(eventName(group)), uniqueKey, total, Map.copyOf(conditions), RepeatLimits.NONE, pace);
    }
}
