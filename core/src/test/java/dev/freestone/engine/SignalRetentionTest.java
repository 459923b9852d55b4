package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ENDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How long it is kept who has seen which creative. */
class SignalRetentionTest {
    private static final Instant REPORTING_ENDS = ENDS.plus(Duration.ofDays(45));
    private static final Duration HOUR = Duration.ofHours(1);

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = new Showcase(house).withTile(UnaryOperator.identity());
    private final AdUnitId creative = Showcase.last(campaign);
    private final Customer customer = house.customer("CU-17");

    @Test
    void reports_are_kept_until_an_hour_after_the_reporting_end_and_stay_counted() {
        report(1);
        complete();

        house.now = REPORTING_ENDS.plus(HOUR).minusSeconds(1);
        house.freestone.tick();
        assertThat(kept()).isEqualTo(1);

        house.later(1);
        house.freestone.tick();
        assertThat(kept()).isZero();
        assertThat(house.freestone.engagement().tracking().counts(creative)).isEqualTo(new CreativeCounts(0, 1, 0));
    }

    @Test
    void reports_of_a_campaign_that_ran_to_its_end_are_removed_as_well() {
        report(1);
        // The wake-up of its end comes with a change.
        change("{\"campaign\":{\"weight\":7}}");

        house.now = ENDS.plusSeconds(1);
        house.freestone.tick();
        house.now = REPORTING_ENDS.plus(HOUR);
        house.freestone.tick();

        assertThat(kept()).isZero();
    }

    @Test
    void reports_of_a_creative_that_is_deleted_are_removed_an_hour_later() {
        report(1);
        house.freestone.engagement().campaigns().units().delete(campaign.id(), creative);

        house.freestone.tick();
        assertThat(kept()).isEqualTo(1);
        house.now = house.now.plus(HOUR);
        house.freestone.tick();
        assertThat(kept()).isZero();
    }

    @Test
    void many_reports_are_removed_in_several_transactions() {
        report(2_500);
        complete();
        Faults counting = Faults.none();

        house.now = REPORTING_ENDS.plus(HOUR);
        house.engine(builder -> builder.storage(FaultyStorage.over(house.storage, counting)))
                .tick();

        assertThat(kept()).isZero();
        assertThat(Collections.frequency(counting.trace(), "CreativeStore.forget"))
                .isEqualTo(3);
    }

    private void report(int count) {
        house.storage.write(tx -> {
            for (int i = 0; i < count; i++) {
                tx.creatives().record(house.key(customer), creative, CreativeSignal.SEEN, "s" + i, house.now);
            }
            return count;
        });
    }

    private void complete() {
        change("{\"campaign\":{\"status\":\"completed\"}}");
    }

    private void change(String json) {
        house.freestone.engagement().campaigns().update(campaign.id(), EngagementCampaignDraft.parse(json));
    }

    private long kept() {
        return house.storage
                .read(tx -> tx.creatives().seen(house.key(customer), Map.of(creative, Instant.EPOCH)))
                .getOrDefault(creative, 0L);
    }
}
