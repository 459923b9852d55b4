package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDeliveryTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at its instant | 2024-05-01T14:00:00Z | 2024-05-01T14:00:00Z | 2024-05-01T14:00:00Z | true",
                "late on its day | 2024-05-01T14:00:00Z | 2024-05-01T14:00:00Z | 2024-05-02T04:59:59Z | true",
                "on the next day of the company | 2024-05-01T14:00:00Z | 2024-05-01T14:00:00Z | 2024-05-02T05:00:00Z | false",
                "just before midnight, looked at in time | 2024-05-02T04:59:00Z | 2024-05-02T04:59:00Z | 2024-05-02T05:14:00Z | true",
                "just before midnight, looked at late | 2024-05-02T04:59:00Z | 2024-05-02T04:59:00Z | 2024-05-02T05:14:01Z | false",
                "a later one is due | 2024-05-01T14:00:00Z | 2024-05-01T15:00:00Z | 2024-05-01T15:00:00Z | false",
            })
    @Fact("ENG-36")
    void in_time(String name, String instant, String last, String now, boolean expected) {
        DueDelivery.Look look = new DueDelivery.Look(Instant.parse(now), CHICAGO, Duration.ofMinutes(15));

        assertThat(DueDelivery.isInTime(Instant.parse(instant), Instant.parse(last), look))
                .isEqualTo(expected);
    }

    /** The campaign runs through May 2024; its delivery is at noon on the 10th. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "live since it was made | live | 05-01 | 05-01 | | live | 05-10T12:00:00Z | true",
                "paused now | paused | 05-01 | 05-01 | 05-09- | live | 05-10T12:00:00Z | false",
                "paused then, live again now | live | 05-01 | 05-01 | 05-09-11 | live | 05-12T12:00:00Z | false",
                "paused before | live | 05-01 | 05-01 | 05-08-09 | live | 05-10T12:00:00Z | true",
                "a draft | draft | 05-01 | | | live | 05-10T12:00:00Z | false",
                "a draft then, launched later | live | 05-01 | 05-11 | | live | 05-12T12:00:00Z | false",
                "made live after the instant | live | 05-11 | 05-11 | | live | 05-12T12:00:00Z | true",
                "a paused group | live | 05-01 | 05-01 | | paused | 05-10T12:00:00Z | false",
                "a draft group | live | 05-01 | 05-01 | | draft | 05-10T12:00:00Z | false",
                "ended | live | 05-01 | 05-01 | | live | 06-01T00:00:00Z | false",
                "completed by hand | completed | 05-01 | 05-01 | | live | 05-10T12:00:00Z | false",
            })
    @Fact("ENG-34")
    void live(
            String name,
            String status,
            String created,
            String launched,
            String pause,
            String group,
            String now,
            boolean expected) {
        EngagementCampaign campaign =
                campaign(status, day(created), Optional.ofNullable(launched).map(DueDeliveryTest::day), pause);
        AdGroup of = new AdGroup(
                AdGroupId.of(1),
                LineItemId.of(1),
                "g",
                Map.of(),
                5,
                EngagementStatus.parse(group).orElseThrow());

        assertThat(DueDelivery.isLive(
                        campaign, of, Instant.parse("2024-05-10T12:00:00Z"), Instant.parse("2024-" + now)))
                .isEqualTo(expected);
    }

    private static Instant day(String monthDay) {
        return Instant.parse("2024-" + monthDay + "T00:00:00Z");
    }

    private static EngagementCampaign campaign(
            String status, Instant created, Optional<Instant> launched, String pause) {
        List<Pause> pauses = pause == null
                ? List.of()
                : List.of(new Pause(
                        day(pause.substring(0, 5)),
                        pause.length() == 6 ? Optional.empty() : Optional.of(day("05-" + pause.substring(6)))));
        return new EngagementCampaign(
                EngagementCampaignId.of(7),
                CompanyId.DEFAULT,
                new CampaignTerms(
                        "spring",
                        "spring",
                        EngagementStatus.parse(status).orElseThrow(),
                        day("05-01"),
                        day("06-01"),
                        CampaignKind.MESSAGING,
                        OptInTerms.NOT_REQUIRED,
                        Optional.empty(),
                        Optional.empty(),
                        CampaignExtras.NONE),
                new CampaignParts(
                        new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                        List.of(new LineItem(LineItemId.of(1), "default")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new CampaignLife(created, launched, pauses));
    }
}
