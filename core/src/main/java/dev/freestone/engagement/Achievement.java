package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A behavior of a campaign, as its host defined it. Immutable. Source: docs/spec/engagement-behaviors.md 3.1.
 *
 * @param id its id, also {@code behavior_id}
 * @param name 1 to 255 characters, unique in the campaign without regard to case
 * @param externalId a GUID, {@code external_behavior_id} on the wire
 * @param eventName the event that triggers it; of several things a label that is never matched
 * @param points for one completion, 0 to 1,000,000,000
 * @param task what is to be done
 * @param qualifying when events can count, besides the window of the campaign
 * @param prerequisite what must be done before it
 * @param effectiveFrom when it was added to a campaign that had been launched; earlier events are outside it
 * @param outcomes what a completion brings besides points, at most 20
 */
public record Achievement(
        AchievementId id,
        String name,
        String externalId,
        String eventName,
        long points,
        AchievementTask task,
        Qualifying qualifying,
        Optional<Prerequisite> prerequisite,
        Optional<Instant> effectiveFrom,
        List<Outcome> outcomes) {
    /**
     * Checks and copies the components.
     *
     * @param id its id
     * @param name its name
     * @param externalId a GUID
     * @param eventName the event that triggers it
     * @param points for one completion
     * @param task what is to be done
     * @param qualifying when events can count
     * @param prerequisite what must be done before it
     * @param effectiveFrom when it was added to a campaign that had been launched
     * @param outcomes what a completion brings besides points
     */
    public Achievement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(task, "task");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Instants between which events can count, half-open.
     *
     * @param startsAt the first one; empty = the start of the campaign
     * @param endsAt the first one after them; empty = the end of the campaign
     */
    public record Qualifying(Optional<Instant> startsAt, Optional<Instant> endsAt) {
        /** The window of the campaign. */
        public static final Qualifying ALWAYS = new Qualifying(Optional.empty(), Optional.empty());
    }

    /**
     * Another behavior of the same campaign that must be done before this one.
     *
     * @param behavior the other one
     * @param requiredWait seconds after its first completion in which nothing counts yet, from 0 on
     * @param sequenceTimeframe seconds that replace the period as the window of a round; empty = they do not
     */
    public record Prerequisite(AchievementId behavior, long requiredWait, OptionalLong sequenceTimeframe) {}

    /**
     * Whether events are counted, keys collected, or several things done.
     *
     * @return the type of its task
     */
    public AchievementType type() {
        return task instanceof AchievementTask.Leaf leaf ? AchievementType.of(leaf.type()) : AchievementType.COMPOSITE;
    }

    /**
     * How often one customer can complete it, ever.
     *
     * @return empty for any number of times
     */
    public OptionalLong maxTimesRepeatable() {
        return task instanceof AchievementTask.Leaf leaf
                ? leaf.limits().maxTimesRepeatable()
                : ((AchievementTask.Composite) task).limits().maxTimesRepeatable();
    }

    /**
     * Points for a completion of a goal.
     *
     * @param goal its place in the definition
     * @return 0 for a behavior without goals
     */
    public long goalPoints(int goal) {
        return task instanceof AchievementTask.Composite composite
                ? composite.goals().get(goal).points()
                : 0;
    }

    @Override
    public String toString() {
        return "Achievement[" + id + "]";
    }
}
