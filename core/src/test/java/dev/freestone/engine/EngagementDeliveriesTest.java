package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static dev.freestone.engine.MessageHouse.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.spi.AudienceProgress;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.RunProgress;
import dev.freestone.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EngagementDeliveriesTest {
    private final MessageHouse house = new MessageHouse().customers(7, "a");
    private final SlowPeople slow = new SlowPeople(house.people);

    @Test
    void a_delivery_that_is_canceled_before_its_instant_never_begins() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);

        DeliveryReport canceled = house.deliveries().cancel(house.unit, TEN);

        assertThat(canceled.status()).isEqualTo(AudienceStatus.CANCELED);
        assertThat(house.statuses()).containsExactly("canceled", "pending");
        house.at(TEN).tick().at(TEN.plus(Duration.ofDays(1))).tick();
        assertThat(house.statuses()).containsExactly("canceled", "done", "pending");
        assertThat(house.sent()).hasSize(7);
    }

    @Test
    void while_a_delivery_is_canceled_before_its_instant_none_of_its_campaign_begins() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);
        Faults calls = Faults.none();

        house.failing("node-2", calls).engagement().deliveries().cancel(house.unit, TEN);

        assertThat(calls.trace())
                .containsSubsequence("EngagementCampaignStore.hold", "AudienceStore.latest", "AudienceStore.insert");
    }

    @Test
    void a_delivery_that_is_canceled_while_it_builds_plans_nothing() {
        house.directory = slow;
        slow.onSecondPage = () -> house.node("node-2").engagement().deliveries().cancel(house.unit, TEN);
        house.scheduled(TEN).at(TEN).tick();

        DeliveryReport report = house.delivery(TEN);
        assertThat(report.status()).isEqualTo(AudienceStatus.CANCELED);
        assertThat(report.counts().read()).isEqualTo(3);
        assertThat(house.intents()).isEmpty();
        assertThat(house.at(TEN.plusSeconds(3_600)).tick().statuses()).containsExactly("canceled");
    }

    @Test
    void a_paused_delivery_goes_on_where_it_stopped() {
        house.directory = slow;
        slow.onSecondPage = () -> house.node("node-2").engagement().deliveries().pause(house.unit, TEN);
        house.scheduled(TEN).at(TEN).tick();
        house.at(TEN.plusSeconds(3_600)).tick();

        DeliveryReport paused = house.delivery(TEN);
        assertThat(paused.paused()).isTrue();
        assertThat(paused.status()).isEqualTo(AudienceStatus.BUILDING);
        assertThat(paused.counts().read()).isEqualTo(3);

        DeliveryReport resumed = house.deliveries().resume(house.unit, TEN);
        house.tick();

        assertThat(resumed.paused()).isFalse();
        assertThat(house.delivery(TEN).counts().read()).isEqualTo(7);
        assertThat(house.sent()).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_repeated_command_changes_nothing() {
        house.directory = slow;
        slow.onSecondPage = () -> {
            DeliveryReport first =
                    house.node("node-2").engagement().deliveries().pause(house.unit, TEN);
            assertThat(house.node("node-2").engagement().deliveries().pause(house.unit, TEN))
                    .isEqualTo(first);
        };
        house.scheduled(TEN).at(TEN).tick();
        DeliveryReport canceled = house.deliveries().cancel(house.unit, TEN);

        assertThat(house.at(TEN.plusSeconds(60)).deliveries().cancel(house.unit, TEN))
                .isEqualTo(canceled);
    }

    @Test
    void what_is_over_or_has_not_begun_is_refused() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign)
                .at(TEN)
                .tick();
        Instant next = TEN.plus(Duration.ofDays(1));

        refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.deliveries().cancel(house.unit, TEN));
        refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.deliveries().pause(house.unit, TEN));
        refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.deliveries().pause(house.unit, next));
        refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.deliveries().resume(house.unit, TEN));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);
        Instant other = TEN.plusSeconds(1);
        Instant next = TEN.plus(Duration.ofDays(1));

        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().get(house.unit, other));
        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().cancel(house.unit, other));
        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().pause(house.unit, other));
        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().cancel(house.unit, next));
        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().get(AdUnitId.of(99), TEN));
        refused(ErrorCode.NOT_FOUND, () -> house.deliveries().list("99"));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(FreestoneException.class, call).code()).isEqualTo(code);
    }

    @Test
    void a_campaign_is_named_by_its_permalink_as_well() {
        house.scheduled(TEN);

        assertThat(house.deliveries().list(house.campaign.terms().permalink()))
                .isEqualTo(house.list())
                .hasSize(1);
    }

    @Test
    void progress_is_told_after_each_step() {
        List<AudienceProgress> told = new ArrayList<>();
        house.also = builder -> builder.progress(new ProgressListener() {
            @Override
            public void onProgress(RunProgress progress) {}

            @Override
            public void onAudience(AudienceProgress progress) {
                told.add(progress);
                throw new IllegalStateException("given by the test");
            }
        });
        house.scheduled(TEN).at(TEN).tick();

        assertThat(told)
                .extracting(each -> each.status().code() + " " + each.done() + " of " + total(each.total()))
                .containsExactly(
                        "building 3 of ?",
                        "building 6 of ?",
                        "frozen 7 of 7",
                        "dispatching 0 of 7",
                        "dispatching 3 of 7",
                        "dispatching 6 of 7",
                        "dispatching 7 of 7",
                        "done 7 of 7");
        assertThat(house.statuses()).containsExactly("done");
    }

    private static String total(OptionalLong total) {
        return total.isPresent() ? Long.toString(total.getAsLong()) : "?";
    }
}
