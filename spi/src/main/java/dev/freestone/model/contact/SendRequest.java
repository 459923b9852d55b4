package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message for a provider. Shows neither destination nor content. Immutable. Source: docs/spec/contact-ledger.md 8.
 *
 * @param idempotencyKey names the message towards the provider, equal for every attempt of it
 * @param attemptNo which attempt it is, from 1 on; a key comes again only with a higher number
 * @param company for whom it is sent
 * @param channel the code of the channel, such as {@code text}
 * @param destination where it goes
 * @param content what it says
 * @param sendBefore the provider must not be called at or after this instant
 * @param adType how an application shows it, such as {@code inbox}; of messages of engagement campaigns only
 * @param correlation codes and ids that a provider may give back, such as {@code intent} and {@code producer}
 */
public record SendRequest(
        IdempotencyKey idempotencyKey,
        int attemptNo,
        CompanyId company,
        String channel,
        Destination destination,
        MessageContent content,
        Instant sendBefore,
        Optional<String> adType,
        Map<String, String> correlation) {
    /**
     * Checks and copies the components.
     *
     * @param idempotencyKey names the message towards the provider, equal for every attempt of it
     * @param attemptNo which attempt it is, from 1 on; a key comes again only with a higher number
     * @param company for whom it is sent
     * @param channel the code of the channel, such as {@code text}
     * @param destination where it goes
     * @param content what it says
     * @param sendBefore the provider must not be called at or after this instant
     * @param adType how an application shows it, such as {@code inbox}; of messages of engagement campaigns only
     * @param correlation codes and ids that a provider may give back, such as {@code intent} and {@code producer}
     */
    public SendRequest {
        if (attemptNo < 1) {
            throw new IllegalArgumentException("SendRequest: attemptNo " + attemptNo + ", give 1 or more");
        }
        correlation = Map.copyOf(correlation);
    }
}
