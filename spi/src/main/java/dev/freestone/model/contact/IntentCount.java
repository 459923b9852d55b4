package dev.freestone.model.contact;

import java.util.Optional;

/**
 * How many intents ended, or are, alike. Immutable.
 *
 * @param channel the code of the channel
 * @param state the state
 * @param reason why
 * @param ruleId the rule of the policy that decided
 * @param count at least 1
 */
public record IntentCount(
        String channel, IntentState state, Optional<IntentReason> reason, Optional<String> ruleId, long count) {}
