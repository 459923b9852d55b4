package dev.freestone.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Behaviors and events of few names, keys and days, so that their rules meet. The same seed gives the same ones. */
final class RandomBehaviors {
    static final ZoneId COMPANY = ZoneId.of("America/New_York");
    /** The days around it hold a change of clocks. */
    private static final Instant START = Instant.parse("2024-03-08T05:00:00Z");

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<Long> LENGTHS = List.of(3_600L, 5_400L, 86_400L, 172_800L, 259_200L);

    private final Random random;

    RandomBehaviors(long seed) {
        this.random = new Random(seed);
    }

    /** A chain of behaviors, each with the one before it as its prerequisite. */
    List<BehaviorDefinition> chain(int length) {
        List<BehaviorDefinition> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Optional<BehaviorDefinition.Prerequisite> before = i == 0
                    ? Optional.empty()
                    : Optional.of(new BehaviorDefinition.Prerequisite(
                            chain.get(i - 1), maybe(3) ? one(LENGTHS) : 0, rarely(one(LENGTHS))));
            chain.add(new BehaviorDefinition(terms(), scope(), before));
        }
        return chain;
    }

    /** Events of some days, numbered in the order of the list; some of them at one moment. */
    List<EngagementEvent> events(int many, Duration span) {
        List<EngagementEvent> events = new ArrayList<>();
        for (int seq = 1; seq <= many; seq++) {
            long quarters = span.toMinutes() / 15;
            Instant date = START.plus(Duration.ofMinutes(15 * random.nextLong(quarters)));
            events.add(new EngagementEvent(
                    one(NAMES),
                    Optional.empty(),
                    maybe(3) ? 1 + random.nextInt(7) : 1,
                    date,
                    Map.of("k", one(List.of("k1", "k2", "k3", " ", "long".repeat(20)))),
                    maybe(4) ? Optional.of(one(List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("UTC")))) : Optional.empty(),
                    seq));
        }
        return events;
    }

    /** The same events as they arrive in another order. */
    List<EngagementEvent> arrivingAnew(List<EngagementEvent> events) {
        List<EngagementEvent> left = new ArrayList<>(events);
        List<EngagementEvent> anew = new ArrayList<>();
        while (!left.isEmpty()) {
            EngagementEvent each = left.remove(random.nextInt(left.size()));
            anew.add(arriving(each, anew.size() + 1L));
        }
        return anew;
    }

    static EngagementEvent arriving(EngagementEvent event, long seq) {
        return new EngagementEvent(
                event.name(), event.transactionId(), event.qty(), event.date(), event.context(), event.zone(), seq);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean maybe(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private BehaviorScope scope() {
        Instant end = START.plus(Duration.ofDays(maybe(3) ? 5 : 30));
        return new BehaviorScope(
                START,
                end,
                maybe(6) ? Optional.of(START.plus(Duration.ofHours(20))) : Optional.empty(),
                maybe(6) ? Optional.of(START.plus(Duration.ofDays(1))) : Optional.empty(),
                maybe(6) ? Optional.of(START.plus(Duration.ofDays(4))) : Optional.empty());
    }

    private BehaviorTerms terms() {
        if (maybe(2)) {
            return new BehaviorTerms.Leaf(leaf());
        }
        List<GoalTerms> goals = new ArrayList<>();
        Map<String, Long> groups = new LinkedHashMap<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            boolean required = maybe(3);
            String group = one(List.of("0", "1"));
            goals.add(new GoalTerms(leaf(), 1 + random.nextInt(2), required, group));
            groups.merge(group, 1L, (needed, more) -> required || maybe(2) ? needed + more : needed);
        }
        return new BehaviorTerms.Composite(new RepeatLimits(few(), few(), rarely(one(LENGTHS))), goals, groups);
    }

    private LeafTerms leaf() {
        EventCondition conditions = maybe(4) ? event -> event.qty() < 4 : EventCondition.ANY;
        if (maybe(3)) {
            Optional<String> key = maybe(2) ? Optional.of("k") : Optional.empty();
            RepeatLimits limits = new RepeatLimits(few(), OptionalLong.empty(), OptionalLong.empty());
            return new LeafTerms(LeafType.UNIQUE, NAMES, key, 1 + random.nextInt(3), conditions, limits, EventPace.ANY);
        }
        boolean consecutive = maybe(4);
        long period = maybe(3) ? RepeatLimits.DEFAULT_PERIOD : one(LENGTHS);
        return new LeafTerms(
                LeafType.COUNT,
                List.of(one(NAMES)),
                Optional.empty(),
                1 + random.nextInt(4),
                conditions,
                new RepeatLimits(few(), few(), OptionalLong.of(consecutive ? 259_200 : period)),
                new EventPace(
                        rarely(one(List.of(1_800L, 7_200L))),
                        consecutive,
                        maybe(4) ? Optional.of(new EventRate(1 + random.nextInt(4), one(LENGTHS))) : Optional.empty()));
    }

    private OptionalLong few() {
        return rarely(1 + random.nextInt(4));
    }

    private OptionalLong rarely(long value) {
        return maybe(4) ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
