package dev.freestone.contact.policy;

import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.Recipient;
import java.util.Set;

/** What keeps a rule from applying. Immutable. Source: docs/spec/contact-policy.md 7, "unless". */
public sealed interface RuleExemption {
    /**
     * An active consent.
     *
     * @param kind to what
     */
    record ByConsent(ConsentKind kind) implements RuleExemption {}

    /**
     * One of these subjects.
     *
     * @param subjects such as {@code electronicConsentRequest}
     */
    record BySubject(Set<String> subjects) implements RuleExemption {
        /**
         * Copies the subjects.
         *
         * @param subjects such as {@code electronicConsentRequest}
         */
        public BySubject {
            subjects = Set.copyOf(subjects);
        }
    }

    /**
     * One of these recipients.
     *
     * @param recipients who
     */
    record ByRecipient(Set<Recipient> recipients) implements RuleExemption {
        /**
         * Copies the recipients.
         *
         * @param recipients who
         */
        public ByRecipient {
            recipients = Set.copyOf(recipients);
        }
    }

    /**
     * A business relation that the host knows of.
     *
     * @param name such as {@code established_business_relationship}
     */
    record ByRelation(String name) implements RuleExemption {}
}
