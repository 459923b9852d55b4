package dev.freestone.integration;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Nodes over one database with a live campaign: three visits bring ten points, a tag, an offer, a message and the event {@code done},
 * which brings ten points more.
 */
final class EventHost {
    static final CustomerRef ANNA = CustomerRef.user(NumberedCustomers.id(1));
    private static final AchievementId VISITS = AchievementId.of(1);

    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T14:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(WED_2024_05_01);

    private EventHost() {}

    /** Puts the campaign into a database without one. */
    static void make(DataSource database) {
        storage(database).write(EventHost::make);
    }

    static JdbcStorage storage(DataSource database) {
        return JdbcStorage.over(database, StorageTime.injected(CLOCK));
    }

    static Freestone node(String name, DataSource connections) {
        return Freestone.builder()
                .storage(storage(connections))
                .plainStorage()
                .clock(CLOCK)
                .node(NodeId.of(name))
                .customers(new NumberedCustomers(3))
                .sender(Channel.PUSH, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    private static EngagementCampaignId make(Tx tx) {
        EngagementCampaignId id = EngagementCampaignId.of(
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty()));
        OfferId offer =
                OfferId.of(tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(id)));
        Instant made = WED_2024_05_01.minus(Duration.ofDays(2));
        EngagementCampaign campaign = new EngagementCampaign(
                id, CompanyId.DEFAULT, terms(), parts(offer), new CampaignLife(made, Optional.of(made), List.of()));
        tx.engagementCampaigns().insert(EngagementRows.row(campaign, "0".repeat(64), Optional.empty()));
        tx.engagementCampaigns().nextRevision(CompanyId.DEFAULT, 1);
        return id;
    }

    private static CampaignTerms terms() {
        return new CampaignTerms(
                "spring",
                "spring",
                EngagementStatus.LIVE,
                WED_2024_05_01.minus(Duration.ofDays(1)),
                WED_2024_05_01.plus(Duration.ofDays(30)),
                CampaignKind.PROMOTION,
                OptInTerms.NOT_REQUIRED,
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
    }

    private static CampaignParts parts(OfferId offer) {
        LineItem item = new LineItem(LineItemId.of(1), "default");
        AdGroup group = new AdGroup(AdGroupId.of(1), item.id(), "all", Map.of(), 5, EngagementStatus.LIVE);
        AdUnit thanks = new AdUnit(
                AdUnitId.of(1),
                group.id(),
                "thanks",
                AdType.PUSH,
                Optional.empty(),
                Optional.of(new ContactTerms(Channel.PUSH, "T-17", Purpose.MARKETING, Map.of())),
                Optional.of(new UnitDelivery.Triggered(VISITS, Optional.empty(), Optional.empty(), 60)));
        return new CampaignParts(
                new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                List.of(item),
                List.of(group),
                List.of(thanks),
                List.of(
                        count(
                                VISITS,
                                "visit",
                                3,
                                List.of(
                                        new Outcome.AssignedTag("vip", OptionalLong.empty()),
                                        new Outcome.IssuedOffer(offer),
                                        new Outcome.RaisedEvent("done", Map.of()))),
                        count(AchievementId.of(2), "done", 1, List.of())),
                List.of(new Offer(offer, "a coffee", OfferType.TRIGGER, OptionalLong.empty(), Optional.empty())));
    }

    private static Achievement count(AchievementId id, String event, long total, List<Outcome> outcomes) {
        return new Achievement(
                id,
                "behavior " + id,
                new UUID(0, id.value()).toString(),
                event,
                10,
                new AchievementTask.Leaf(
                        LeafType.COUNT,
                        List.of(event),
                        Optional.empty(),
                        total,
                        Map.of(),
                        new RepeatLimits(
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.of(RepeatLimits.DEFAULT_PERIOD)),
                        EventPace.ANY),
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                outcomes);
    }
}
