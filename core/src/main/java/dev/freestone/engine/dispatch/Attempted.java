package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.SendRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * An intent for which the node has committed to call the provider.
 *
 * @param intent the intent
 * @param attemptId the attempt
 * @param at when it was committed, on S
 * @param validUntil until when the decision of the policy may be used
 * @param request what is sent
 */
record Attempted(Claimed intent, String attemptId, Instant at, Optional<Instant> validUntil, SendRequest request) {}
