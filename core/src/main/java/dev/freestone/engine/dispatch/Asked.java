package dev.freestone.engine.dispatch;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.CountedDebts;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import java.util.Set;

/**
 * What the policy is asked about a contact, and what the host knows of it.
 *
 * @param question the question
 * @param host what the host knows; debts in it are named by their hashes
 */
record Asked(ContactQuestion question, PersonFacts host) {
    /** The debts whose events count for the contact. */
    Set<KeyedHash> debts() {
        return CountedDebts.of(question.debts(), question.purpose(), host);
    }
}
