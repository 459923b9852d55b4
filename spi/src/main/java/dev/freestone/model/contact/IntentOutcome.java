package dev.freestone.model.contact;

import java.util.Optional;

/**
 * How an intent stands: what reports need of it. Holds no personal data. Immutable. Source: docs/spec/contact-ledger.md 1, P5.
 *
 * @param channel the code of its channel
 * @param state its state
 * @param reason why
 * @param ruleId the rule of the policy that decided
 */
public record IntentOutcome(
        String channel, IntentState state, Optional<IntentReason> reason, Optional<String> ruleId) {}
