package dev.freestone.examples;

import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EventRequest;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The engagement campaign of {@link SampleData}: nine coffees bring points, and a customer had one. */
final class SampleCoffeeCard {
    static final String PERMALINK = "sample-coffee-card";

    private static final Duration LASTS = Duration.ofDays(365);

    private SampleCoffeeCard() {}

    static void fill(Engagement engagement, Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        EngagementCampaignId campaign = engagement
                .campaigns()
                .create(EngagementCampaignDraft.builder()
                        .name("Coffee card")
                        .externalId(PERMALINK)
                        .status(EngagementStatus.DRAFT)
                        .startsAt(today)
                        .endsAt(today.plus(LASTS))
                        .build())
                .value()
                .id();
        var unusedBehavior = engagement.campaigns().achievements().create(campaign, AchievementDraft.parse("""
            {"achievement": {"name": "Nine coffees", "type": "count", "event_name": "coffee",
              "total_count": 9, "points": 50}}
            """));
        var unusedCampaign = engagement
                .campaigns()
                .update(
                        campaign,
                        EngagementCampaignDraft.builder()
                                .status(EngagementStatus.LIVE)
                                .build());
        var unusedAnswer = engagement
                .events()
                .post(
                        CustomerRef.user(SamplePorts.CUSTOMER),
                        EventRequest.builder()
                                .event("coffee", event -> event.transactionId("sample-1"))
                                .build());
    }
}
