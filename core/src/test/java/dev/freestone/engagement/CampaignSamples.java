package dev.freestone.engagement;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Campaigns of tests, changed step by step. */
final class CampaignSamples {
    static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    static final Instant END = Instant.parse("2024-06-01T00:00:00Z");

    private final long id;
    private Map<String, @Nullable Object> targeting = Map.of();
    private EngagementStatus status = EngagementStatus.LIVE;
    private Instant startsAt = START;
    private Instant endsAt = END;
    private Optional<String> division = Optional.empty();
    private OptInTerms optIn = OptInTerms.NOT_REQUIRED;
    private Optional<Instant> reportingEndsAt = Optional.empty();
    private CampaignLife life = new CampaignLife(START, Optional.of(START), List.of());
    private final List<Achievement> achievements = new ArrayList<>();
    private final List<AdGroup> groups = new ArrayList<>();
    private final List<AdUnit> units = new ArrayList<>();

    private CampaignSamples(long id) {
        this.id = id;
    }

    static CampaignSamples campaign(long id) {
        return new CampaignSamples(id);
    }

    static TileLook tile() {
        return new TileLook(Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static TileLook tagged(String tag) {
        return new TileLook(Map.of(), 0, Optional.empty(), false, Optional.of(tag), Optional.empty());
    }

    static TileLook capped(long count, long period) {
        return new TileLook(
                Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.of(new FrequencyCap(count, period)));
    }

    CampaignSamples forTags(String... tags) {
        return targeting(Map.of("user.tags", Map.of("$in", List.of(tags))));
    }

    CampaignSamples targeting(Map<String, @Nullable Object> query) {
        this.targeting = query;
        return this;
    }

    CampaignSamples status(EngagementStatus value) {
        this.status = value;
        return this;
    }

    CampaignSamples between(Instant start, Instant end) {
        this.startsAt = start;
        this.endsAt = end;
        return this;
    }

    CampaignSamples division(String value) {
        this.division = Optional.of(value);
        return this;
    }

    CampaignSamples optInRequired() {
        this.optIn = new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty());
        return this;
    }

    CampaignSamples reportingUntil(Instant value) {
        this.reportingEndsAt = Optional.of(value);
        return this;
    }

    CampaignSamples paused(Instant from, Optional<Instant> until) {
        this.life = new CampaignLife(START, Optional.of(START), List.of(new Pause(from, until)));
        return this;
    }

    CampaignSamples completedWithIntakeUntil(Instant until) {
        this.life = new CampaignLife(START, Optional.of(START), List.of(), Optional.of(until));
        return status(EngagementStatus.COMPLETED);
    }

    CampaignSamples achievement(long achievement, AchievementTask task) {
        achievements.add(new Achievement(
                AchievementId.of(achievement),
                "behavior " + achievement,
                "guid-" + achievement,
                "label",
                0,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    /** A unit in a live group of its own; both have this id. */
    CampaignSamples unit(long unit, AdType type, int weight, TileLook look, Optional<UnitDelivery> delivery) {
        return unit(unit, type, weight, look, delivery, EngagementStatus.LIVE, Map.of());
    }

    CampaignSamples tile(long unit, int weight, TileLook look) {
        return unit(unit, AdType.INTERNAL_TILE, weight, look, Optional.empty());
    }

    CampaignSamples unit(
            long unit,
            AdType type,
            int weight,
            TileLook look,
            Optional<UnitDelivery> delivery,
            EngagementStatus groupStatus,
            Map<String, @Nullable Object> groupTargeting) {
        AdGroupId group = AdGroupId.of(unit);
        groups.add(new AdGroup(group, LineItemId.of(1), "group " + unit, groupTargeting, weight, groupStatus));
        units.add(new AdUnit(
                AdUnitId.of(unit),
                group,
                "unit " + unit,
                type,
                type == AdType.INTERNAL_TILE ? Optional.of(look) : Optional.empty(),
                Optional.empty(),
                delivery));
        return this;
    }

    EngagementCampaign build() {
        CampaignTerms terms = new CampaignTerms(
                "campaign " + id,
                "c-" + id,
                status,
                startsAt,
                endsAt,
                CampaignKind.PROMOTION,
                optIn,
                reportingEndsAt,
                division,
                CampaignExtras.NONE);
        CampaignParts parts = new CampaignParts(
                new AdBundle(AdBundleId.of(id), targeting, Optional.empty(), Optional.empty()),
                List.of(new LineItem(LineItemId.of(1), "default")),
                groups,
                units,
                achievements,
                List.of());
        return new EngagementCampaign(EngagementCampaignId.of(id), CompanyId.DEFAULT, terms, parts, life);
    }

    ReactingCampaign reacting() {
        return ReactingCampaign.of(live());
    }

    LiveCampaign live() {
        return LiveCampaign.of(build(), Targeting::compile);
    }
}
