package dev.freestone.contact;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.IntentPlan;
import java.util.Optional;

/** What a policy is asked about a plan whose content nobody has read. */
final class RuleQuestions {
    private RuleQuestions() {}

    static ContactQuestion about(IntentPlan plan) {
        return new ContactQuestion(
                plan.company(),
                plan.person(),
                plan.channel(),
                plan.topic().purpose(),
                Optional.empty(),
                plan.topic().subject(),
                plan.topic().debts(),
                Optional.empty(),
                Optional.empty(),
                ContactTraits.PLAIN);
    }
}
