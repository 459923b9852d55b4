package dev.freestone.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Section 4 of docs/spec/engagement-behaviors.md, line by line, as a second opinion on the fold. */
final class LiteralFold {
    /** The S and G of the document. A bucket that was never used is less than all others. */
    static final class Progress {
        long achieved;
        long current;
        long earned;
        boolean completed;
        final Set<String> keys = new HashSet<>();
        private @Nullable Instant openAt;
        private long openDay;
        private @Nullable Instant lastAt;
        private long lastDay;
        private long capBucket = Long.MIN_VALUE;
        private long capUsed;
        private long rateBucket = Long.MIN_VALUE;
        private long rateUsed;
    }

    private final BehaviorDefinition behavior;
    private final ZoneId company;
    private final Optional<LiteralFold> prerequisite;
    final Progress whole = new Progress();
    final List<Progress> goals = new ArrayList<>();
    final List<Position> done = new ArrayList<>();
    final Map<Integer, List<Position>> goalsDone = new TreeMap<>();

    LiteralFold(BehaviorDefinition behavior, List<EngagementEvent> events, ZoneId company) {
        this.behavior = behavior;
        this.company = company;
        this.prerequisite = behavior.prerequisite().map(other -> new LiteralFold(other.behavior(), events, company));
        if (behavior.terms() instanceof BehaviorTerms.Composite composite) {
            composite.goals().forEach(goal -> goals.add(new Progress()));
        }
        events.stream()
                .sorted(Comparator.comparing(EngagementEvent::date).thenComparing(EngagementEvent::seq))
                .filter(this::inScope)
                .forEach(event -> {
                    for (long k = step(event); k > 0; k--) {
                        done.add(event.position());
                    }
                });
    }

    private boolean inScope(EngagementEvent e) {
        BehaviorScope scope = behavior.scope();
        if (e.date().isBefore(scope.startsAt())
                || !e.date().isBefore(scope.endsAt())
                || e.date().isBefore(scope.effectiveFrom().orElse(Instant.MIN))
                || e.date().isBefore(scope.qualifyingStartsAt().orElse(Instant.MIN))
                || !e.date().isBefore(scope.qualifyingEndsAt().orElse(Instant.MAX))) {
            return false;
        }
        if (prerequisite.isPresent()) {
            if (prerequisite.get().done.isEmpty()) {
                return false;
            }
            Position p = prerequisite.get().done.get(0);
            long wait = behavior.prerequisite().orElseThrow().requiredWait();
            return p.compareTo(e.position()) < 0 && !e.date().isBefore(p.date().plusSeconds(wait));
        }
        return true;
    }

    private long day(Instant at, EngagementEvent e) {
        return LocalDate.ofInstant(at, e.zone().orElse(company)).toEpochDay();
    }

    private long bucket(long length, EngagementEvent e) {
        Instant start = behavior.scope().startsAt();
        return length % 86_400 == 0
                ? Math.floorDiv(day(e.date(), e) - day(start, e), length / 86_400)
                : Math.floorDiv(ChronoUnit.MILLIS.between(start, e.date()), length * 1_000);
    }

    private boolean inside(Progress s, OptionalLong length, EngagementEvent e) {
        if (length.isEmpty()) {
            return true;
        }
        long seconds = length.getAsLong();
        return seconds % 86_400 == 0
                ? day(e.date(), e) <= s.openDay + seconds / 86_400 - 1
                : e.date().isBefore(at(s.openAt).plusSeconds(seconds));
    }

    private OptionalLong windowOfWhole() {
        OptionalLong timeframe = OptionalLong.empty();
        if (behavior.prerequisite().isPresent()) {
            timeframe = behavior.prerequisite().get().sequenceTimeframe();
        }
        return timeframe.isPresent() ? timeframe : behavior.terms().limits().period();
    }

    private long allow(RepeatLimits d, Progress s, EngagementEvent e, long length) {
        long a = Math.min(1_000, d.maxTimesRepeatable().orElse(Long.MAX_VALUE) - s.achieved);
        if (d.maxTimesRepeatablePerPeriod().isPresent()) {
            long b = Math.max(bucket(length, e), s.capBucket);
            a = Math.min(a, d.maxTimesRepeatablePerPeriod().getAsLong() - (b == s.capBucket ? s.capUsed : 0));
        }
        return a;
    }

    private void book(RepeatLimits d, Progress s, EngagementEvent e, long length, long k) {
        if (k > 0 && d.maxTimesRepeatablePerPeriod().isPresent()) {
            long b = Math.max(bucket(length, e), s.capBucket);
            s.capUsed = (b == s.capBucket ? s.capUsed : 0) + k;
            s.capBucket = b;
        }
        s.achieved += k;
    }

    private long step(EngagementEvent e) {
        RepeatLimits limits = behavior.terms().limits();
        long p = limits.period().orElse(315_360_000);
        long a = allow(limits, whole, e, p);
        if (a <= 0) {
            return 0;
        }
        long k;
        if (behavior.terms() instanceof BehaviorTerms.Composite composite) {
            k = composite(composite, e);
        } else {
            k = Math.max(0, leaf(((BehaviorTerms.Leaf) behavior.terms()).terms(), whole, e, windowOfWhole(), a));
        }
        book(limits, whole, e, p, k);
        return k;
    }

    /** Completions, or -1 when the event is not counted. */
    private long leaf(LeafTerms d, Progress s, EngagementEvent e, OptionalLong window, long a) {
        if (!d.eventNames().contains(e.name()) || !d.conditions().holds(e)) {
            return -1;
        }
        if (d.type() == LeafType.UNIQUE) {
            Object key = d.uniqueKey().isEmpty()
                    ? e.name()
                    : e.context().get(d.uniqueKey().get());
            if (key == null || key.toString().isBlank() || !s.keys.add(key.toString())) {
                return -1;
            }
            if (s.keys.size() < d.totalCount()) {
                return 0;
            }
            s.keys.clear();
            return 1;
        }
        EventPace pace = d.pace();
        if (pace.minTimeBetweenEvents().isPresent()
                && s.lastAt != null
                && e.date()
                        .isBefore(
                                s.lastAt.plusSeconds(pace.minTimeBetweenEvents().getAsLong()))) {
            return -1;
        }
        if (pace.consecutive() && s.lastAt != null && day(e.date(), e) <= s.lastDay) {
            return -1;
        }
        long inc = pace.consecutive() || pace.minTimeBetweenEvents().isPresent() ? 1 : e.qty();
        if (pace.maxEventRate().isPresent()) {
            long r = Math.max(bucket(pace.maxEventRate().get().period(), e), s.rateBucket);
            long used = r == s.rateBucket ? s.rateUsed : 0;
            inc = Math.min(inc, pace.maxEventRate().get().count() - used);
            if (inc <= 0) {
                return -1;
            }
            s.rateBucket = r;
            s.rateUsed = used + inc;
        }
        if (s.current > 0 && (!inside(s, window, e) || (pace.consecutive() && day(e.date(), e) != s.lastDay + 1))) {
            s.current = 0;
        }
        if (s.current == 0) {
            open(s, e);
        }
        s.current += inc;
        s.lastAt = e.date();
        s.lastDay = day(e.date(), e);
        long k = Math.min(s.current / d.totalCount(), a);
        s.current -= k * d.totalCount();
        if (k > 0) {
            open(s, e);
            if (k == a) {
                s.current = 0;
            }
        }
        return k;
    }

    private long composite(BehaviorTerms.Composite b, EngagementEvent e) {
        if (b.goals().stream()
                .noneMatch(g -> g.leaf().eventNames().contains(e.name())
                        && g.leaf().conditions().holds(e))) {
            return 0;
        }
        OptionalLong w = windowOfWhole();
        if (w.isPresent() && whole.openAt != null && !inside(whole, w, e)) {
            resetRound();
        }
        boolean counted = false;
        for (int i = 0; i < goals.size(); i++) {
            GoalTerms d = b.goals().get(i);
            Progress g = goals.get(i);
            if (g.completed) {
                continue;
            }
            long length = b.limits().period().orElse(d.leaf().limits().period().orElse(315_360_000));
            long a = Math.min(d.earnCount() - g.earned, allow(d.leaf().limits(), g, e, length));
            if (a <= 0) {
                continue;
            }
            OptionalLong own =
                    w.isPresent() ? OptionalLong.empty() : d.leaf().limits().period();
            long k = leaf(d.leaf(), g, e, own, a);
            counted = counted || k >= 0;
            book(d.leaf().limits(), g, e, length, Math.max(0, k));
            g.earned += Math.max(0, k);
            if (g.earned == d.earnCount()) {
                g.completed = true;
                g.current = 0;
                g.keys.clear();
                goalsDone.computeIfAbsent(i, goal -> new ArrayList<>()).add(e.position());
            }
        }
        if (counted && whole.openAt == null) {
            open(whole, e);
        }
        if (b.groups().keySet().stream().allMatch(group -> isComplete(b, group))) {
            resetRound();
            return 1;
        }
        return 0;
    }

    private boolean isComplete(BehaviorTerms.Composite b, String group) {
        int completed = 0;
        for (int i = 0; i < goals.size(); i++) {
            if (b.goals().get(i).groupId().equals(group)) {
                if (goals.get(i).completed) {
                    completed++;
                } else if (b.goals().get(i).required()) {
                    return false;
                }
            }
        }
        return completed >= b.groups().getOrDefault(group, 0L);
    }

    private void resetRound() {
        whole.openAt = null;
        for (Progress g : goals) {
            g.earned = 0;
            g.completed = false;
            g.current = 0;
            g.keys.clear();
        }
    }

    private void open(Progress s, EngagementEvent e) {
        s.openAt = e.date();
        s.openDay = day(e.date(), e);
    }

    private static Instant at(@Nullable Instant open) {
        if (open == null) {
            throw new AssertionError("a round without a first event");
        }
        return open;
    }
}
