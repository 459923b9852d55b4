package dev.freestone.json;

import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.model.engagement.AchievementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Outcomes of an answer on the wire, beside the behaviors that it tells of. Source: docs/spec/engagement-behaviors.md 2.1, 7. */
final class OutcomeResultJson {
    /** What else is told that is an id, and so a number. */
    private static final Set<String> IDS = Set.of("offer_id", "user_offer_id", "ad_unit_id");

    private final Map<AchievementId, List<String>> goalKeys = new LinkedHashMap<>();

    OutcomeResultJson(List<BehaviorChange> changes) {
        for (BehaviorChange change : changes) {
            if (change.after().shape() instanceof BehaviorShape.Composite composite) {
                goalKeys.put(change.after().id(), BehaviorJson.goalKeys(composite.goals()));
            }
        }
    }

    List<Map<String, @Nullable Object>> list(List<OutcomeResult> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private Map<String, @Nullable Object> outcome(OutcomeResult result) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaign_id", result.campaign().value());
        map.put("behavior_id", result.behavior().value());
        map.put("ordinal", result.ordinal());
        map.put("goal", result.goal().isPresent() ? goal(result, result.goal().getAsInt()) : null);
        map.put("index", result.index());
        map.put("type", result.type());
        map.put("status", result.isGranted() ? "granted" : "skipped");
        result.skipped().ifPresent(reason -> map.put("reason", reason));
        result.amount().ifPresent(amount -> map.put("amount", amount));
        new TreeMap<>(result.details()).forEach((name, text) -> map.put(name, detail(name, text)));
        return map;
    }

    /** What the goal is called in the behavior, or its place where nothing is told of the behavior. */
    private String goal(OutcomeResult result, int place) {
        List<String> keys = goalKeys.getOrDefault(result.behavior(), List.of());
        return place < keys.size() ? keys.get(place) : Integer.toString(place);
    }

    private static Object detail(String name, String text) {
        Optional<Long> id = IDS.contains(name) ? AchievementId.parse(text).map(AchievementId::value) : Optional.empty();
        return id.isPresent() ? (Object) id.get() : text;
    }
}
