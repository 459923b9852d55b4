package dev.freestone.engagement;

import static dev.freestone.model.engagement.EngagementStatus.COMPLETED;
import static dev.freestone.model.engagement.EngagementStatus.DRAFT;
import static dev.freestone.model.engagement.EngagementStatus.INREVIEW;
import static dev.freestone.model.engagement.EngagementStatus.LIVE;
import static dev.freestone.model.engagement.EngagementStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupLifeCycleTest {
    private static final Map<EngagementStatus, Set<EngagementStatus>> EXPECTED = Map.of(
            DRAFT, EnumSet.of(INREVIEW, LIVE),
            INREVIEW, EnumSet.of(DRAFT, LIVE),
            LIVE, EnumSet.of(PAUSED, COMPLETED),
            PAUSED, EnumSet.of(LIVE, COMPLETED),
            COMPLETED, EnumSet.noneOf(EngagementStatus.class));

    @Test
    void a_status_is_followed_by_the_listed_ones_only() {
        for (EngagementStatus from : EngagementStatus.values()) {
            for (EngagementStatus to : EngagementStatus.values()) {
                assertThat(GroupLifeCycle.next(Optional.of(from), to).isPresent())
                        .as(from + " to " + to)
                        .isEqualTo(EXPECTED.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void a_group_begins_with_every_status_but_completed() {
        for (EngagementStatus status : EngagementStatus.values()) {
            assertThat(GroupLifeCycle.next(Optional.empty(), status).isPresent())
                    .as(status.code())
                    .isEqualTo(status != COMPLETED);
        }
    }

    @Test
    void groups_that_are_being_made_follow_their_campaign_and_others_stay() {
        assertThat(GroupLifeCycle.following(DRAFT, INREVIEW)).isEqualTo(INREVIEW);
        assertThat(GroupLifeCycle.following(INREVIEW, DRAFT)).isEqualTo(DRAFT);
        assertThat(GroupLifeCycle.following(DRAFT, LIVE)).isEqualTo(LIVE);
        assertThat(GroupLifeCycle.following(INREVIEW, LIVE)).isEqualTo(LIVE);
        assertThat(GroupLifeCycle.following(PAUSED, LIVE)).isEqualTo(PAUSED);
        assertThat(GroupLifeCycle.following(LIVE, PAUSED)).isEqualTo(LIVE);
        assertThat(GroupLifeCycle.following(DRAFT, COMPLETED)).isEqualTo(DRAFT);
        assertThat(GroupLifeCycle.following(INREVIEW, INREVIEW)).isEqualTo(INREVIEW);
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/ad-group.md")
                .matches(LifeCyclePage.markdown(GroupLifeCycle.table(), "docs/spec/engagement-campaigns.md 3.2"));
    }
}
