package dev.freestone.senders;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Requests for tests. */
final class Samples {
    static final IdempotencyKey KEY = new IdempotencyKey("fs1" + "a".repeat(32));
    static final IdempotencyKey OTHER = new IdempotencyKey("fs1" + "b".repeat(32));

    private Samples() {}

    static SendRequest request(String channel, String destination, MessageContent content) {
        return request(KEY, channel, destination, content);
    }

    static SendRequest request(IdempotencyKey key, String channel, String destination, MessageContent content) {
        return new SendRequest(
                key,
                2,
                CompanyId.DEFAULT,
                channel,
                Destination.of(destination),
                content,
                ManualClock.START.plus(Duration.ofMinutes(1)),
                Optional.empty(),
                Map.of("intent", "IN-1"));
    }

    static SendRequest shownAs(String adType, SendRequest request) {
        return new SendRequest(
                request.idempotencyKey(),
                request.attemptNo(),
                request.company(),
                request.channel(),
                request.destination(),
                request.content(),
                request.sendBefore(),
                Optional.of(adType),
                request.correlation());
    }
}
