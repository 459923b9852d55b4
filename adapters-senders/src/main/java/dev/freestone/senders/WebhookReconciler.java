package dev.freestone.senders;

import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.UnknownAttempt;
import dev.freestone.spi.OutcomeReconciler;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a service of yours, by an HTTP POST of signed JSON, what became of messages. What the answer lacks or garbles stays
 * unknown. Thread-safe. Wire form: docs/senders.md.
 */
public final class WebhookReconciler implements OutcomeReconciler {
    private final Webhook webhook;

    WebhookReconciler(Webhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public List<Finding> lookup(List<UnknownAttempt> attempts) {
        var questions = attempts.stream().map(WebhookForm::question).toList();
        var reply = webhook.post(Json.write(Map.of("lookup", questions)), Map.of());
        Map<String, IdempotencyKey> asked = new HashMap<>();
        attempts.forEach(attempt -> asked.put(attempt.idempotencyKey().value(), attempt.idempotencyKey()));
        List<Finding> findings = new ArrayList<>();
        boolean readable = reply.success()
                && WebhookAnswers.each(reply, "findings", item -> {
                    var key = item.get("idempotencyKey") instanceof String text ? asked.get(text) : null;
                    if (key != null) {
                        finding(key, item).ifPresent(findings::add);
                    }
                });
        if (!readable) {
            throw new IllegalStateException(
                    "lookup at " + webhook + ": no list of findings (" + reply + "), it is asked again later");
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> finding(IdempotencyKey key, Map<?, ?> item) {
        String kind = item.get("finding") instanceof String text ? text : "";
        return switch (kind) {
            case "delivered" -> Optional.of(new Finding.Delivered(key, WebhookAnswers.messageId(item), at(item)));
            case "rejected" ->
                (item.get("code") instanceof String code ? RefusalCode.parse(code) : Optional.<RefusalCode>empty())
                        .map(code -> new Finding.Rejected(key, code, Boolean.TRUE.equals(item.get("reached"))));
            case "absent" -> Optional.of(new Finding.Absent(key));
            case "unknown" ->
                Optional.of(new Finding.StillUnknown(key, WebhookAnswers.seconds(item, "askAgainAfterSeconds")));
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> at(Map<?, ?> item) {
        try {
            return item.get("at") instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "WebhookReconciler[" + webhook + "]";
    }
}
