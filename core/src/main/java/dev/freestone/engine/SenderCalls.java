package dev.freestone.engine;

import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.engine.dispatch.SenderPort;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one class that calls senders. What a sender answers is matched by key; whatever else it does leaves the outcome
 * unknown. Thread-safe. Source: docs/spec/contact-ledger.md 8.
 */
final class SenderCalls implements SenderPort {
    private static final Logger LOG = LoggerFactory.getLogger(SenderCalls.class);

    @Override
    public List<SendResult> call(RegisteredSender sender, List<SendRequest> requests) {
        try {
            return matched(sender, requests, answers(sender, requests));
        } catch (RuntimeException | Error e) {
            // Its message may hold a destination or a content.
            LOG.warn("sender {} failed with {}", sender.id(), e.getClass().getSimpleName());
            return requests.stream()
                    .map(request -> unknown(request, "sender_failed"))
                    .toList();
        }
    }

    @SuppressWarnings("NullAway") // a sender of the host may answer null all the same
    private static List<SendResult> answers(RegisteredSender sender, List<SendRequest> requests) {
        if (sender.batch().isPresent()) {
            return sender.batch().get().sendAll(requests);
        }
        return Collections.singletonList(sender.single().orElseThrow().send(requests.get(0)));
    }

    private static List<SendResult> matched(
            RegisteredSender sender, List<SendRequest> requests, @Nullable List<SendResult> answers) {
        Map<IdempotencyKey, SendResult> byKey = new HashMap<>();
        Set<IdempotencyKey> doubled = new HashSet<>();
        for (SendResult answer : answers == null ? List.<SendResult>of() : answers) {
            if (answer != null && byKey.put(answer.idempotencyKey(), answer) != null) {
                doubled.add(answer.idempotencyKey());
            }
        }
        List<SendResult> results = requests.stream()
                .map(request -> doubled.contains(request.idempotencyKey())
                        ? unknown(request, "answered_twice")
                        : byKey.getOrDefault(request.idempotencyKey(), unknown(request, "not_answered")))
                .toList();
        requests.forEach(request -> byKey.remove(request.idempotencyKey()));
        if (!byKey.isEmpty()) {
            LOG.warn("sender {} answered for {} messages that it was not given", sender.id(), byKey.size());
        }
        return results;
    }

    private static SendResult unknown(SendRequest request, String cause) {
        return new SendResult.Unknown(request.idempotencyKey(), cause);
    }
}
