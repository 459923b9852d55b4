package dev.freestone.senders;

import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives several messages to a service of yours by one HTTP POST of signed JSON. All that {@link WebhookSender} says holds
 * for it. Thread-safe. Wire form: docs/senders.md.
 */
public final class WebhookBatchSender implements BatchSender {
    private final Webhook webhook;
    private final SenderTraits traits;

    WebhookBatchSender(Webhook webhook, SenderTraits traits) {
        this.webhook = webhook;
        this.traits = traits;
    }

    @Override
    public List<SendResult> sendAll(List<SendRequest> requests) {
        var now = webhook.now();
        List<SendResult> results = new ArrayList<>();
        List<IdempotencyKey> keys = new ArrayList<>();
        List<Map<String, Object>> messages = new ArrayList<>();
        for (SendRequest request : requests) {
            if (now.isBefore(request.sendBefore())) {
                keys.add(request.idempotencyKey());
                messages.add(WebhookForm.message(request));
            } else {
                results.add(new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, Scope.INTENT));
            }
        }
        if (!keys.isEmpty()) {
            var reply = webhook.post(Json.write(Map.of("messages", messages)), Map.of());
            results.addAll(WebhookAnswers.batch(keys, reply, webhook.now()));
        }
        return List.copyOf(results);
    }

    @Override
    public SenderTraits traits() {
        return traits;
    }

    @Override
    public String toString() {
        return "WebhookBatchSender[" + webhook + "]";
    }
}
