package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which behaviors an event can move. Source: docs/spec/engagement-behaviors.md 8. */
class EventIndexTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_128L);
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> KEYS = List.of("k1", "k2", "k3", "dotted.key");

    @Test
    void finds_the_behaviors_that_name_the_event_by_campaign() {
        EventIndex index = EventIndex.of(List.of(
                campaign(3).achievement(31, count("buy", Map.of())).reacting(),
                campaign(1)
                        .achievement(11, count("buy", Map.of()))
                        .achievement(12, count("sell", Map.of()))
                        .achievement(13, count("buy", Map.of()))
                        .reacting(),
                campaign(2).achievement(21, count("sell", Map.of())).reacting()));

        assertThat(found(index, "buy", Set.of())).containsExactly("1 [11, 13]", "3 [31]");
        assertThat(index.reacting("Buy", Set.of())).isEmpty();
        assertThat(index.reacting("unknown", Set.of("k1"))).isEmpty();
    }

    @Test
    void leaves_out_campaigns_that_take_no_events() {
        List<ReactingCampaign> campaigns = new ArrayList<>();
        long id = 1;
        for (EngagementStatus status : EngagementStatus.values()) {
            campaigns.add(campaign(id)
                    .status(status)
                    .achievement(id++, count("buy", Map.of()))
                    .reacting());
        }
        campaigns.add(campaign(7)
                .completedWithIntakeUntil(CampaignSamples.END.plusSeconds(604_800))
                .achievement(7, count("buy", Map.of()))
                .reacting());
        campaigns.add(campaign(8)
                .completedWithIntakeUntil(CampaignSamples.END.minusSeconds(5))
                .achievement(8, count("buy", Map.of()))
                .reacting());
        EventIndex index = EventIndex.of(campaigns);

        assertThat(found(index, "buy", Set.of())).containsExactly("3 [3]", "7 [7]");
        assertThat(index.campaign(EngagementCampaignId.of(3))).isPresent();
        assertThat(index.campaign(EngagementCampaignId.of(4))).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void knows_a_campaign_without_behaviors() {
        EventIndex index = EventIndex.of(List.of(campaign(9).reacting()));

        assertThat(index.campaign(EngagementCampaignId.of(9))).isPresent();
        assertThat(index.reacting("buy", Set.of())).isEmpty();
    }

    @Test
    void leaves_out_a_behavior_whose_condition_or_collected_key_is_not_there() {
        AchievementTask.Leaf unique = leaf(LeafType.UNIQUE, List.of("visit"), Optional.of("store"), Map.of());
        EventIndex index = EventIndex.of(List.of(campaign(1)
                .achievement(11, count("visit", Map.of("event.context.city", Map.of("$ne", "X"))))
                .achievement(12, unique)
                .reacting()));

        assertThat(found(index, "visit", Set.of())).isEmpty();
        assertThat(found(index, "visit", Set.of("store"))).containsExactly("1 [12]");
        assertThat(found(index, "visit", Set.of("city", "other"))).containsExactly("1 [11]");
    }

    @Test
    void one_goal_that_can_react_is_enough() {
        AchievementTask.Leaf needsCity = count("visit", Map.of("event.context.city", "X"));
        AchievementTask.Leaf needsStore = leaf(LeafType.UNIQUE, List.of("visit"), Optional.of("store"), Map.of());
        EventIndex index = EventIndex.of(List.of(campaign(1)
                .achievement(11, composite(OptionalLong.empty(), needsCity, needsStore))
                .reacting()));

        assertThat(found(index, "visit", Set.of("city"))).containsExactly("1 [11]");
        assertThat(found(index, "visit", Set.of("store"))).containsExactly("1 [11]");
        assertThat(found(index, "visit", Set.of("else"))).isEmpty();
    }

    @Test
    void an_event_without_the_key_of_a_goal_still_ends_a_round_that_is_over() {
        AchievementTask.Leaf collects = leaf(LeafType.UNIQUE, List.of("visit"), Optional.of("store"), Map.of());
        EventIndex index = EventIndex.of(List.of(campaign(1)
                .achievement(11, composite(OptionalLong.of(3_600), collects))
                .reacting()));

        assertThat(found(index, "visit", Set.of())).containsExactly("1 [11]");
    }

    @Test
    void of_ten_thousand_campaigns_finds_the_one_that_can_react() {
        List<ReactingCampaign> campaigns = new ArrayList<>();
        for (long id = 1; id <= 5_000; id++) {
            campaigns.add(
                    campaign(id).achievement(id, count("event " + id, Map.of())).reacting());
        }
        for (long id = 5_001; id <= 10_000; id++) {
            Map<String, Object> conditions = Map.of("event.context.shared", 1L, "event.context.own" + id, 1L);
            campaigns.add(
                    campaign(id).achievement(id, count("shared", conditions)).reacting());
        }
        EventIndex index = EventIndex.of(campaigns);

        assertThat(index.size()).isEqualTo(10_000);
        assertThat(found(index, "event 77", Set.of("shared"))).containsExactly("77 [77]");
        assertThat(found(index, "shared", Set.of("shared", "own9000"))).containsExactly("9000 [9000]");
        assertThat(found(index, "shared", Set.of("own9000"))).isEmpty();
        assertThat(found(index, "shared", Set.of("shared"))).isEmpty();
    }

    /** Conditions that hold of every event with their keys: then what can react is what counts. */
    @Test
    void finds_what_a_look_at_every_behavior_finds() {
        for (int world = 0; world < 150; world++) {
            Random random = new Random(SEED + world);
            List<ReactingCampaign> campaigns = randomCampaigns(random, () -> everything(random, KEYS));
            EventIndex index = EventIndex.of(campaigns);
            for (int look = 0; look < 30; look++) {
                EngagementEvent event = event(random, CampaignSamples.START);

                assertThat(found(index, event.name(), event.context().keySet()))
                        .as("seed %d world %d look %d", SEED, world, look)
                        .isEqualTo(scan(campaigns, event));
            }
        }
    }

    /** Any conditions: the fold of a behavior that is left out does not change by the event. */
    @Test
    void leaves_out_no_behavior_whose_fold_the_event_changes() {
        int changed = 0;
        int leftOut = 0;
        for (int world = 0; world < 150; world++) {
            Random random = new Random(SEED + world);
            List<ReactingCampaign> campaigns = randomCampaigns(random, () -> query(random, 3));
            EventIndex index = EventIndex.of(campaigns);
            List<EngagementEvent> before = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                EngagementEvent event = event(random, CampaignSamples.START.plusSeconds(2_000L * i));
                List<EngagementEvent> after = new ArrayList<>(before);
                after.add(event);
                List<CampaignBehavior> reacting = index
                        .reacting(event.name(), event.context().keySet())
                        .stream()
                        .flatMap(each -> each.behaviors().stream())
                        .toList();
                for (ReactingCampaign campaign : campaigns) {
                    for (CampaignBehavior behavior : campaign.behaviors()) {
                        boolean same = state(behavior, before).equals(state(behavior, after));
                        changed += same ? 0 : 1;
                        leftOut += reacting.contains(behavior) ? 0 : 1;
                        assertThat(same || reacting.contains(behavior))
                                .as("seed %d world %d event %d %s", SEED, world, i, behavior)
                                .isTrue();
                    }
                }
                before = after;
            }
        }
        assertThat(changed).isGreaterThan(1_000);
        assertThat(leftOut).isGreaterThan(1_000);
    }

    private static BehaviorState state(CampaignBehavior behavior, List<EngagementEvent> events) {
        return BehaviorFold.fold(behavior.definition(), events, ZoneOffset.UTC).state();
    }

    /** What counts by name, conditions and collected key, looked up one by one. */
    private static List<String> scan(List<ReactingCampaign> campaigns, EngagementEvent event) {
        List<String> found = new ArrayList<>();
        for (ReactingCampaign campaign : campaigns) {
            List<Long> ids = campaign.behaviors().stream()
                    .filter(each -> counts(each.achievement().task(), event))
                    .map(each -> each.id().value())
                    .toList();
            if (!ids.isEmpty()) {
                found.add(campaign.id() + " " + ids);
            }
        }
        return found;
    }

    private static boolean counts(AchievementTask task, EngagementEvent event) {
        if (task instanceof AchievementTask.Composite several) {
            boolean whole = several.limits().period().isPresent();
            return several.goals().stream().anyMatch(goal -> counts(goal.leaf(), event, !whole));
        }
        return counts((AchievementTask.Leaf) task, event, true);
    }

    private static boolean counts(AchievementTask.Leaf leaf, EngagementEvent event, boolean withKey) {
        EventCondition condition = EventConditions.compile(leaf.conditions());
        return leaf.eventNames().contains(event.name())
                && condition.holds(event)
                && (!withKey
                        || leaf.uniqueKey().map(event.context()::containsKey).orElse(true));
    }

    private static List<ReactingCampaign> randomCampaigns(
            Random random, Supplier<Map<String, @Nullable Object>> conditions) {
        List<ReactingCampaign> campaigns = new ArrayList<>();
        for (long id = 1; id <= 8; id++) {
            CampaignSamples sample = campaign(id);
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                sample.achievement(10 * id + i, task(random, conditions));
            }
            campaigns.add(sample.reacting());
        }
        return campaigns;
    }

    private static AchievementTask task(Random random, Supplier<Map<String, @Nullable Object>> conditions) {
        if (random.nextInt(3) > 0) {
            return leaf(random, conditions.get());
        }
        AchievementTask.Leaf[] goals = new AchievementTask.Leaf[1 + random.nextInt(3)];
        for (int i = 0; i < goals.length; i++) {
            goals[i] = leaf(random, conditions.get());
        }
        return composite(random.nextBoolean() ? OptionalLong.of(5_000) : OptionalLong.empty(), goals);
    }

    private static AchievementTask.Leaf leaf(Random random, Map<String, @Nullable Object> conditions) {
        if (random.nextInt(3) == 0) {
            Optional<String> key = random.nextBoolean() ? Optional.of(one(random, KEYS)) : Optional.empty();
            return leaf(LeafType.UNIQUE, NAMES.subList(0, 1 + random.nextInt(3)), key, conditions);
        }
        return count(one(random, NAMES), conditions);
    }

    private static AchievementTask.Leaf count(String name, Map<String, ? extends @Nullable Object> conditions) {
        return leaf(LeafType.COUNT, List.of(name), Optional.empty(), conditions);
    }

    private static AchievementTask.Leaf leaf(
            LeafType type,
            List<String> names,
            Optional<String> key,
            Map<String, ? extends @Nullable Object> conditions) {
        return new AchievementTask.Leaf(
                type,
                names,
                key,
                2,
                new LinkedHashMap<>(conditions),
                new RepeatLimits(
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        type == LeafType.COUNT ? OptionalLong.of(RepeatLimits.DEFAULT_PERIOD) : OptionalLong.empty()),
                EventPace.ANY);
    }

    private static AchievementTask composite(OptionalLong period, AchievementTask.Leaf... leaves) {
        List<AchievementTask.Goal> goals = new ArrayList<>();
        for (AchievementTask.Leaf each : leaves) {
            goals.add(new AchievementTask.Goal(each, 0, true, 1, "0"));
        }
        return new AchievementTask.Composite(
                new RepeatLimits(OptionalLong.empty(), OptionalLong.empty(), period), goals, Map.of("0", (long)
                        leaves.length));
    }

    /** A conjunction that holds when all of some keys are there. */
    private static Map<String, @Nullable Object> everything(Random random, List<String> keys) {
        List<Object> parts = new ArrayList<>();
        for (String key : keys) {
            if (random.nextInt(3) == 0) {
                parts.add(Map.of(
                        "event.context." + key,
                        one(
                                random,
                                List.of(
                                        Map.of("$exists", true),
                                        Map.of("$ne", "other"),
                                        Map.of("$not", Map.of("$in", List.of("other"))),
                                        Map.of("$in", List.of("v", "w"))))));
            }
        }
        if (parts.isEmpty()) {
            return Map.of();
        }
        return random.nextBoolean()
                ? Map.of("$and", parts)
                : Map.of("$nor", List.of(Map.of("$nor", List.of(Map.of("$and", parts)))));
    }

    private static Map<String, @Nullable Object> query(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            String field = random.nextInt(6) == 0 ? "event.qty" : "event.context." + one(random, KEYS);
            Object value = field.equals("event.qty") ? (Object) 2L : one(random, List.of("v", "w"));
            return Map.of(
                    field,
                    one(
                            random,
                            List.<Map<String, Object>>of(
                                    Map.of("$ne", value),
                                    Map.of("$eq", value),
                                    Map.of("$exists", random.nextBoolean()),
                                    Map.of("$not", Map.of("$eq", value)))));
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            parts.add(query(random, depth - 1));
        }
        return Map.of(one(random, List.of("$and", "$or", "$nor")), parts);
    }

    private static EngagementEvent event(Random random, Instant date) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        KEYS.forEach(key -> {
            if (random.nextInt(3) > 0) {
                context.put(key, one(random, List.of("v", "w")));
            }
        });
        return new EngagementEvent(
                one(random, NAMES),
                Optional.empty(),
                1 + random.nextInt(2),
                date,
                context,
                Optional.empty(),
                1 + date.getEpochSecond());
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> found(EventIndex index, String name, Set<String> keys) {
        return index.reacting(name, keys).stream()
                .map(each -> each.campaign().id() + " "
                        + each.behaviors().stream().map(one -> one.id().value()).toList())
                .toList();
    }

    private static CampaignSamples campaign(long id) {
        return CampaignSamples.campaign(id);
    }
}
