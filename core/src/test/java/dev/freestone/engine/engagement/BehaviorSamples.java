package dev.freestone.engine.engagement;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Behaviors of a campaign that runs through 2024, and somebody who does things. */
final class BehaviorSamples {
    static final Instant STARTS = Instant.parse("2024-01-01T00:00:00Z");
    static final LaneKey ANNA = key("CU-1");
    static final LaneKey BERT = key("CU-2");

    private BehaviorSamples() {}

    private static LaneKey key(String id) {
        return new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of(id)));
    }

    static EngagementCampaign campaign(long id, Achievement... achievements) {
        return new EngagementCampaign(
                EngagementCampaignId.of(id),
                CompanyId.DEFAULT,
                new CampaignTerms(
                        "Campaign " + id,
                        "permalink-" + id,
                        EngagementStatus.LIVE,
                        STARTS,
                        STARTS.plus(Duration.ofDays(366)),
                        CampaignKind.PROMOTION,
                        OptInTerms.NOT_REQUIRED,
                        Optional.empty(),
                        Optional.empty(),
                        CampaignExtras.NONE),
                new CampaignParts(
                        new AdBundle(AdBundleId.of(id), Map.of(), Optional.empty(), Optional.empty()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(achievements),
                        List.of()),
                new CampaignLife(STARTS.minusSeconds(60), Optional.of(STARTS), List.of()));
    }

    /** So many events of a name, for ten points; at most so many times, or as often as one likes for 0. */
    static Achievement count(long id, String event, long total, long times) {
        return count(
                id, event, total, times == 0 ? OptionalLong.empty() : OptionalLong.of(times), OptionalLong.empty());
    }

    /** So many events of a name within so many seconds, for ten points. */
    static Achievement within(long id, String event, long total, long period) {
        return count(id, event, total, OptionalLong.empty(), OptionalLong.of(period));
    }

    private static Achievement count(long id, String event, long total, OptionalLong times, OptionalLong period) {
        return achievement(
                id,
                new AchievementTask.Leaf(
                        LeafType.COUNT,
                        List.of(event),
                        Optional.empty(),
                        total,
                        Map.of(),
                        new RepeatLimits(times, OptionalLong.empty(), period),
                        EventPace.ANY));
    }

    /** Different stores, for ten points. */
    static Achievement stores(long id, long total) {
        return achievement(
                id,
                new AchievementTask.Leaf(
                        LeafType.UNIQUE,
                        List.of("visit"),
                        Optional.of("store"),
                        total,
                        Map.of(),
                        RepeatLimits.NONE,
                        EventPace.ANY));
    }

    /** Two things, for five points each and ten for both. */
    static Achievement both(long id, String one, String other) {
        return achievement(
                id,
                new AchievementTask.Composite(
                        RepeatLimits.NONE, List.of(goal(id, one), goal(id, other)), Map.of("0", 2L)));
    }

    private static AchievementTask.Goal goal(long id, String event) {
        AchievementTask.Leaf leaf =
                (AchievementTask.Leaf) count(id, event, 1, 0).task();
        return new AchievementTask.Goal(leaf, 5, true, 1, "0");
    }

    static Achievement after(Achievement one, long before) {
        return new Achievement(
                one.id(),
                one.name(),
                one.externalId(),
                one.eventName(),
                one.points(),
                one.task(),
                one.qualifying(),
                Optional.of(new Achievement.Prerequisite(AchievementId.of(before), 0, OptionalLong.empty())),
                one.effectiveFrom(),
                one.outcomes());
    }

    private static Achievement achievement(long id, AchievementTask task) {
        return new Achievement(
                AchievementId.of(id),
                "behavior " + id,
                "3ea16f4d-9285-4031-adae-%012d".formatted(id),
                task instanceof AchievementTask.Leaf leaf ? leaf.eventNames().get(0) : "label",
                10,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
