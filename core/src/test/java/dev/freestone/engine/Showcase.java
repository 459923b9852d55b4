package dev.freestone.engine;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FrequencyCap;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts units into stored campaigns. */
final class Showcase {
    private final EngagementHouse house;

    Showcase(EngagementHouse house) {
        this.house = house;
    }

    static TileLook plainTile() {
        return new TileLook(Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static TileLook tagged(String tag) {
        return new TileLook(Map.of(), 0, Optional.empty(), false, Optional.of(tag), Optional.empty());
    }

    static TileLook capped(long count, long period) {
        return new TileLook(
                Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.of(new FrequencyCap(count, period)));
    }

    static TileLook leadingTo(String url, boolean clickTracking) {
        return new TileLook(
                Map.of("header", "H"),
                3,
                Optional.of(new TileAction("open_ad", Optional.of(url), Optional.empty())),
                clickTracking,
                Optional.empty(),
                Optional.empty());
    }

    /** A stored campaign with one plain tile of weight 5. */
    EngagementCampaign withTile(UnaryOperator<EngagementCampaign> change) {
        return tile(house.campaign(change), 5, plainTile());
    }

    EngagementCampaign tile(EngagementCampaign campaign, int weight, TileLook look) {
        return unit(campaign, AdType.INTERNAL_TILE, weight, Optional.of(look), Optional.empty());
    }

    EngagementCampaign page(EngagementCampaign campaign, AdType type) {
        return unit(campaign, type, 5, Optional.empty(), Optional.empty());
    }

    EngagementCampaign unit(
            EngagementCampaign campaign,
            AdType type,
            int weight,
            Optional<TileLook> look,
            Optional<UnitDelivery> delivery) {
        AdGroupId group = AdGroupId.of(next(campaign.id(), EngagementKind.AD_GROUP));
        AdUnitId unit = AdUnitId.of(next(campaign.id(), EngagementKind.AD_UNIT));
        List<AdGroup> groups = new ArrayList<>(campaign.parts().groups());
        groups.add(new AdGroup(
                group,
                campaign.parts().lineItems().get(0).id(),
                "group " + group,
                Map.of(),
                weight,
                EngagementStatus.LIVE));
        List<AdUnit> units = new ArrayList<>(campaign.parts().units());
        units.add(new AdUnit(unit, group, "unit " + unit, type, look, Optional.empty(), delivery));
        return house.change(EngagementHouse.withUnits(campaign, groups, units));
    }

    /** The unit that was put into a campaign last. */
    static AdUnitId last(EngagementCampaign campaign) {
        List<AdUnit> units = campaign.parts().units();
        return units.get(units.size() - 1).id();
    }

    private long next(EngagementCampaignId campaign, EngagementKind kind) {
        return house.storage.write(
                tx -> tx.engagementCampaigns().nextId(CompanyId.DEFAULT, kind, Optional.of(campaign)));
    }
}
