package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T00:00:00Z");
    private static final CampaignTerms TEN_TO_TWENTY = new CampaignTerms(
            "c",
            "c-1",
            EngagementStatus.LIVE,
            at(10),
            at(20),
            CampaignKind.MESSAGING,
            OptInTerms.NOT_REQUIRED,
            Optional.empty(),
            Optional.empty(),
            CampaignExtras.NONE);

    @Test
    void an_instant_is_in_the_half_open_window() {
        assertWrong(AdType.PUSH, scheduled(10, null));
        assertWrong(AdType.PUSH, scheduled(19, null));
        assertWrong(AdType.PUSH, scheduled(9, null), "/deliver_at");
        assertWrong(AdType.PUSH, scheduled(20, null), "/deliver_at");
    }

    @Test
    void a_repetition_is_of_1_to_1000_units_and_ends_with_the_campaign_or_before() {
        assertWrong(AdType.PUSH, scheduled(10, repeat(1, 20)));
        assertWrong(AdType.IN_APP, scheduled(10, repeat(1_000, null)));
        assertWrong(AdType.EXTERNAL, scheduled(10, repeat(0, null)), "/repeat/every");
        assertWrong(AdType.EXTERNAL, scheduled(10, repeat(1_001, null)), "/repeat/every");
        assertWrong(AdType.PUSH, scheduled(10, repeat(1, 21)), "/repeat/until");
    }

    @Test
    void mail_inside_the_application_and_tiles_do_not_come_again() {
        assertWrong(AdType.INBOX, scheduled(10, repeat(1, null)), "/repeat");
        assertWrong(AdType.INTERNAL_TILE, scheduled(10, repeat(1, null)), "/repeat");
    }

    @Test
    void a_triggered_window_lies_in_the_campaign_and_its_end_follows_its_start() {
        assertWrong(AdType.PUSH, triggered(10, 20, 0));
        assertWrong(AdType.PUSH, triggered(null, null, 0));
        assertWrong(AdType.PUSH, triggered(9, 15, 0), "/starts_at");
        assertWrong(AdType.PUSH, triggered(19, null, 0));
        assertWrong(AdType.PUSH, triggered(20, null, 0), "/starts_at");
        assertWrong(AdType.PUSH, triggered(12, 21, 0), "/ends_at");
        assertWrong(AdType.PUSH, triggered(12, 12, 0), "/ends_at");
    }

    @Test
    void a_delay_is_of_0_to_90_days_and_none_of_external_units() {
        assertWrong(AdType.PUSH, triggered(null, null, 7_776_000));
        assertWrong(AdType.PUSH, triggered(null, null, 7_776_001), "/delay_seconds");
        assertWrong(AdType.PUSH, triggered(null, null, -1), "/delay_seconds");
        assertWrong(AdType.EXTERNAL, triggered(null, null, 0));
        assertWrong(AdType.EXTERNAL, triggered(null, null, 1), "/delay_seconds");
    }

    @Test
    void of_a_delivery_that_has_begun_only_the_ends_change() {
        UnitDelivery weekly = scheduled(10, repeat(1, null));
        assertThat(DeliveryRules.begunViolations("/d", weekly, Optional.of(scheduled(10, repeat(1, 15)))))
                .isEmpty();
        assertThat(DeliveryRules.begunViolations("/d", weekly, Optional.of(scheduled(10, repeat(2, null)))))
                .hasSize(1);
        assertThat(DeliveryRules.begunViolations("/d", weekly, Optional.of(scheduled(11, repeat(1, null)))))
                .hasSize(1);
        assertThat(DeliveryRules.begunViolations("/d", weekly, Optional.empty()))
                .hasSize(1);
        assertThat(DeliveryRules.begunViolations("/d", triggered(10, 20, 5), Optional.of(triggered(10, 18, 5))))
                .isEmpty();
        assertThat(DeliveryRules.begunViolations("/d", triggered(10, 20, 5), Optional.of(triggered(10, 20, 6))))
                .hasSize(1);
    }

    private static void assertWrong(AdType type, UnitDelivery delivery, String... fields) {
        assertThat(DeliveryRules.violations("", type, delivery, TEN_TO_TWENTY))
                .extracting(Violation::path)
                .containsExactly(fields);
    }

    private static UnitDelivery scheduled(int at, UnitDelivery.@Nullable Repeat repeat) {
        return new UnitDelivery.Scheduled(at(at), Optional.ofNullable(repeat));
    }

    private static UnitDelivery triggered(@Nullable Integer start, @Nullable Integer end, long delay) {
        return new UnitDelivery.Triggered(
                AchievementId.of(1),
                Optional.ofNullable(start).map(DeliveryRulesTest::at),
                Optional.ofNullable(end).map(DeliveryRulesTest::at),
                delay);
    }

    private static UnitDelivery.Repeat repeat(int every, @Nullable Integer until) {
        return new UnitDelivery.Repeat(
                every, RepeatUnit.WEEK, Optional.ofNullable(until).map(DeliveryRulesTest::at));
    }

    private static Instant at(int second) {
        return WED_2024_05_01.plusSeconds(second);
    }
}
