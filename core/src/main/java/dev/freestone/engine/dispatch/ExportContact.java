package dev.freestone.engine.dispatch;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import java.time.Instant;
import java.util.Optional;

/** A contact that may be handed to a dialer. Immutable. */
public final class ExportContact {
    private static final PersonFacts NOTHING = PersonFacts.readAt(Instant.EPOCH).build();

    private final IntentPlan plan;
    private final KeyedHash destination;
    private final IntentContent content;
    private final Optional<Asked> asked;

    ExportContact(IntentPlan plan, KeyedHash destination, IntentContent content) {
        this(plan, destination, content, Optional.empty());
    }

    private ExportContact(IntentPlan plan, KeyedHash destination, IntentContent content, Optional<Asked> asked) {
        this.plan = plan;
        this.destination = destination;
        this.content = content;
        this.asked = asked;
    }

    ExportContact knowing(Asked answer) {
        return new ExportContact(plan, destination, content, Optional.of(answer));
    }

    /**
     * What the policy is asked about.
     *
     * @return the plan
     */
    public IntentPlan plan() {
        return plan;
    }

    /**
     * Stands for its number or address.
     *
     * @return the hash
     */
    public KeyedHash destination() {
        return destination;
    }

    IntentContent content() {
        return content;
    }

    /** What is asked, and what is known; of a contact that nobody has asked about only what its plan tells. */
    Asked asked() {
        return asked.orElseGet(() -> new Asked(ContactQuestion.of(plan), NOTHING));
    }

    @Override
    public String toString() {
        return "ExportContact[" + plan.key() + "]";
    }
}
