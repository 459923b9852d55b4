package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngagementLifeCycleTest {
    /** The rows of docs/spec/engagement-campaigns.md 2.3, written a second time: status, its steps with their targets. */
    private static final Map<String, Map<String, String>> EXPECTED = Map.of(
            "-",
                    Map.of(
                            "set_draft", "draft",
                            "set_inreview", "inreview",
                            "set_live", "live",
                            "set_paused", "paused"),
            "draft", Map.of("set_inreview", "inreview", "set_live", "live"),
            "inreview", Map.of("set_draft", "draft", "set_live", "live"),
            "live", Map.of("set_paused", "paused", "set_completed", "completed", "end", "completed"),
            "paused", Map.of("set_live", "live", "set_completed", "completed", "end", "completed"),
            "completed", Map.of());

    @Test
    void every_status_and_step_gives_the_listed_target_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int pairs = 0;
        for (Optional<EngagementStatus> from : starts()) {
            String start = from.map(EngagementStatus::code).orElse("-");
            for (EngagementStep step : EngagementStep.values()) {
                var row = EngagementLifeCycle.table().find(from, step, guard -> true);
                assertThat(row.flatMap(Row::to).map(EngagementStatus::code))
                        .as(start + " " + step.code())
                        .isEqualTo(Optional.ofNullable(
                                EXPECTED.getOrDefault(start, Map.of()).get(step.code())));
                row.ifPresent(found -> hit.add(found.id()));
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(6 * 6);
        assertThat(hit).as("every row is taken by some pair").hasSameElementsAs(ids());
    }

    @Test
    void guards_hold_launch_return_and_end_back() {
        assertThat(guarded(EngagementStatus.DRAFT, EngagementStep.SET_LIVE)).isEmpty();
        assertThat(guarded(EngagementStatus.PAUSED, EngagementStep.SET_LIVE)).isEmpty();
        assertThat(guarded(EngagementStatus.LIVE, EngagementStep.END)).isEmpty();
        assertThat(guarded(EngagementStatus.LIVE, EngagementStep.SET_COMPLETED)).isPresent();
    }

    @Test
    void only_completed_is_never_left() {
        assertThat(EngagementLifeCycle.table().terminal()).containsExactly(EngagementStatus.COMPLETED);
    }

    @Test
    void each_status_has_the_step_that_asks_for_it() {
        for (EngagementStatus status : EngagementStatus.values()) {
            assertThat(EngagementStep.of(status).code()).isEqualTo("set_" + status.code());
        }
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/engagement-campaign.md")
                .matches(LifeCyclePage.markdown(EngagementLifeCycle.table(), "docs/spec/engagement-campaigns.md 2.3"));
    }

    private static Optional<Row<EngagementStatus, EngagementStep, EngagementGuard>> guarded(
            EngagementStatus from, EngagementStep step) {
        return EngagementLifeCycle.table().find(Optional.of(from), step, guard -> false);
    }

    private static List<Optional<EngagementStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<EngagementStatus>empty()),
                        Stream.of(EngagementStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<String> ids() {
        return EngagementLifeCycle.table().rows().stream().map(Row::id).toList();
    }
}
