package dev.freestone.engine;

import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.CompositeRules;
import dev.freestone.engagement.RepeatLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads several things to do. */
final class CompositeBody {
    /** What only several things have. */
    static final List<String> OF_COMPOSITE = List.of("goals", "groups");

    private CompositeBody() {}

    static AchievementTask.Composite read(
            BodyReader body, OptionalLong maxTimes, Optional<AchievementTask.Composite> stored) {
        List<String> foreign = new ArrayList<>(List.of("min_time_between_events", "consecutive", "max_event_rate"));
        foreign.addAll(LeafBody.OF_UNIQUE);
        foreign.addAll(LeafBody.OF_LEAF);
        LeafBody.refuse(body, foreign, AchievementType.COMPOSITE.code());
        Optional<RepeatLimits> before = stored.map(AchievementTask.Composite::limits);
        RepeatLimits limits = new RepeatLimits(
                maxTimes,
                LeafBody.maxTimesPerPeriod(body, before),
                Bounded.optional(
                        body, "period", before.orElse(RepeatLimits.NONE).period(), 1, AchievementRules.MAX_PERIOD));
        Change<List<AchievementTask.Goal>> change =
                body.list("goals", (at, each) -> body.element(at, each, GoalBody::read));
        List<AchievementTask.Goal> goals = change.fold(
                () -> stored.map(AchievementTask.Composite::goals).orElse(List.of()), List::of, given -> given);
        Wants.required(
                body,
                "goals",
                change,
                stored.map(AchievementTask.Composite::goals).orElse(null));
        var composite = new AchievementTask.Composite(limits, goals, GroupsBody.read(body, goals, stored));
        if (isJudgeable(body, change, goals, stored.isPresent())) {
            CompositeRules.violations(body.path(), composite).forEach(body::problem);
        }
        return composite;
    }

    /** Goals that could not be read would seem to be missing. */
    private static boolean isJudgeable(
            BodyReader body,
            Change<List<AchievementTask.Goal>> change,
            List<AchievementTask.Goal> goals,
            boolean stored) {
        int given = body.any("goals") instanceof List<?> all ? all.size() : 0;
        return change.fold(() -> stored && !body.has("goals"), () -> false, read -> goals.size() == given);
    }
}
