package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.EventConditions;
import dev.freestone.engagement.EventContexts;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventRate;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.error.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one thing to do: a behavior of a simple type, or a goal. */
final class LeafBody {
    /** What only events that are counted have. */
    static final List<String> OF_COUNT = List.of(
            "max_times_repeatable_per_period", "period", "min_time_between_events", "consecutive", "max_event_rate");

    /** What only keys that are collected have. */
    static final List<String> OF_UNIQUE = List.of("event_names", "unique_key");

    /** What both have. */
    static final List<String> OF_LEAF = List.of("total_count", "conditions");

    private LeafBody() {}

    /** What a body asks for; what is stored has the same type. */
    static AchievementTask.Leaf read(
            BodyReader body,
            LeafType type,
            List<String> names,
            OptionalLong maxTimes,
            Optional<AchievementTask.Leaf> stored) {
        boolean counts = type == LeafType.COUNT;
        refuse(body, counts ? OF_UNIQUE : OF_COUNT, type.code());
        long total = Bounded.number(
                body,
                "total_count",
                stored.map(AchievementTask.Leaf::totalCount),
                1,
                1,
                counts ? AchievementRules.MAX_EVENTS : AchievementRules.MAX_KEYS);
        var leaf = new AchievementTask.Leaf(
                type,
                names,
                counts ? Optional.empty() : uniqueKey(body, stored.flatMap(AchievementTask.Leaf::uniqueKey)),
                total,
                conditions(body, stored.map(AchievementTask.Leaf::conditions)),
                counts
                        ? limits(body, maxTimes, stored.map(AchievementTask.Leaf::limits))
                        : new RepeatLimits(maxTimes, OptionalLong.empty(), OptionalLong.empty()),
                counts ? pace(body, stored.map(AchievementTask.Leaf::pace).orElse(EventPace.ANY)) : EventPace.ANY);
        AchievementRules.leafViolations(body.path(), leaf).forEach(body::problem);
        return leaf;
    }

    /** Stands where the type is missing. */
    static AchievementTask.Leaf nothing(OptionalLong maxTimes) {
        return new AchievementTask.Leaf(
                LeafType.COUNT,
                List.of("any"),
                Optional.empty(),
                1,
                Map.of(),
                new RepeatLimits(maxTimes, OptionalLong.empty(), OptionalLong.empty()),
                EventPace.ANY);
    }

    /** Without a type nobody knows what is allowed. */
    static void ignoreAll(BodyReader body) {
        OF_COUNT.forEach(body::ignored);
        OF_UNIQUE.forEach(body::ignored);
        OF_LEAF.forEach(body::ignored);
    }

    /** Refuses attributes that this type does not have; false says as little as null. */
    static void refuse(BodyReader body, List<String> names, String type) {
        for (String name : names) {
            Object value = body.any(name);
            if (value != null && !Boolean.FALSE.equals(value)) {
                body.problem(Wants.notWith(body.at(name), "not of the type " + type + ", leave it out"));
            }
        }
    }

    /** How often it can be completed, ever. */
    static OptionalLong maxTimes(BodyReader body, OptionalLong stored) {
        return Bounded.optional(body, "max_times_repeatable", stored, 1, Long.MAX_VALUE);
    }

    /** How often it can be completed in a period. */
    static OptionalLong maxTimesPerPeriod(BodyReader body, Optional<RepeatLimits> stored) {
        return Bounded.optional(
                body,
                "max_times_repeatable_per_period",
                stored.orElse(RepeatLimits.NONE).maxTimesRepeatablePerPeriod(),
                1,
                Long.MAX_VALUE);
    }

    private static RepeatLimits limits(BodyReader body, OptionalLong maxTimes, Optional<RepeatLimits> stored) {
        long period = Bounded.number(
                body,
                "period",
                stored.map(limits -> limits.period().orElse(RepeatLimits.DEFAULT_PERIOD)),
                RepeatLimits.DEFAULT_PERIOD,
                1,
                AchievementRules.MAX_PERIOD);
        return new RepeatLimits(maxTimes, maxTimesPerPeriod(body, stored), OptionalLong.of(period));
    }

    private static EventPace pace(BodyReader body, EventPace stored) {
        Change<Optional<EventRate>> rate = body.object("max_event_rate", LeafBody::rate);
        return new EventPace(
                Bounded.optional(body, "min_time_between_events", stored.minTimeBetweenEvents(), 1, Long.MAX_VALUE),
                Wants.defaulted(body.truth("consecutive"), Optional.of(stored.consecutive()), false),
                rate.fold(stored::maxEventRate, Optional::empty, read -> read));
    }

    private static Optional<EventRate> rate(BodyReader body) {
        @Nullable Long count = Wants.required(body, "count", body.longNumber("count"), null);
        @Nullable Long period = Wants.required(body, "period", body.longNumber("period"), null);
        if (count == null || period == null) {
            return Optional.empty();
        }
        Wants.within(body, "count", count, 1, Long.MAX_VALUE);
        Wants.within(body, "period", period, 1, AchievementRules.MAX_PERIOD);
        return count < 1 || period < 1 ? Optional.empty() : Optional.of(new EventRate(count, period));
    }

    private static Optional<String> uniqueKey(BodyReader body, Optional<String> stored) {
        Optional<String> key = body.text("unique_key").applyTo(stored);
        key.ifPresent(given ->
                EventContexts.keyViolations(body.at("unique_key"), given).forEach(body::problem));
        return key;
    }

    /** The query that a body gives, as it is read back from the storage. */
    private static Map<String, @Nullable Object> conditions(
            BodyReader body, Optional<Map<String, @Nullable Object>> stored) {
        return body.data("conditions").fold(() -> stored.orElse(Map.of()), Map::of, given -> {
            List<Violation> wrong = given.isEmpty() ? List.of() : EventConditions.violations(given);
            wrong.forEach(each -> body.problem(each.at(body.at("conditions") + each.path())));
            return wrong.isEmpty() ? new LinkedHashMap<>(FreeData.kept(given)) : Map.of();
        });
    }
}
