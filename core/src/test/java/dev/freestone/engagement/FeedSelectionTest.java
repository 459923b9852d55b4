package dev.freestone.engagement;

import static dev.freestone.engagement.CampaignSamples.END;
import static dev.freestone.engagement.CampaignSamples.START;
import static dev.freestone.engagement.CampaignSamples.campaign;
import static dev.freestone.engagement.CampaignSamples.capped;
import static dev.freestone.engagement.CampaignSamples.tagged;
import static dev.freestone.engagement.CampaignSamples.tile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedSelectionTest {
    private static final Instant NOW = Instant.parse("2024-05-15T12:00:00Z");
    private static final Map<String, @Nullable Object> ANYBODY = Map.of("user", Map.of("tags", List.of("a")));
    private static final AchievementId BEHAVIOR = AchievementId.of(9);

    @Test
    void shows_display_units_of_live_groups_only() {
        CampaignSamples sample = campaign(1);
        long unit = 1;
        for (EngagementStatus status : EngagementStatus.values()) {
            sample.unit(unit++, AdType.INTERNAL_TILE, 5, tile(), Optional.empty(), status, Map.of());
        }
        sample.unit(unit, AdType.PUSH, 5, tile(), Optional.empty());

        assertThat(open(sample, NOW))
                .singleElement()
                .extracting(each -> each.group().status())
                .isEqualTo(EngagementStatus.LIVE);
    }

    @Test
    void shows_a_unit_to_those_whom_its_group_targets() {
        CampaignSamples sample = campaign(1)
                .unit(1, AdType.INTERNAL_TILE, 5, tile(), Optional.empty(), EngagementStatus.LIVE, tag("a"))
                .unit(2, AdType.INTERNAL_TILE, 5, tile(), Optional.empty(), EngagementStatus.LIVE, tag("b"));

        assertThat(ids(open(sample, NOW))).containsExactly(1L);
    }

    @Test
    void shows_a_scheduled_unit_from_its_instant_on() {
        CampaignSamples sample = campaign(1)
                .unit(
                        1,
                        AdType.INTERNAL_FULL_PAGE,
                        5,
                        tile(),
                        Optional.of(new UnitDelivery.Scheduled(NOW, Optional.empty())));

        assertThat(open(sample, NOW.minusSeconds(1))).isEmpty();
        assertThat(open(sample, NOW)).hasSize(1);
    }

    @Test
    void shows_a_triggered_unit_from_the_first_completion_and_its_delay_on() {
        CampaignSamples sample = triggered(Optional.empty(), Optional.empty(), 60);
        Completions completed = (campaign, achievement) -> Optional.of(NOW);

        assertThat(open(sample, END.minusSeconds(1))).isEmpty();
        assertThat(open(sample, NOW.plusSeconds(59), completed)).isEmpty();
        assertThat(open(sample, NOW.plusSeconds(60), completed)).hasSize(1);
    }

    @Test
    void shows_a_triggered_unit_inside_its_window() {
        CampaignSamples sample = triggered(Optional.of(NOW), Optional.of(NOW.plusSeconds(10)), 0);
        Completions completed = (campaign, achievement) -> Optional.of(START);

        assertThat(open(sample, NOW.minusSeconds(1), completed)).isEmpty();
        assertThat(open(sample, NOW, completed)).hasSize(1);
        assertThat(open(sample, NOW.plusSeconds(9), completed)).hasSize(1);
        assertThat(open(sample, NOW.plusSeconds(10), completed)).isEmpty();
    }

    @Test
    @Fact("ENG-56")
    void hides_a_tile_that_was_seen_often_enough_in_its_period() {
        List<FeedUnit> units = open(campaign(1).tile(1, 5, capped(2, 86_400)).tile(2, 5, tile()), NOW);

        assertThat(FeedSelection.capped(units, NOW))
                .containsExactly(Map.entry(AdUnitId.of(1), NOW.minusSeconds(86_400)));
        assertThat(ids(FeedSelection.visible(units, Map.of(AdUnitId.of(1), 1L))))
                .containsExactly(1L, 2L);
        assertThat(ids(FeedSelection.visible(units, Map.of(AdUnitId.of(1), 2L))))
                .containsExactly(2L);
    }

    @Test
    void looks_back_to_the_beginning_for_a_period_without_end() {
        List<FeedUnit> units = open(campaign(1).tile(1, 5, capped(1, Long.MAX_VALUE)), NOW);

        assertThat(FeedSelection.capped(units, NOW)).containsExactly(Map.entry(AdUnitId.of(1), Instant.EPOCH));
    }

    @Test
    void orders_by_weight_then_by_the_latest_start_then_by_id() {
        List<FeedUnit> units = new ArrayList<>();
        units.addAll(open(campaign(1).tile(4, 5, tile()).tile(3, 5, tile()), NOW));
        units.addAll(open(campaign(2).between(START.plusSeconds(1), END).tile(7, 5, tile()), NOW));
        units.addAll(open(campaign(3).tile(9, 6, tile()), NOW));

        assertThat(ids(FeedSelection.visible(units, Map.of()))).containsExactly(9L, 7L, 3L, 4L);
    }

    @Test
    @Fact("ENG-55")
    void keeps_the_heaviest_of_the_tiles_with_one_tag() {
        List<FeedUnit> units = new ArrayList<>();
        units.addAll(open(campaign(1).tile(1, 5, tagged("summer")).tile(2, 5, tile()), NOW));
        units.addAll(open(campaign(2).tile(3, 9, tagged("summer")).tile(4, 1, tagged("winter")), NOW));

        assertThat(ids(FeedSelection.feed(FeedSelection.visible(units, Map.of()))))
                .containsExactly(3L, 2L, 4L);
    }

    private static CampaignSamples triggered(Optional<Instant> from, Optional<Instant> until, long delay) {
        return campaign(1)
                .unit(
                        1,
                        AdType.INTERNAL_TILE,
                        5,
                        tile(),
                        Optional.of(new UnitDelivery.Triggered(BEHAVIOR, from, until, delay)));
    }

    private static List<FeedUnit> open(CampaignSamples sample, Instant now) {
        return open(sample, now, Completions.NONE);
    }

    private static List<FeedUnit> open(CampaignSamples sample, Instant now, Completions completions) {
        return FeedSelection.open(sample.live(), ANYBODY, completions, now);
    }

    private static Map<String, @Nullable Object> tag(String tag) {
        return Map.of("user.tags", tag);
    }

    private static List<Long> ids(List<FeedUnit> units) {
        return units.stream().map(each -> each.unit().id().value()).toList();
    }
}
