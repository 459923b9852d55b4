package dev.freestone.examples;

import dev.freestone.engagement.OfferType;
import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.DealDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.OfferDraft;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/** Engagement campaigns: a card of coffees that everybody has, a challenge that one joins, and one that is over. */
final class SampleCards implements SamplePart {
    static final String CARD = "sample-coffee-card";
    static final String CHALLENGE = "sample-breakfast-challenge";
    static final String OVER = "sample-spring-treats";

    private static final String ONCE = ", \"max_times_repeatable\": 1";
    private static final int PLACES = 15;
    private static final int BREAKFASTS = 5;
    private static final int OVER_AGO = 10;
    private static final int JOINED_AGO = 27;

    private final Freestone freestone;

    SampleCards(Freestone freestone) {
        this.freestone = freestone;
    }

    @Override
    public void begin() {
        EngagementCampaignId card = campaign(CARD, "Coffee card", 365, false);
        count(card, "Nine coffees", "coffee", 9, "");
        launch(card);
        EngagementCampaignId challenge = campaign(CHALLENGE, "Breakfast challenge", 60, true);
        count(challenge, "Five breakfasts", "breakfast", BREAKFASTS, ONCE);
        offer(challenge);
        launch(challenge);
        EngagementCampaignId over = campaign(OVER, "Spring treats", SampleMonth.DAYS - OVER_AGO, true);
        count(over, "Three treats", "treat", 3, ONCE);
        launch(over);
    }

    /** The first customer has one coffee; of the others, those with small numbers come often. */
    @Override
    public void morning(int ago) {
        if (ago == 5) {
            happens(1, "coffee", ago);
        }
        if (ago <= JOINED_AGO && ago > JOINED_AGO - PLACES) {
            int number = JOINED_AGO - ago + 2;
            join(number, CHALLENGE);
            join(number, OVER);
        }
        IntStream.rangeClosed(2, SamplePeople.CUSTOMERS)
                .filter(number -> (ago + number) % (number / 2 + 2) == 0)
                .forEach(number -> {
                    happens(number, "coffee", ago);
                    happens(number, "breakfast", ago);
                    happens(number, "treat", ago);
                });
    }

    @Override
    public void now() {}

    private Engagement engagement() {
        return freestone.engagement(SamplePorts.APP);
    }

    private EngagementCampaignId campaign(String permalink, String name, int days, boolean isJoined) {
        Instant today = freestone.now().truncatedTo(ChronoUnit.DAYS);
        EngagementCampaignDraft.Builder draft = EngagementCampaignDraft.builder()
                .name(name)
                .externalId(permalink)
                .status(EngagementStatus.DRAFT)
                .startsAt(today)
                .endsAt(today.plus(Duration.ofDays(days)))
                .optInRequired(isJoined);
        if (isJoined) {
            draft.optInLimit(PLACES);
        }
        return engagement().campaigns().create(draft.build()).value().id();
    }

    private void count(EngagementCampaignId campaign, String name, String event, int times, String more) {
        var unused = engagement().campaigns().achievements().create(campaign, AchievementDraft.parse("""
            {"achievement": {"name": "%s", "type": "count", "event_name": "%s", "total_count": %d, "points": 50%s}}
            """.formatted(
                        name, event, times, more)));
    }

    private void offer(EngagementCampaignId campaign) {
        Instant today = freestone.now().truncatedTo(ChronoUnit.DAYS);
        var unused = engagement()
                .campaigns()
                .offers()
                .create(
                        campaign,
                        OfferDraft.builder()
                                .name("A free breakfast")
                                .type(OfferType.DEAL)
                                .totalAvailable(PLACES)
                                .deal(DealDraft.builder()
                                        .offerTypeId("percent_discount")
                                        .percent(new BigDecimal("100"))
                                        .startDate(today)
                                        .endDate(today.plus(Duration.ofDays(60)))
                                        .build())
                                .build());
    }

    private void launch(EngagementCampaignId campaign) {
        var unused = engagement()
                .campaigns()
                .update(
                        campaign,
                        EngagementCampaignDraft.builder()
                                .status(EngagementStatus.LIVE)
                                .build());
    }

    private void join(int number, String permalink) {
        var unused = engagement().optIns().optIn(CustomerRef.user(SamplePeople.customer(number)), permalink);
    }

    private void happens(int number, String event, int ago) {
        var unused = engagement()
                .events()
                .post(
                        CustomerRef.user(SamplePeople.customer(number)),
                        EventRequest.builder()
                                .event(event, one -> one.transactionId("sample-" + ago))
                                .build());
    }
}
