package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import java.time.Instant;

/**
 * An attempt whose outcome nobody knows. Immutable. Source: docs/spec/contact-ledger.md 9.1.
 *
 * @param company for whom it was sent
 * @param sender through which sender
 * @param idempotencyKey its name towards the provider
 * @param attemptNo the number of the last attempt
 * @param attemptedAt when that attempt was committed
 */
public record UnknownAttempt(
        CompanyId company, SenderId sender, IdempotencyKey idempotencyKey, int attemptNo, Instant attemptedAt) {}
