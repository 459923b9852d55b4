package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;
import static dev.freestone.engine.engagement.BehaviorSamples.BERT;
import static dev.freestone.engine.engagement.BehaviorSamples.both;
import static dev.freestone.engine.engagement.BehaviorSamples.campaign;
import static dev.freestone.engine.engagement.BehaviorSamples.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredProgressTest {
    private final FoldingHouse house = new FoldingHouse(campaign(16, both(2, "sign", "visit"), count(1, "buy", 2, 1)));

    @Test
    void a_behavior_without_a_row_is_at_its_beginning() {
        List<BehaviorView> views = done(ANNA).in(house.campaign.id());

        assertThat(views).extracting(each -> each.id().value()).containsExactly(1L, 2L);
        assertThat(views).extracting(each -> each.shape().progress()).containsExactly(0L, 0L);
        assertThat(views).extracting(each -> each.shape().goal()).containsExactly(2L, 2L);
        assertThat(state(ANNA)).isEqualTo(CustomerState.QUALIFIED);
    }

    @Test
    void what_counted_brings_a_customer_in_progress_and_nobody_else() {
        house.post("sign", "2024-01-25T10:00:00Z");

        assertThat(done(ANNA).in(house.campaign.id()))
                .extracting(each -> each.shape().progress())
                .containsExactly(0L, 1L);
        assertThat(state(ANNA)).isEqualTo(CustomerState.IN_PROGRESS);
        assertThat(state(BERT)).isEqualTo(CustomerState.QUALIFIED);
    }

    @Test
    void a_campaign_is_completed_when_nothing_can_be_achieved_again() {
        FoldingHouse one = new FoldingHouse(campaign(17, count(1, "buy", 2, 1)));
        one.post("buy", "2024-01-25T10:00:00Z").post("buy", "2024-01-26T10:00:00Z");

        assertThat(state(one, ANNA)).isEqualTo(CustomerState.COMPLETED);
        house.post("buy", "2024-01-25T10:00:00Z").post("buy", "2024-01-26T10:00:00Z");
        assertThat(state(ANNA)).isEqualTo(CustomerState.IN_PROGRESS);
    }

    @Test
    @Fact("ENG-48")
    void a_behavior_that_can_be_repeated_never_completes_a_campaign() {
        FoldingHouse one = new FoldingHouse(campaign(17, count(1, "buy", 1, 0)));
        for (int day = 25; day < 29; day++) {
            one.post("buy", "2024-01-" + day + "T10:00:00Z");
        }

        assertThat(one.fold(1).head().state().achieved()).isEqualTo(4);
        assertThat(state(one, ANNA)).isEqualTo(CustomerState.IN_PROGRESS);
    }

    @Test
    void the_first_completion_of_a_behavior_is_told_and_moves_with_what_arrives_late() {
        house.post("buy", "2024-01-25T10:00:00Z");
        assertThat(first(1)).isNull();

        house.post("buy", "2024-01-28T10:00:00Z");
        assertThat(first(1)).isEqualTo("2024-01-28T10:00:00Z");
        house.post("buy", "2024-01-26T10:00:00Z");
        assertThat(first(1)).isEqualTo("2024-01-26T10:00:00Z");
        assertThat(first(2)).isNull();
        assertThat(done(ANNA).completions().first(EngagementCampaignId.of(99), AchievementId.of(1)))
                .isEmpty();
    }

    @Test
    void a_campaign_without_behaviors_is_not_asked_about() {
        FoldingHouse empty = new FoldingHouse(campaign(18));

        assertThat(done(empty, ANNA)).isSameAs(CustomerProgress.Done.NOTHING);
    }

    private @Nullable String first(long behavior) {
        return done(ANNA)
                .completions()
                .first(house.campaign.id(), AchievementId.of(behavior))
                .map(Instant::toString)
                .orElse(null);
    }

    private CustomerState state(LaneKey customer) {
        return state(house, customer);
    }

    private static CustomerState state(FoldingHouse house, LaneKey customer) {
        return CustomerState.of(
                true,
                false,
                OptInHistory.NONE,
                done(house, customer).in(house.campaign.id()).stream()
                        .map(BehaviorView::standing)
                        .toList());
    }

    private CustomerProgress.Done done(LaneKey customer) {
        return done(house, customer);
    }

    private static CustomerProgress.Done done(FoldingHouse house, LaneKey customer) {
        return house.storage.read(
                tx -> new StoredProgress(house.states).of(tx, customer, List.of(house.campaign), house.now));
    }
}
