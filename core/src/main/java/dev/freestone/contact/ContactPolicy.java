package dev.freestone.contact;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Instant;

/**
 * Says whether a contact may be made now. There is no default: a host chooses one when it registers senders. Immutable and
 * thread-safe. Source: docs/spec/contact-policy.md 3.
 */
public final class ContactPolicy {
    private static final ContactPolicy NONE = new ContactPolicy();

    private ContactPolicy() {}

    /**
     * No rules: no hours, no counts, no checks.
     *
     * @return the policy
     */
    public static ContactPolicy none() {
        return NONE;
    }

    /**
     * Decides about one contact. Pure.
     *
     * @param intent the contact
     * @param at S
     * @return {@code core/passive} for a channel that reaches nobody, else {@code core/none}
     */
    public PolicyDecision decide(IntentRow intent, Instant at) {
        String channel = intent.plan().channel();
        boolean passive = channel.equals("gui") || channel.equals("document");
        return PolicyDecision.allow(passive ? "core/passive" : "core/none");
    }

    @Override
    public String toString() {
        return "ContactPolicy[none]";
    }
}
