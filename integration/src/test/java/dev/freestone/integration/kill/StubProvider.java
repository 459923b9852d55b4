package dev.freestone.integration.kill;

import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.UnknownAttempt;
import dev.freestone.spi.OutcomeReconciler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A provider that ignores keys and answers lookups; it delivers unless a scenario says otherwise. Used by one thread. */
final class StubProvider implements OutcomeReconciler {
    final List<SendRequest> requests = new ArrayList<>();
    private final Map<IdempotencyKey, Integer> delivered = new HashMap<>();
    private final Map<IdempotencyKey, Boolean> refused = new HashMap<>();
    private Function<SendRequest, SendResult> answer = this::deliver;

    void answers(Function<SendRequest, SendResult> next) {
        answer = next;
    }

    SendResult receive(SendRequest request) {
        requests.add(request);
        return answer.apply(request);
    }

    SendResult deliver(SendRequest request) {
        delivered.merge(request.idempotencyKey(), 1, Integer::sum);
        return new SendResult.Accepted(request.idempotencyKey(), Optional.of("message-" + request.attemptNo()));
    }

    /** Takes it and says nothing. */
    SendResult deliverSilently(SendRequest request) {
        deliver(request);
        return new SendResult.Unknown(request.idempotencyKey(), "timeout");
    }

    SendResult refuse(SendRequest request, boolean reached) {
        refused.put(request.idempotencyKey(), reached);
        return new SendResult.Refused(request.idempotencyKey(), RefusalCode.BAD_DESTINATION, reached);
    }

    static SendResult later(SendRequest request) {
        return new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, SendResult.Scope.INTENT);
    }

    /** How many calls with a key arrived. */
    long calls(IdempotencyKey key) {
        return requests.stream()
                .filter(request -> request.idempotencyKey().equals(key))
                .count();
    }

    /** How often a key was delivered. */
    int deliveries(IdempotencyKey key) {
        return delivered.getOrDefault(key, 0);
    }

    @Override
    public List<Finding> lookup(List<UnknownAttempt> attempts) {
        return attempts.stream()
                .map(attempt -> finding(attempt.idempotencyKey()))
                .toList();
    }

    private Finding finding(IdempotencyKey key) {
        if (delivered.containsKey(key)) {
            return new Finding.Delivered(key, Optional.empty(), Optional.empty());
        }
        return Optional.ofNullable(refused.get(key))
                .<Finding>map(reached -> new Finding.Rejected(key, RefusalCode.BAD_DESTINATION, reached))
                .orElse(new Finding.Absent(key));
    }
}
