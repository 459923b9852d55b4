package dev.freestone.engine.dispatch;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.contact.PersonFacts;

/**
 * What the policy is asked about a contact, and what the host knows of it.
 *
 * @param question the question
 * @param host what the host knows; debts in it are named by their hashes
 */
record Asked(ContactQuestion question, PersonFacts host) {}
