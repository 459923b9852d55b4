package dev.freestone.senders;

import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an answer of a webhook means for a message. When in doubt it is unknown. Source: docs/senders.md. */
final class WebhookAnswers {
    /** How long a provider is left alone that could not be reached. */
    static final Duration UNREACHED_PAUSE = Duration.ofSeconds(5);

    private static final int LONGEST_ID = 200;

    private WebhookAnswers() {}

    static SendResult single(IdempotencyKey key, Reply reply, Instant now) {
        if (reply.success()) {
            return accepted(key, reply);
        }
        if (reply.status() == 400 || reply.status() == 404 || reply.status() == 422) {
            var refused = reply.object().flatMap(body -> refused(key, body));
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return failure(key, reply, now);
    }

    /** One result for each key. A key that the answer lacks, or names twice, has an unknown outcome. */
    static List<SendResult> batch(List<IdempotencyKey> keys, Reply reply, Instant now) {
        if (!reply.success()) {
            return keys.stream().map(key -> failure(key, reply, now)).toList();
        }
        Map<String, Map<?, ?>> results = new HashMap<>();
        Set<String> doubled = new HashSet<>();
        boolean readable = each(reply, "results", result -> {
            if (result.get("idempotencyKey") instanceof String key && results.put(key, result) != null) {
                doubled.add(key);
            }
        });
        String missing = readable ? "answer_missing" : "malformed_answer";
        return keys.stream()
                .map(key -> doubled.contains(key.value())
                        ? new SendResult.Unknown(key, "answer_doubled")
                        : Optional.ofNullable(results.get(key.value()))
                                .map(result -> item(key, result))
                                .orElseGet(() -> new SendResult.Unknown(key, missing)))
                .toList();
    }

    /** Hands over each object of a list; false when the answer has no such list. */
    static boolean each(Reply reply, String name, Consumer<Map<?, ?>> use) {
        var body = reply.object();
        if (body.isPresent() && body.get().get(name) instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> object) {
                    use.accept(object);
                }
            });
            return true;
        }
        return false;
    }

    private static SendResult item(IdempotencyKey key, Map<?, ?> result) {
        String status = result.get("status") instanceof String text ? text : "";
        return switch (status) {
            case "accepted" -> new SendResult.Accepted(key, messageId(result));
            case "refused" -> refused(key, result).orElseGet(() -> new SendResult.Unknown(key, "malformed_answer"));
            case "retry_later" -> new SendResult.RetryLater(key, seconds(result, "afterSeconds"), Scope.INTENT);
            default -> new SendResult.Unknown(key, "malformed_answer");
        };
    }

    /** A page of a proxy also comes with status 200, so a body must be none at all or the object that was agreed. */
    private static SendResult accepted(IdempotencyKey key, Reply reply) {
        if (reply.body().filter(String::isEmpty).isPresent()) {
            return new SendResult.Accepted(key, Optional.empty());
        }
        var body = reply.object();
        if (body.isEmpty()) {
            return new SendResult.Unknown(key, "malformed_answer");
        }
        boolean foreign = Json.text(body.get(), "idempotencyKey")
                .filter(named -> !named.equals(key.value()))
                .isPresent();
        return foreign
                ? new SendResult.Unknown(key, "foreign_answer")
                : new SendResult.Accepted(key, messageId(body.get()));
    }

    private static Optional<SendResult> refused(IdempotencyKey key, Map<?, ?> body) {
        var code = body.get("code") instanceof String text ? RefusalCode.parse(text) : Optional.<RefusalCode>empty();
        return code.map(known -> new SendResult.Refused(key, known, Boolean.TRUE.equals(body.get("reached"))));
    }

    private static SendResult failure(IdempotencyKey key, Reply reply, Instant now) {
        return switch (reply.kind()) {
            case NOT_REACHED -> new SendResult.RetryLater(key, UNREACHED_PAUSE, Scope.SENDER);
            case LOST -> new SendResult.Unknown(key, reply.cause());
            case ANSWERED -> status(key, reply, now);
        };
    }

    private static SendResult status(IdempotencyKey key, Reply reply, Instant now) {
        var pause = reply.retryAfter().flatMap(text -> RetryAfter.parse(text, now));
        return switch (reply.status()) {
            case 401, 403 -> new SendResult.RetryLater(key, Duration.ZERO, Scope.CONFIGURATION);
            case 408, 409, 425 ->
                proven(reply)
                        ? new SendResult.RetryLater(key, pause.orElse(Duration.ZERO), Scope.INTENT)
                        : unknown(key, reply);
            case 429 -> new SendResult.RetryLater(key, pause.orElse(UNREACHED_PAUSE), Scope.SENDER);
            // Without it the 503 may come from a proxy that lost the connection after it had passed the request on.
            case 503 ->
                pause.<SendResult>map(after -> new SendResult.RetryLater(key, after, Scope.SENDER))
                        .orElseGet(() -> unknown(key, reply));
            default -> unknown(key, reply);
        };
    }

    private static boolean proven(Reply reply) {
        return reply.object().filter(body -> Json.is(body, "taken", false)).isPresent();
    }

    private static SendResult unknown(IdempotencyKey key, Reply reply) {
        return new SendResult.Unknown(key, "status_" + reply.status());
    }

    static Optional<String> messageId(Map<?, ?> body) {
        return body.get("messageId") instanceof String id && !id.isEmpty() && id.length() <= LONGEST_ID
                ? Optional.of(id)
                : Optional.empty();
    }

    static Duration seconds(Map<?, ?> body, String name) {
        return body.get(name) instanceof Long number ? RetryAfter.bounded(Duration.ofSeconds(number)) : Duration.ZERO;
    }
}
