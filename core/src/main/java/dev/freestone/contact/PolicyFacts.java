package dev.freestone.contact;

import dev.freestone.model.contact.ContactEvent;
import java.util.List;

/**
 * What a policy knows when it decides about a contact: read in the transaction of the claim, under the locks of the person
 * and of his debts. Immutable. Source: docs/spec/contact-policy.md 1.
 *
 * @param events what counts, as far back as the policy looks: events of the person and of the debts that the contact
 *     concerns, with the slots that this transaction has reserved before; in no order
 */
public record PolicyFacts(List<ContactEvent> events) {
    /** Nothing was read. */
    public static final PolicyFacts NONE = new PolicyFacts(List.of());

    /**
     * Copies the events.
     *
     * @param events what counts, as far back as the policy looks: events of the person and of the debts that the contact
     *     concerns, with the slots that this transaction has reserved before; in no order
     */
    public PolicyFacts {
        events = List.copyOf(events);
    }
}
