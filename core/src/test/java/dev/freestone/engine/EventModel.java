package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.BehaviorFold;
import dev.freestone.engagement.BehaviorViews;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.FoldedBehavior;
import dev.freestone.model.engagement.EventDisposition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the fold says of the events that a house has taken from Anna, and of all that was ever due. Source:
 * docs/spec/engagement-behaviors.md 4, 6.1.
 */
final class EventModel {
    private static final ZoneId COMPANY = ZoneId.of("America/Chicago");

    private final EventHouse house;
    private final EngagementCampaign campaign;
    private final List<CampaignBehavior> behaviors;
    private final List<EngagementEvent> events = new ArrayList<>();
    /** How often each behavior, and each goal of it, was ever completed. */
    private final Map<String, Long> reached = new TreeMap<>();

    EventModel(EventHouse house, EngagementCampaign campaign) {
        this.house = house;
        this.campaign = campaign;
        this.behaviors = CampaignBehaviors.of(campaign);
    }

    /** An event that was neither a duplicate nor too late; says what its result is to be. */
    EventDisposition take(EngagementEvent event) {
        events.add(event);
        boolean counted = false;
        for (CampaignBehavior each : behaviors) {
            FoldedBehavior folded = BehaviorFold.fold(each.definition(), events, COMPANY);
            counted |= folded.counted().contains(event.position());
            reached.merge(each.id() + ":-1", folded.state().achieved(), Math::max);
            for (int goal = 0; goal < folded.goalCompletions().size(); goal++) {
                reached.merge(
                        each.id() + ":" + goal,
                        (long) folded.goalCompletions().get(goal).size(),
                        Math::max);
            }
        }
        return counted ? EventDisposition.COUNTED : EventDisposition.IGNORED;
    }

    /** The house shows the fold, and has emitted everything that was ever reached once. */
    void verify(String at) {
        for (CampaignBehavior each : behaviors) {
            FoldedBehavior folded = BehaviorFold.fold(each.definition(), events, COMPANY);
            assertThat(house.view(EventHouse.ANNA, campaign, each.id().value()))
                    .as(at + ", behavior " + each.id())
                    .isEqualTo(BehaviorViews.of(
                            each.achievement(), each.definition().terms(), folded.state()));
        }
        assertThat(house.outcomes(campaign).stream().filter(row -> row.endsWith(":0")))
                .as(at)
                .containsExactlyInAnyOrderElementsOf(reached.entrySet().stream()
                        .flatMap(each -> LongStream.rangeClosed(1, each.getValue())
                                .mapToObj(ordinal -> each.getKey() + ":" + ordinal + ":0"))
                        .toList());
        assertThat(house.points()).as(at).isEqualTo(owed());
    }

    private long owed() {
        return behaviors.stream()
                .flatMap(each -> {
                    String id = each.id().toString();
                    Stream<Long> own =
                            Stream.of(points(id, -1, each.achievement().points()));
                    return each.achievement().task() instanceof AchievementTask.Composite composite
                            ? Stream.concat(
                                    own,
                                    LongStream.range(0, composite.goals().size())
                                            .mapToObj(goal -> points(
                                                    id, goal, each.achievement().goalPoints((int) goal))))
                            : own;
                })
                .mapToLong(Long::longValue)
                .sum();
    }

    private long points(String behavior, long goal, long each) {
        return each * reached.getOrDefault(behavior + ":" + goal, 0L);
    }
}
