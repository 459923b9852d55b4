package dev.freestone.engine;

import static dev.freestone.engagement.RepeatLimits.DEFAULT_PERIOD;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A behavior as tests of events say it; what is not said has its default, and it brings no points. */
final class SampleBehavior {
    private final long id;
    private final LeafType type;
    private final List<String> events;
    private Optional<String> key = Optional.empty();
    private long total = 1;
    private long points;
    private Map<String, @Nullable Object> conditions = Map.of();
    private RepeatLimits limits;
    private EventPace pace = EventPace.ANY;
    private Optional<Achievement.Prerequisite> before = Optional.empty();
    private Optional<Instant> effectiveFrom = Optional.empty();
    private List<Outcome> outcomes = List.of();

    private SampleBehavior(long id, LeafType type, List<String> events) {
        this.id = id;
        this.type = type;
        this.events = events;
        this.limits = type == LeafType.COUNT ? limits(OptionalLong.empty(), DEFAULT_PERIOD) : RepeatLimits.NONE;
    }

    /** One event of a name. */
    static SampleBehavior count(long id, String event) {
        return new SampleBehavior(id, LeafType.COUNT, List.of(event));
    }

    /** Events of so many different values of a key. */
    static SampleBehavior unique(long id, String event, String key, long total) {
        SampleBehavior made = new SampleBehavior(id, LeafType.UNIQUE, List.of(event));
        made.key = Optional.of(key);
        return made.total(total);
    }

    SampleBehavior total(long next) {
        total = next;
        return this;
    }

    SampleBehavior points(long next) {
        points = next;
        return this;
    }

    SampleBehavior when(String path, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(conditions);
        more.put(path, value);
        conditions = more;
        return this;
    }

    SampleBehavior limits(RepeatLimits next) {
        limits = next;
        return this;
    }

    SampleBehavior max(long times) {
        return limits(limits(OptionalLong.of(times), DEFAULT_PERIOD));
    }

    SampleBehavior period(long seconds) {
        return limits(limits(OptionalLong.empty(), seconds));
    }

    private static RepeatLimits limits(OptionalLong times, long period) {
        return new RepeatLimits(times, OptionalLong.empty(), OptionalLong.of(period));
    }

    SampleBehavior pace(EventPace next) {
        pace = next;
        return this;
    }

    SampleBehavior after(long other, long wait) {
        before = Optional.of(new Achievement.Prerequisite(AchievementId.of(other), wait, OptionalLong.empty()));
        return this;
    }

    SampleBehavior effectiveFrom(Instant from) {
        effectiveFrom = Optional.of(from);
        return this;
    }

    SampleBehavior bringing(Outcome... next) {
        outcomes = List.of(next);
        return this;
    }

    SampleBehavior raising(String event) {
        return bringing(new Outcome.RaisedEvent(event, Map.of()));
    }

    Achievement made() {
        return made(leaf(), events.get(0));
    }

    /** All of these, one after the other or together; their points are those of the goals. */
    static Achievement all(long id, long points, SampleBehavior... goals) {
        List<AchievementTask.Goal> made = new ArrayList<>();
        for (SampleBehavior each : goals) {
            made.add(new AchievementTask.Goal(each.leaf(), each.points, true, 1, "0"));
        }
        AchievementTask task = new AchievementTask.Composite(RepeatLimits.NONE, made, Map.of("0", (long) goals.length));
        return count(id, "label").points(points).made(task, "label");
    }

    private AchievementTask.Leaf leaf() {
        return new AchievementTask.Leaf(type, events, key, total, conditions, limits, pace);
    }

    Achievement made(AchievementTask task, String event) {
        return new Achievement(
                AchievementId.of(id),
                "behavior " + id,
                new UUID(0, id).toString(),
                event,
                points,
                task,
                Achievement.Qualifying.ALWAYS,
                before,
                effectiveFrom,
                outcomes);
    }
}
