package dev.freestone.engagement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing to do, as the worked examples of behaviors say it: what is not said has its default. */
final class SampleLeaf {
    private final LeafType type;
    private final List<String> names;
    private Optional<String> key = Optional.empty();
    private long total = 1;
    private EventCondition conditions = EventCondition.ANY;
    private OptionalLong max = OptionalLong.empty();
    private OptionalLong cap = OptionalLong.empty();
    private OptionalLong period;
    private OptionalLong gap = OptionalLong.empty();
    private boolean consecutive;
    private Optional<EventRate> rate = Optional.empty();
    private long earn = 1;
    private boolean required = true;
    private String group = "0";
    private long points;

    private SampleLeaf(LeafType type, List<String> names, OptionalLong period) {
        this.type = type;
        this.names = names;
        this.period = period;
    }

    static SampleLeaf count(long total) {
        return count("x").total(total);
    }

    static SampleLeaf count(String name) {
        return new SampleLeaf(LeafType.COUNT, List.of(name), OptionalLong.of(RepeatLimits.DEFAULT_PERIOD));
    }

    static SampleLeaf unique(String... names) {
        return new SampleLeaf(LeafType.UNIQUE, List.of(names), OptionalLong.empty());
    }

    SampleLeaf total(long next) {
        total = next;
        return this;
    }

    SampleLeaf key(String next) {
        key = Optional.of(next);
        return this;
    }

    SampleLeaf when(EventCondition next) {
        conditions = next;
        return this;
    }

    SampleLeaf max(long next) {
        max = OptionalLong.of(next);
        return this;
    }

    SampleLeaf cap(long next) {
        cap = OptionalLong.of(next);
        return this;
    }

    SampleLeaf period(long next) {
        period = OptionalLong.of(next);
        return this;
    }

    SampleLeaf gap(long next) {
        gap = OptionalLong.of(next);
        return this;
    }

    SampleLeaf consecutive() {
        consecutive = true;
        return this;
    }

    SampleLeaf rate(long count, long length) {
        rate = Optional.of(new EventRate(count, length));
        return this;
    }

    SampleLeaf earn(long next) {
        earn = next;
        return this;
    }

    SampleLeaf optional() {
        required = false;
        return this;
    }

    SampleLeaf group(String next) {
        group = next;
        return this;
    }

    SampleLeaf points(long next) {
        points = next;
        return this;
    }

    long points() {
        return points;
    }

    LeafTerms terms() {
        return new LeafTerms(
                type,
                names,
                key,
                total,
                conditions,
                new RepeatLimits(max, cap, period),
                new EventPace(gap, consecutive, rate));
    }

    GoalTerms goal() {
        return new GoalTerms(terms(), earn, required, group);
    }
}
