package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.PolicyDecision;

/** What the policy says of contacts that nobody makes. Locks, reserves and writes nothing. Used by one thread. */
interface PolicyLook {
    /** What is said of a contact, in view of those that passed before it. */
    PolicyDecision decide(IntentPlan contact);

    /** Contacts after it are judged as though this one were made. */
    void passed(IntentPlan contact, PolicyDecision decision);
}
