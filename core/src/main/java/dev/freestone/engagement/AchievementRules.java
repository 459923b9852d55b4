package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of behaviors as a campaign keeps them. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 3.1.
 */
public final class AchievementRules {
    /** The most points for one completion. */
    public static final long MAX_POINTS = 1_000_000_000;

    /** The most events for one completion. */
    public static final long MAX_EVENTS = 1_000_000;

    /** The most keys for one completion, and for the goals of one behavior together. */
    public static final long MAX_KEYS = 1_000;

    /** The most events that one behavior, or one goal, looks at. */
    public static final int MAX_NAMES = 100;

    /** The longest period in seconds. */
    public static final long MAX_PERIOD = RepeatLimits.DEFAULT_PERIOD;

    private static final long DAY = 86_400;

    private AchievementRules() {}

    /**
     * What is wrong with one thing to do, whose numbers are inside of their bounds.
     *
     * @param path where it stands, such as {@code /achievement} or {@code /achievement/goals/0}
     * @param leaf what is to be done
     * @return every violation
     */
    public static List<Violation> leafViolations(String path, AchievementTask.Leaf leaf) {
        List<Violation> found = new ArrayList<>();
        boolean byName = leaf.type() == LeafType.UNIQUE && leaf.uniqueKey().isEmpty();
        if (byName && leaf.totalCount() > leaf.eventNames().size()) {
            found.add(Violation.of(
                    path + "/total_count",
                    ViolationCode.OUT_OF_RANGE,
                    "more than the names of events, give at most "
                            + leaf.eventNames().size() + " or a unique_key"));
        }
        if (leaf.pace().consecutive()) {
            consecutive(found, path, leaf);
        }
        return found;
    }

    private static void consecutive(List<Violation> found, String path, AchievementTask.Leaf leaf) {
        if (leaf.totalCount() < 2) {
            found.add(with(path + "/total_count", "consecutive needs 2 or more, give them"));
        }
        long period = leaf.limits().bucketLength();
        if (period % DAY != 0 || period / DAY < leaf.totalCount()) {
            found.add(with(
                    path + "/period",
                    "consecutive needs a multiple of " + DAY + " and total_count days, give such one"));
        }
        if (leaf.pace().minTimeBetweenEvents().orElse(0) >= 2 * DAY) {
            found.add(with(path + "/min_time_between_events", "consecutive needs less than " + 2 * DAY + ", give it"));
        }
    }

    /**
     * What is wrong with the window of a behavior.
     *
     * @param path where the behavior stands, such as {@code /achievement}
     * @param qualifying when events can count
     * @param terms the campaign
     * @return every violation
     */
    public static List<Violation> qualifyingViolations(
            String path, Achievement.Qualifying qualifying, CampaignTerms terms) {
        List<Violation> found = new ArrayList<>();
        Optional<Instant> starts = qualifying.startsAt();
        Optional<Instant> ends = qualifying.endsAt();
        if (starts.filter(at -> at.isBefore(terms.startsAt()) || !at.isBefore(terms.endsAt()))
                .isPresent()) {
            found.add(range(path + "/qualifying_starts_at", "outside of the campaign, give an instant inside of it"));
        }
        if (ends.filter(at -> at.isBefore(terms.startsAt()) || at.isAfter(terms.endsAt()))
                .isPresent()) {
            found.add(range(path + "/qualifying_ends_at", "outside of the campaign, give an instant inside of it"));
        } else if (ends.filter(at -> !at.isAfter(starts.orElse(terms.startsAt())))
                .isPresent()) {
            found.add(range(path + "/qualifying_ends_at", "not after its start, give a later instant"));
        }
        return found;
    }

    /**
     * What is wrong with what must be done before a behavior.
     *
     * @param path where it stands, such as {@code /achievement/prerequisite}
     * @param self the behavior; empty when it is being made
     * @param prerequisite what must be done before it
     * @param all the behaviors of the campaign
     * @return at most one violation; {@code not_found} when the campaign has no such behavior
     */
    public static List<Violation> prerequisiteViolations(
            String path, Optional<AchievementId> self, Achievement.Prerequisite prerequisite, List<Achievement> all) {
        Optional<Achievement> next = find(all, prerequisite.behavior());
        if (next.isEmpty()) {
            return List.of(Violation.of(
                            path + "/behavior_id",
                            ViolationCode.NOT_FOUND,
                            "the campaign has no such achievement, name one that it has")
                    .as(ErrorCode.NOT_FOUND));
        }
        // What is stored has no cycle, so this ends.
        while (next.isPresent()) {
            if (self.equals(next.map(Achievement::id))) {
                return List.of(with(path + "/behavior_id", "waits for this one itself, name another achievement"));
            }
            next = next.get().prerequisite().flatMap(before -> find(all, before.behavior()));
        }
        return List.of();
    }

    private static Optional<Achievement> find(List<Achievement> all, AchievementId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Violation with(String path, String message) {
        return Violation.of(path, ViolationCode.NOT_ALLOWED_WITH, message);
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
