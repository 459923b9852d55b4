package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static dev.freestone.engine.MessageHouse.WED_2024_05_01;
import static dev.freestone.engine.MessageHouse.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.IdempotencyKeys;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.TagRow;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScheduledMessagesTest {
    private final MessageHouse house = new MessageHouse();

    @Test
    void a_message_is_pending_until_its_instant() {
        house.customers(2, "a").scheduled(TEN).at(TEN.minusMillis(1)).tick();

        assertThat(house.statuses()).containsExactly("pending");
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void at_its_instant_everybody_who_is_included_gets_it_once() {
        house.customers(4, "a").customers(3, "b").scheduled(TEN).at(TEN).tick();
        house.at(TEN.plusSeconds(1)).tick();

        DeliveryReport report = house.delivery(TEN);
        assertThat(report.status()).isEqualTo(AudienceStatus.DONE);
        assertThat(report.counts().planned()).isEqualTo(4);
        assertThat(MessageHouse.buckets(report)).isEqualTo("group_no_match 3 included 4");
        assertThat(report.stamps().begunAt()).contains(TEN);
        assertThat(report.stamps().frozenAt()).contains(TEN);
        assertThat(report.stamps().endedAt()).contains(TEN);
        assertThat(house.sent()).containsExactly("CU-0001", "CU-0002", "CU-0003", "CU-0004");
    }

    @Test
    void a_contact_is_named_by_campaign_message_and_instant() {
        house.customers(1, "a").scheduled(TEN).at(TEN).tick();

        assertThat(house.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.producer().code()).isEqualTo("engagement/" + house.campaign.id());
            assertThat(intent.occurrence()).isEqualTo(house.campaign.id() + ":" + house.unit + ":2024-05-01T15:00:00Z");
            assertThat(intent.key())
                    .isEqualTo(IdempotencyKeys.of(new ContactIdentity(
                            CompanyId.DEFAULT,
                            "engagement/" + house.campaign.id(),
                            house.campaign.id() + ":" + house.unit + ":2024-05-01T15:00:00Z",
                            PersonId.of("CU-0001"),
                            "push",
                            "marketing/unit" + house.unit + "/")));
            assertThat(intent.expiresAt()).isEqualTo(TEN.plus(Duration.ofDays(1)));
        });
    }

    @Test
    void the_sender_is_told_template_variables_and_how_the_message_is_shown() {
        house.customers(1, "a").scheduled(TEN).at(TEN).tick();

        assertThat(house.push.requests).singleElement().satisfies(request -> {
            assertThat(request.channel()).isEqualTo("push");
            assertThat(request.adType()).contains("inbox");
            assertThat(request.content().template()).contains("T-17");
            assertThat(request.content().variables()).isEqualTo(Map.of("points", 5L));
        });
    }

    @Test
    @Fact("ENG-32")
    void every_customer_ends_in_exactly_one_bucket() {
        house.customers(5, "a").customers(2, "b");
        house.scheduled(
                TEN,
                Optional.empty(),
                campaign -> EngagementHouse.withTargeting(
                        EngagementHouse.withOptIn(campaign, optIn()),
                        Map.of("user.id", Map.of("$ne", MessageHouse.id(5)))));
        house.restricted(1).standing(1, true);
        house.standing(2, false).standing(4, true).standing(5, true).standing(6, true);
        house.at(TEN).tick();

        DeliveryReport report = house.delivery(TEN);
        assertThat(MessageHouse.buckets(report))
                .isEqualTo("restricted 1 opted_out 1 not_opted_in 2 bundle_no_match 1 group_no_match 1 included 1");
        assertThat(report.counts().read()).isEqualTo(7);
        assertThat(house.sent()).containsExactly("CU-0004");
    }

    private static OptInTerms optIn() {
        return new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    @Test
    void tags_are_judged_at_the_instant_however_late_the_audience_is_built() {
        house.customers(3, "a").scheduled(TEN, Optional.empty(), ScheduledMessagesTest::forTagged);
        house.tag(1, TagRow.expiring("x", TEN.plusSeconds(1)))
                .tag(2, TagRow.expiring("x", TEN))
                .tag(3, TagRow.counter("x", 2));
        house.at(TEN.plusSeconds(600)).tick();

        assertThat(house.sent()).containsExactly("CU-0001", "CU-0003");
    }

    private static EngagementCampaign forTagged(EngagementCampaign campaign) {
        return EngagementHouse.withTargeting(campaign, Map.of("user.tags", "x"));
    }

    @Test
    @Fact("ENG-33")
    void who_gains_the_tag_after_the_freeze_is_in_the_next_delivery_only() {
        house.customers(2, "a").scheduled(TEN, every(1, RepeatUnit.DAY), ScheduledMessagesTest::forTagged);
        house.tag(1, TagRow.counter("x", 1)).at(TEN).tick();
        house.tag(2, TagRow.counter("x", 1)).at(TEN.plusSeconds(60)).tick();

        assertThat(house.sent()).containsExactly("CU-0001");

        house.at(TEN.plus(Duration.ofDays(1))).tick();

        assertThat(house.sent()).containsExactly("CU-0001", "CU-0001", "CU-0002");
        assertThat(house.statuses()).containsExactly("done", "done", "pending");
    }

    @Test
    @Fact("ENG-34")
    void a_delivery_of_a_paused_campaign_is_skipped() {
        house.customers(1, "a").scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);
        house.change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.PAUSED));
        house.at(TEN).tick();
        house.change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.LIVE));
        house.at(TEN.plusSeconds(60)).tick();

        assertThat(house.statuses()).containsExactly("skipped not_live", "pending");

        house.at(TEN.plus(Duration.ofDays(1))).tick();

        assertThat(house.statuses()).containsExactly("skipped not_live", "done", "pending");
    }

    @Test
    @Fact("ENG-36")
    void after_three_days_without_an_engine_only_the_delivery_of_today_runs() {
        house.customers(1, "a").scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);

        house.at(TEN.plus(Duration.ofDays(3)).plus(Duration.ofHours(5))).tick();

        assertThat(house.statuses())
                .containsExactly("skipped missed", "skipped missed", "skipped missed", "done", "pending");
        assertThat(house.sent()).hasSize(1);
    }

    @Test
    @Fact("ENG-36")
    void a_missed_delivery_does_not_run_on_another_day() {
        house.customers(1, "a").scheduled(TEN);

        house.at(Instant.parse("2024-05-02T05:00:00Z")).tick();

        assertThat(house.statuses()).containsExactly("skipped missed");
        assertThat(house.intents()).isEmpty();
    }

    @Test
    @Fact("ENG-35")
    void a_monthly_delivery_of_the_last_of_january_comes_on_leap_day_and_on_the_last_of_march() {
        Instant january = Instant.parse("2024-01-31T16:00:00Z");
        house.customers(1, "a");
        house.at(january.minusSeconds(60))
                .scheduled(january, every(1, RepeatUnit.MONTH), ScheduledMessagesTest::longRunning);
        for (String day : List.of("2024-01-31", "2024-02-29", "2024-03-31")) {
            house.at(Instant.parse(day + "T18:00:00Z")).tick();
        }

        assertThat(house.list())
                .extracting(
                        report -> report.key().instant() + " " + report.status().code())
                .containsExactly(
                        "2024-04-30T15:00:00Z pending",
                        "2024-03-31T15:00:00Z done",
                        "2024-02-29T16:00:00Z done",
                        "2024-01-31T16:00:00Z done");
    }

    private static EngagementCampaign longRunning(EngagementCampaign campaign) {
        return EngagementHouse.withWindow(
                campaign, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-06-01T00:00:00Z"));
    }

    @Test
    void many_missed_deliveries_are_skipped_in_several_transactions() {
        house.customers(1, "a")
                .scheduled(
                        TEN,
                        every(1, RepeatUnit.HOUR),
                        campaign -> EngagementHouse.withWindow(
                                campaign, WED_2024_05_01, Instant.parse("2025-05-01T00:00:00Z")));

        house.at(TEN.plus(Duration.ofDays(50))).tick();

        List<DeliveryReport> all = house.list();
        assertThat(all).hasSize(1_001);
        assertThat(all.get(1).status()).isEqualTo(AudienceStatus.DONE);
        assertThat(all.subList(2, all.size())).allMatch(report -> report.status() == AudienceStatus.SKIPPED);
        assertThat(house.sent()).hasSize(1);
    }

    @Test
    void a_delivery_whose_predecessor_is_still_building_is_skipped() {
        house.customers(4, "a").scheduled(TEN, every(1, RepeatUnit.HOUR), campaign -> campaign);
        SlowPeople slow = new SlowPeople(house.people);
        house.directory = slow;
        slow.onSecondPage = () -> {
            house.at(TEN.plus(Duration.ofHours(1)));
            house.node("node-2").tick();
        };
        house.at(TEN).tick();

        assertThat(house.statuses()).containsExactly("done", "skipped overlap", "pending");
        assertThat(house.sent()).hasSize(4);
    }

    @Test
    void as_long_as_one_builds_all_later_deliveries_are_skipped() {
        house.customers(4, "a").scheduled(TEN, every(1, RepeatUnit.HOUR), campaign -> campaign);
        SlowPeople slow = new SlowPeople(house.people);
        house.directory = slow;
        slow.onSecondPage = () -> house.deliveries().pause(house.unit, TEN);
        house.at(TEN).tick();

        house.at(TEN.plus(Duration.ofHours(1))).tick();
        house.deliveries().cancel(house.unit, TEN.plus(Duration.ofHours(2)));
        house.at(TEN.plus(Duration.ofHours(3))).tick();

        assertThat(house.statuses())
                .containsExactly("building", "skipped overlap", "canceled", "skipped overlap", "pending");

        house.deliveries().resume(house.unit, TEN);
        house.at(TEN.plus(Duration.ofHours(4))).tick();
        house.at(TEN.plus(Duration.ofHours(5))).tick();

        assertThat(house.statuses())
                .containsExactly(
                        "done", "skipped overlap", "canceled", "skipped overlap", "skipped overlap", "done", "pending");
    }

    @Test
    void what_is_changed_while_an_audience_is_built_is_for_the_next_one() {
        house.customers(4, "a").scheduled(TEN);
        SlowPeople slow = new SlowPeople(house.people);
        house.directory = slow;
        slow.onSecondPage =
                () -> house.change(campaign -> EngagementHouse.withTargeting(campaign, Map.of("user.city", "nowhere")));
        house.at(TEN).tick();

        assertThat(house.delivery(TEN).counts().of(AudienceBucket.INCLUDED)).isEqualTo(4);
    }

    @Test
    void a_directory_that_fails_four_times_lets_the_audience_wait() {
        house.customers(4, "a").scheduled(TEN);
        SlowPeople failing = new SlowPeople(house.people);
        failing.failures = 4;
        house.directory = failing;
        house.at(TEN).tick();

        assertThat(house.statuses()).containsExactly("building");

        house.at(TEN.plusSeconds(60)).tick();

        assertThat(house.statuses()).containsExactly("done");
    }
}
