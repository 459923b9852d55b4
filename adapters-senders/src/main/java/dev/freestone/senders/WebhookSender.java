package dev.freestone.senders;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Gives each message to a service of yours by an HTTP POST of signed JSON. Thread-safe.
 *
 * <p>One request a call: no redirect is followed and nothing is sent again. The JDK's HTTP client underneath has threads of
 * its own. Results carry codes only, never the text of an answer. Wire form and meaning of each answer: docs/senders.md.
 */
public final class WebhookSender implements Sender {
    private final Webhook webhook;
    private final SenderTraits traits;

    WebhookSender(Webhook webhook, SenderTraits traits) {
        this.webhook = webhook;
        this.traits = traits;
    }

    /**
     * Begins a sender.
     *
     * @param address where to post, with https
     * @return a builder
     */
    public static WebhookBuilder to(URI address) {
        return new WebhookBuilder(address);
    }

    @Override
    public SendResult send(SendRequest request) {
        var key = request.idempotencyKey();
        if (!webhook.now().isBefore(request.sendBefore())) {
            return new SendResult.RetryLater(key, Duration.ZERO, Scope.INTENT);
        }
        var reply = webhook.post(
                Json.write(WebhookForm.message(request)),
                Map.of("Idempotency-Key", key.value(), "Freestone-Attempt", Integer.toString(request.attemptNo())));
        return WebhookAnswers.single(key, reply, webhook.now());
    }

    @Override
    public SenderTraits traits() {
        return traits;
    }

    @Override
    public String toString() {
        return "WebhookSender[" + webhook + "]";
    }
}
