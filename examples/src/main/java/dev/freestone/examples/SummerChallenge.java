package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engine.AdGroupDraft;
import dev.freestone.engine.AdUnitDraft;
import dev.freestone.engine.DealDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.OfferDraft;
import dev.freestone.engine.RedeemRequest;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.ManualClock;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coffee chain asks its members to join a challenge in summer. There are two places; who joined gets a mail, and a free drink once.
 */
public final class SummerChallenge {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant STARTS = Instant.parse("2026-06-01T04:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-09-01T04:00:00Z");
    private static final CustomerRef ANN = CustomerRef.user("CU-1");
    private static final CustomerRef BOB = CustomerRef.user("CU-2");
    private static final CustomerRef CAT = CustomerRef.user("CU-3");

    private final PrintStream out;
    private final ManualClock clock = ManualClock.at(Instant.parse("2026-06-02T12:00:00Z"));
    private int sent;

    private SummerChallenge(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints what three members see and do.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static int run(PrintStream out) {
        return new SummerChallenge(out).play();
    }

    private int play() {
        try (Freestone freestone = engine()) {
            Engagement engagement = freestone.engagement();
            EngagementCampaign made = campaign(engagement);
            EngagementCampaignId challenge = made.id();
            LineItemId line = made.parts().lineItems().get(0).id();
            tile(engagement, challenge, line);
            mail(engagement, challenge, line);
            OfferId drink = offer(engagement, challenge);
            launch(engagement, challenge);
            look(engagement);
            join(engagement, challenge);
            clock.set(Instant.parse("2026-06-08T14:00:00Z"));
            freestone.tick();
            tell(engagement, challenge);
            redeem(engagement, drink);
            return sent;
        }
    }

    private Freestone engine() {
        // guide:engagement-engine:begin
        var customers = InMemoryCustomerDirectory.of( // or JdbcCustomerDirectory over your own table
                Customer.of(PersonId.of("CU-1"), Map.of("tier", "gold")),
                Customer.of(PersonId.of("CU-2"), Map.of("tier", "gold")),
                Customer.of(PersonId.of("CU-3"), Map.of("tier", "silver")));
        Freestone freestone = Freestone.builder()
                .clock(clock)
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .customers(customers)
                .people(people())
                .sender(Channel.EMAIL, request -> {
                    sent++;
                    return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                })
                .contactPolicy(ContactPolicy.none()) // an explicit choice
                .build();
        // guide:engagement-engine:end
        return freestone;
    }

    private static InMemoryPersonDirectory people() {
        return InMemoryPersonDirectory.of(person("CU-1"), person("CU-2"), person("CU-3"));
    }

    private static Person person(String id) {
        return Person.of(
                PersonId.of(id),
                PersonName.EMPTY,
                List.of(Contact.builder("email-1", ContactType.EMAIL)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .value("member@example.org")
                        .build()));
    }

    private static EngagementCampaign campaign(Engagement engagement) {
        // guide:engagement-campaign:begin
        EngagementCampaign challenge = engagement
                .campaigns()
                .create(EngagementCampaignDraft.builder()
                        .name("Summer challenge")
                        .externalId("summer-2026")
                        .status(EngagementStatus.DRAFT)
                        .startsAt(STARTS)
                        .endsAt(ENDS)
                        .targeting(Map.of("user.tier", Map.of("$in", List.of("gold", "silver"))))
                        .optInRequired(true)
                        .optInLimit(2)
                        .build())
                .value();
        // guide:engagement-campaign:end
        return challenge;
    }

    private static void tile(Engagement engagement, EngagementCampaignId challenge, LineItemId line) {
        // guide:engagement-tile:begin
        AdGroupId everyone = engagement
                .campaigns()
                .groups()
                .create(
                        challenge,
                        AdGroupDraft.builder().lineItem(line).name("everyone").build())
                .value()
                .id();
        engagement
                .campaigns()
                .units()
                .create(
                        challenge,
                        AdUnitDraft.builder()
                                .group(everyone)
                                .name("summer tile")
                                .type(AdType.INTERNAL_TILE)
                                .tile(new TileLook(
                                        Map.of("header", "Join the summer challenge"),
                                        0,
                                        Optional.empty(),
                                        false,
                                        Optional.empty(),
                                        Optional.empty()))
                                .build());
        // guide:engagement-tile:end
    }

    private static void mail(Engagement engagement, EngagementCampaignId challenge, LineItemId line) {
        // guide:engagement-mail:begin
        AdGroupId gold = engagement
                .campaigns()
                .groups()
                .create(
                        challenge,
                        AdGroupDraft.builder()
                                .lineItem(line) // of the campaign: made.parts().lineItems()
                                .name("gold")
                                .targeting(Map.of("user.tier", "gold")) // narrows the campaign
                                .build())
                .value()
                .id();
        engagement
                .campaigns()
                .units()
                .create(
                        challenge,
                        AdUnitDraft.builder()
                                .group(gold)
                                .name("welcome mail")
                                .type(AdType.EXTERNAL)
                                .channel(Channel.EMAIL)
                                .templateId("T-17")
                                .delivery(new UnitDelivery.Scheduled(
                                        Instant.parse("2026-06-08T14:00:00Z"), Optional.empty()))
                                .build());
        // guide:engagement-mail:end
    }

    private static OfferId offer(Engagement engagement, EngagementCampaignId challenge) {
        // guide:engagement-offer:begin
        OfferId drink = engagement
                .campaigns()
                .offers()
                .create(
                        challenge,
                        OfferDraft.builder()
                                .name("A free drink")
                                .type(OfferType.DEAL)
                                .totalAvailable(1)
                                .deal(DealDraft.builder()
                                        .offerTypeId("percent_discount")
                                        .percent(new BigDecimal("100"))
                                        .startDate(STARTS)
                                        .endDate(ENDS)
                                        .build())
                                .build())
                .value()
                .id();
        // guide:engagement-offer:end
        return drink;
    }

    private static void launch(Engagement engagement, EngagementCampaignId challenge) {
        // guide:engagement-launch:begin
        engagement
                .campaigns()
                .update(
                        challenge,
                        EngagementCampaignDraft.builder()
                                .status(EngagementStatus.LIVE)
                                .build());
        // guide:engagement-launch:end
    }

    private void look(Engagement engagement) {
        // guide:engagement-feed:begin
        CampaignFeed feed = engagement.retrieval().feed(ANN);
        feed.tiles()
                .forEach(tile -> out.println(tile.campaign().terms().name() + ": "
                        + tile.progress().state().code()));
        // guide:engagement-feed:end
    }

    private void join(Engagement engagement, EngagementCampaignId challenge) {
        // guide:engagement-opt-in:begin
        OptInAnswer ann = engagement.optIns().optIn(ANN, "summer-2026"); // a permalink or an id
        OptInAnswer bob = engagement.optIns().optIn(BOB, challenge.toString());
        try {
            engagement.optIns().optIn(CAT, "summer-2026");
        } catch (FreestoneException full) {
            out.println("third member: " + full.code().code()); // opt_in_limit_reached
        }
        // guide:engagement-opt-in:end
        out.println("in: " + ann.optedIn() + " " + bob.optedIn());
    }

    private void tell(Engagement engagement, EngagementCampaignId challenge) {
        // guide:engagement-delivery:begin
        for (DeliveryReport delivery : engagement.deliveries().list(challenge.toString())) {
            out.println(delivery.status().code() + " " + delivery.counts());
        }
        // guide:engagement-delivery:end
    }

    private void redeem(Engagement engagement, OfferId drink) {
        // guide:engagement-wallet:begin
        UserOffer held = engagement.wallet().grant(ANN, drink, "receipt-1");
        UserOffer used = engagement.wallet().redeem(ANN, held.id(), RedeemRequest.of("till-4711"));
        try {
            engagement.wallet().grant(BOB, drink, "receipt-2");
        } catch (FreestoneException gone) {
            out.println("second drink: " + gone.code().code()); // not_available: there was one
        }
        // guide:engagement-wallet:end
        out.println("drink " + used.status().code());
    }
}
