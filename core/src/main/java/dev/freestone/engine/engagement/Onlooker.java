package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CampaignIndex;
import dev.freestone.engagement.CampaignProgress;
import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FeedSelection;
import dev.freestone.engagement.FeedUnit;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OfferView;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engagement.UserOffer;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer who looks at campaigns, in one transaction at one instant. Of one thread. Source: docs/spec/engagement-campaigns.md 7, 8.
 */
final class Onlooker {
    private static final int AT_ONCE = 1_000;

    private final Tx tx;
    private final Instant now;
    private final CustomerFacts facts;
    private final Map<String, @Nullable Object> document;
    private final Map<EngagementCampaignId, StandingRow> standings;
    private final CustomerProgress progress;

    private Onlooker(Tx tx, Instant now, CustomerFacts facts, CustomerProgress progress) {
        this.tx = tx;
        this.now = now;
        this.facts = facts;
        this.document = facts.document();
        this.standings = tx.customers().standings(facts.key()).stream()
                .collect(Collectors.toMap(StandingRow::campaign, Function.identity()));
        this.progress = progress;
    }

    static Onlooker of(Tx tx, Instant now, Customer customer, LaneKey key, CustomerProgress progress) {
        return new Onlooker(tx, now, CustomerFacts.read(tx, customer, key, now), progress);
    }

    /** The active campaigns that the customer is eligible for, by id. */
    List<LiveCampaign> eligible(CampaignIndex index, Set<String> divisions) {
        return isRestricted() ? List.of() : index.matching(document, divisions, now);
    }

    boolean isQualified(LiveCampaign campaign) {
        return !isRestricted() && campaign.bundle().matches(document);
    }

    /** Whether the targeting of a group means the customer, whatever the status of the group. */
    boolean isMeant(LiveCampaign campaign, AdGroup group) {
        return Optional.ofNullable(campaign.groups().get(group.id()))
                .filter(targeting -> targeting.matches(document))
                .isPresent();
    }

    private boolean isRestricted() {
        return facts.customer().standing().restricted();
    }

    OptInHistory history(EngagementCampaignId campaign) {
        StandingRow standing = standings.get(campaign);
        return standing == null ? OptInHistory.NONE : new OptInHistory(standing.history());
    }

    CustomerProgress.Done done(Collection<LiveCampaign> campaigns) {
        List<EngagementCampaign> asked =
                campaigns.stream().map(LiveCampaign::campaign).toList();
        return progress.of(tx, facts.key(), asked, now);
    }

    CampaignProgress progress(LiveCampaign campaign, CustomerProgress.Done done) {
        EngagementCampaignId id = campaign.campaign().id();
        List<BehaviorView> behaviors = done.in(id);
        CustomerState state = CustomerState.of(
                isQualified(campaign),
                campaign.campaign().terms().optIn().required(),
                history(id),
                behaviors.stream().map(BehaviorView::standing).toList());
        return new CampaignProgress(state, behaviors);
    }

    /** The offers of campaigns with what is left of them. */
    Map<EngagementCampaignId, List<OfferView>> offers(List<EngagementCampaign> campaigns) {
        return OfferStocks.views(tx, facts.key().company(), campaigns);
    }

    /** What the customer holds of the offers of campaigns. */
    Map<EngagementCampaignId, List<UserOffer>> redemptions(List<EngagementCampaign> campaigns) {
        return campaigns.isEmpty()
                ? Map.of()
                : HeldOffers.ofCampaigns(
                        tx,
                        facts.key(),
                        campaigns.stream().map(EngagementCampaign::id).toList(),
                        now);
    }

    /** The units of campaigns that the customer is shown, the heaviest first. */
    List<FeedUnit> visible(Collection<LiveCampaign> campaigns, CustomerProgress.Done done) {
        List<FeedUnit> open = new ArrayList<>();
        for (LiveCampaign each : campaigns) {
            open.addAll(FeedSelection.open(each, document, done.completions(), now));
        }
        return FeedSelection.visible(open, seen(FeedSelection.capped(open, now)));
    }

    private Map<AdUnitId, Long> seen(Map<AdUnitId, Instant> since) {
        Map<AdUnitId, Long> seen = new HashMap<>();
        List<AdUnitId> ids = List.copyOf(since.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<AdUnitId, Instant> some = new HashMap<>();
            for (AdUnitId id : ids.subList(from, Math.min(from + AT_ONCE, ids.size()))) {
                some.put(id, since.getOrDefault(id, now));
            }
            seen.putAll(tx.creatives().seen(facts.key(), some));
        }
        return seen;
    }
}
