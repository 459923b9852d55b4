package dev.freestone.json;

import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of what requests with events were answered: what is read equals what was written. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.2.
 */
public final class StoredEventAnswerJson {
    private StoredEventAnswerJson() {}

    /**
     * Writes an answer. It tells what a customer did: whoever keeps it seals it.
     *
     * @param answer the answer
     * @return what a store keeps
     */
    public static Document document(EventAnswer answer) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("duplicate", answer.duplicate());
        out.put("accepted", answer.accepted().isPresent() ? answer.accepted().getAsInt() : null);
        out.put(
                "results",
                answer.results().stream().map(StoredEventAnswerJson::result).toList());
        out.put("available_points", answer.availablePoints());
        out.put("delta_points", answer.deltaPoints());
        out.put(
                "changes",
                answer.changes().stream().map(StoredEventAnswerJson::change).toList());
        out.put(
                "outcomes",
                answer.outcomes().stream().map(StoredEventAnswerJson::outcome).toList());
        out.put(
                "notifications",
                answer.notifications().stream()
                        .map(StoredNotificationJson::toMap)
                        .toList());
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads what {@link #document} wrote.
     *
     * @param document the document
     * @return the answer
     */
    public static EventAnswer read(Document document) {
        StoredObject in = new StoredObject("event answer", JsonText.parseObject(document.json()));
        return new EventAnswer(
                in.truth("duplicate"),
                in.optionalInt("accepted"),
                in.objects("results").stream()
                        .map(StoredEventAnswerJson::readResult)
                        .toList(),
                in.number("available_points"),
                in.number("delta_points"),
                in.objects("changes").stream()
                        .map(StoredEventAnswerJson::readChange)
                        .toList(),
                in.objects("outcomes").stream()
                        .map(StoredEventAnswerJson::readOutcome)
                        .toList(),
                in.objects("notifications").stream()
                        .map(StoredNotificationJson::read)
                        .toList());
    }

    private static Map<String, @Nullable Object> result(EventResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("event_name", result.eventName());
        out.put("transaction_id", result.transactionId().orElse(null));
        out.put("disposition", result.disposition().code());
        out.put(
                "campaigns",
                result.campaigns().stream().map(EngagementCampaignId::toString).toList());
        return out;
    }

    private static EventResult readResult(StoredObject in) {
        return new EventResult(
                in.text("event_name"),
                in.optionalText("transaction_id"),
                in.code("disposition", EventDisposition::parse),
                in.codes("campaigns", EngagementCampaignId::parse));
    }

    private static Map<String, @Nullable Object> change(BehaviorChange change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("campaign", change.campaign().value());
        out.put("before", StoredBehaviorViewJson.toMap(change.before()));
        out.put("after", StoredBehaviorViewJson.toMap(change.after()));
        return out;
    }

    private static BehaviorChange readChange(StoredObject in) {
        return new BehaviorChange(
                EngagementCampaignId.of(in.number("campaign")),
                StoredBehaviorViewJson.read(in.object("before")),
                StoredBehaviorViewJson.read(in.object("after")));
    }

    private static Map<String, @Nullable Object> outcome(OutcomeResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("campaign", result.campaign().value());
        out.put("behavior", result.behavior().value());
        out.put("goal", result.goal().isPresent() ? result.goal().getAsInt() : null);
        out.put("ordinal", result.ordinal());
        out.put("index", result.index());
        out.put("type", result.type());
        out.put("skipped", result.skipped().orElse(null));
        out.put("amount", StoredNumbers.orNull(result.amount()));
        out.put("details", new TreeMap<>(result.details()));
        return out;
    }

    private static OutcomeResult readOutcome(StoredObject in) {
        StoredObject details = in.object("details");
        Map<String, String> told = new LinkedHashMap<>();
        for (String name : details.members().keySet()) {
            told.put(name, details.text(name));
        }
        return new OutcomeResult(
                EngagementCampaignId.of(in.number("campaign")),
                AchievementId.of(in.number("behavior")),
                in.optionalInt("goal"),
                in.number("ordinal"),
                Math.toIntExact(in.number("index")),
                in.text("type"),
                in.optionalText("skipped"),
                StoredNumbers.optional(in, "amount"),
                told);
    }
}
