package dev.freestone.examples;

import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CampaignStanding;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.WalletItem;
import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.DealDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.OfferDraft;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.ManualClock;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coffee shop gives every tenth coffee away: nine coffees bring an offer, whatever the cash register sends twice. A coffee and a
 * croissant on one day bring points.
 */
public final class BuyNineGetTenth {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant STARTS = Instant.parse("2026-06-01T04:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-09-01T04:00:00Z");
    private static final CustomerRef ANN = CustomerRef.user("CU-1");

    private final PrintStream out;
    private final ManualClock clock = ManualClock.at(Instant.parse("2026-06-02T12:00:00Z"));
    private final List<EventAnswer> answers = new ArrayList<>();

    private BuyNineGetTenth(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints what a customer has bought and gets for it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<EventAnswer> run(PrintStream out) {
        return new BuyNineGetTenth(out).play();
    }

    private List<EventAnswer> play() {
        try (Freestone freestone = engine()) {
            Engagement engagement = freestone.engagement();
            EngagementCampaignId campaign = campaign(engagement);
            nineCoffees(engagement, campaign, offer(engagement, campaign));
            breakfast(engagement, campaign);
            engagement
                    .campaigns()
                    .update(
                            campaign,
                            EngagementCampaignDraft.builder()
                                    .status(EngagementStatus.LIVE)
                                    .build());
            buy(engagement);
            breakfastToday(engagement);
            ask(engagement);
            buyThree(engagement);
            wallet(engagement);
            verify(engagement);
            return answers;
        }
    }

    private Freestone engine() {
        return Freestone.builder()
                .clock(clock)
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .customers(InMemoryCustomerDirectory.of(Customer.of(PersonId.of("CU-1"), Map.of("tier", "gold"))))
                .build();
    }

    private static EngagementCampaignId campaign(Engagement engagement) {
        return engagement
                .campaigns()
                .create(EngagementCampaignDraft.builder()
                        .name("Coffee card")
                        .externalId("coffee-card")
                        .status(EngagementStatus.DRAFT)
                        .startsAt(STARTS)
                        .endsAt(ENDS)
                        .build())
                .value()
                .id();
    }

    private static OfferId offer(Engagement engagement, EngagementCampaignId campaign) {
        return engagement
                .campaigns()
                .offers()
                .create(
                        campaign,
                        OfferDraft.builder()
                                .name("A free coffee")
                                .type(OfferType.DEAL)
                                .deal(DealDraft.builder()
                                        .offerTypeId("percent_discount")
                                        .percent(new BigDecimal("100"))
                                        .startDate(STARTS)
                                        .endDate(ENDS)
                                        .build())
                                .build())
                .value()
                .id();
    }

    private static void nineCoffees(Engagement engagement, EngagementCampaignId campaign, OfferId tenth) {
        // guide:behavior-count:begin
        engagement
                .campaigns()
                .achievements()
                .create(
                        campaign,
                        AchievementDraft.builder()
                                .name("Nine coffees")
                                .type(AchievementType.COUNT)
                                .eventName("coffee")
                                .totalCount(9)
                                .outcomes(List.of(new Outcome.IssuedOffer(tenth))) // the tenth is free
                                .build());
        // guide:behavior-count:end
    }

    private static void breakfast(Engagement engagement, EngagementCampaignId campaign) {
        // guide:behavior-composite:begin
        String body = """
            {"achievement": {
              "name": "Breakfast", "type": "composite", "points": 50,
              "period": 86400, "max_times_repeatable_per_period": 1,
              "goals": [
                {"event_name": "coffee", "type": "count"},
                {"event_name": "pastry", "type": "count",
                 "conditions": {"event.context.kind": "croissant"}}]}}
            """;
        engagement.campaigns().achievements().create(campaign, AchievementDraft.parse(body));
        // guide:behavior-composite:end
    }

    private void buy(Engagement engagement) {
        // guide:behavior-post:begin
        EventRequest five = EventRequest.builder()
                .event("coffee", event -> event.transactionId("till-7/1001").qty(5))
                .build();
        EventAnswer first = engagement.events().post(ANN, five);
        EventAnswer again = engagement.events().post(ANN, five); // the register had lost the answer
        out.println(first.results().get(0).disposition().code() + ", duplicate: " + again.duplicate());
        // guide:behavior-post:end
        answers.add(first);
        answers.add(again);
        progress(engagement);
    }

    private void breakfastToday(Engagement engagement) {
        // guide:behavior-json:begin
        String body = """
            {"events": {
              "coffee": {"transaction_id": "till-7/1002", "date": "2026-06-02T11:50:00Z"},
              "pastry": [{"transaction_id": "till-7/1003", "context": {"kind": "muffin"}},
                         {"transaction_id": "till-7/1004", "context": {"kind": "croissant"}}]}}
            """;
        EventAnswer breakfast = engagement.events().post(ANN, EventRequest.parse(body));
        for (EventResult each : breakfast.results()) {
            out.println(each.eventName() + " " + each.disposition().code());
        }
        out.println("points: " + breakfast.deltaPoints());
        // guide:behavior-json:end
        answers.add(breakfast);
    }

    private void ask(Engagement engagement) {
        // guide:behavior-preview:begin
        EventRequest three = threeCoffees();
        EventAnswer would = engagement.events().preview(ANN, three);
        out.println("three more would bring: " + would.outcomes().size() + " outcomes");
        // guide:behavior-preview:end
        answers.add(would);
    }

    private static EventRequest threeCoffees() {
        return EventRequest.builder()
                .event("coffee", event -> event.transactionId("till-7/1005"))
                .event("coffee", event -> event.transactionId("till-7/1006"))
                .event("coffee", event -> event.transactionId("till-7/1006")) // twice in one request
                .event("coffee", event -> event.transactionId("till-7/1007"))
                .build();
    }

    private void buyThree(Engagement engagement) {
        answers.add(engagement.events().post(ANN, threeCoffees()));
        progress(engagement);
    }

    private void progress(Engagement engagement) {
        // guide:behavior-progress:begin
        CampaignStanding standing = engagement.retrieval().progress(ANN, "coffee-card");
        for (BehaviorView behavior : standing.progress().behaviors()) {
            out.println(behavior.name() + ": " + behavior.shape().progress() + " of "
                    + behavior.shape().goal() + ", achieved "
                    + behavior.standing().achieved());
        }
        // guide:behavior-progress:end
    }

    private void wallet(Engagement engagement) {
        // guide:behavior-wallet:begin
        for (WalletItem held : engagement.wallet().page(ANN).items()) {
            out.println("wallet: " + held.offer().status().code() + ", redeemable: " + held.redeemable());
        }
        // guide:behavior-wallet:end
    }

    private void verify(Engagement engagement) {
        // guide:behavior-verify:begin
        BehaviorAuditReport report = engagement.audit().verify(ANN, "coffee-card");
        out.println("clean: " + report.isClean());
        // guide:behavior-verify:end
    }
}
