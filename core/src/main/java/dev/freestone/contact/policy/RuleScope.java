package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import java.util.Set;

/**
 * Which contacts a rule is about. Immutable. Source: docs/spec/contact-policy.md 7.
 *
 * @param roles what the company is; empty = any
 * @param purposes why; empty = any
 * @param channels the codes of the channels; empty = any
 */
public record RuleScope(Set<PolicyRole> roles, Set<Purpose> purposes, Set<String> channels) {
    /**
     * Copies the sets.
     *
     * @param roles what the company is; empty = any
     * @param purposes why; empty = any
     * @param channels the codes of the channels; empty = any
     */
    public RuleScope {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
        channels = Set.copyOf(channels);
    }

    /**
     * Whether contacts of a purpose on a channel are meant.
     *
     * @param purpose why
     * @param channel the code of the channel
     * @return true when both are
     */
    public boolean covers(Purpose purpose, String channel) {
        return (purposes.isEmpty() || purposes.contains(purpose)) && (channels.isEmpty() || channels.contains(channel));
    }
}
