package dev.freestone.json;

import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.EventResult;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What posted events are answered on the wire. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 2.1, 2.2.
 */
public final class EventAnswers {
    private EventAnswers() {}

    /**
     * The answer of a request with events.
     *
     * @param answer what became of it
     * @return {@code {status, results, user, behaviors, deltas, outcomes, notifications}}, or {@code {status, accepted}} for an
     *     asynchronous request, whether it accepted any or not; with {@code duplicate} when it is the answer of an earlier request
     */
    public static WireAnswer of(EventAnswer answer) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        if (answer.accepted().isPresent()) {
            body.put("accepted", answer.accepted().getAsInt());
        } else {
            evaluated(body, answer);
        }
        if (answer.duplicate()) {
            body.put("duplicate", true);
        }
        return WireAnswer.ok(body);
    }

    private static void evaluated(Map<String, @Nullable Object> body, EventAnswer answer) {
        body.put("results", answer.results().stream().map(EventAnswers::result).toList());
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        user.put("available_points", answer.availablePoints());
        user.put("delta_points", answer.deltaPoints());
        body.put("user", user);
        Map<String, @Nullable Object> behaviors = new LinkedHashMap<>();
        Map<String, @Nullable Object> deltas = new LinkedHashMap<>();
        List<BehaviorChange> changes = answer.changes();
        List<String> keys =
                BehaviorJson.keys(changes.stream().map(BehaviorChange::after).toList());
        for (int i = 0; i < keys.size(); i++) {
            behaviors.put(keys.get(i), behavior(changes.get(i)));
            deltas.put(keys.get(i), delta(changes.get(i)));
        }
        body.put("behaviors", behaviors);
        body.put("deltas", deltas);
        body.put("outcomes", new OutcomeResultJson(changes).list(answer.outcomes()));
        body.put(
                "notifications",
                answer.notifications().stream().map(EventAnswers::notification).toList());
    }

    private static Map<String, @Nullable Object> result(EventResult result) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("event_name", result.eventName());
        map.put("transaction_id", result.transactionId().orElse(null));
        map.put("disposition", result.disposition().code());
        map.put(
                "campaigns",
                result.campaigns().stream().map(EngagementCampaignId::value).toList());
        return map;
    }

    private static Map<String, @Nullable Object> behavior(BehaviorChange change) {
        Map<String, @Nullable Object> map = ids(change);
        map.putAll(BehaviorJson.shape(change.after().shape()));
        return map;
    }

    private static Map<String, @Nullable Object> delta(BehaviorChange change) {
        BehaviorShape before = change.before().shape();
        BehaviorShape after = change.after().shape();
        Map<String, @Nullable Object> map = ids(change);
        map.put("current_count", List.of(before.progress(), after.progress()));
        map.put("achieved", List.of(achieved(before), achieved(after)));
        return map;
    }

    private static Map<String, @Nullable Object> ids(BehaviorChange change) {
        BehaviorView after = change.after();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("campaign_id", change.campaign().value());
        map.put("behavior_id", after.id().value());
        return map;
    }

    private static long achieved(BehaviorShape shape) {
        return shape instanceof BehaviorShape.Leaf leaf
                ? leaf.counts().achieved()
                : ((BehaviorShape.Composite) shape).achieved();
    }

    private static Map<String, @Nullable Object> notification(EventNotification notification) {
        CreativeTemplate template = notification.template();
        Map<String, @Nullable Object> creative = CreativeJson.template(notification.campaign(), template);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", notification.id());
        map.put("campaign_id", notification.campaign().value());
        map.put("type", creative.remove("type"));
        map.put("behavior_name", notification.behaviorName());
        boolean tile = template instanceof CreativeTemplate.Tile;
        map.put("message", tile ? creative.remove("message") : Map.of());
        map.put("action", tile ? creative.remove("action") : Map.of());
        map.put("payload", creative);
        return map;
    }
}
