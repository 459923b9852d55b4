package dev.freestone.contact;

import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether a contact may be made now. There is no default: a host chooses one when it registers senders. Immutable and
 * thread-safe. Source: docs/spec/contact-policy.md 3.
 */
public final class ContactPolicy {
    private static final ContactPolicy NONE =
            new ContactPolicy("none", Optional.empty(), (plan, facts, moment) -> PolicyDecision.allow("core/none"));

    private final String name;
    private final Optional<Duration> looksBack;
    private final Rules rules;

    private ContactPolicy(String name, Optional<Duration> looksBack, Rules rules) {
        this.name = name;
        this.looksBack = looksBack;
        this.rules = rules;
    }

    /** What decides. Pure: the same answer for the same plan, facts and moment. */
    @FunctionalInterface
    interface Rules {
        PolicyDecision decide(IntentPlan plan, PolicyFacts facts, PolicyMoment moment);
    }

    /** A policy that counts contacts, so that each of them takes slots. */
    static ContactPolicy counting(String name, Duration looksBack, Rules rules) {
        return new ContactPolicy(name, Optional.of(looksBack), rules);
    }

    /**
     * No rules: no hours, no counts, no checks.
     *
     * @return the policy
     */
    public static ContactPolicy none() {
        return NONE;
    }

    /**
     * How far back it looks at contact events.
     *
     * @return the length before S; empty = it counts nothing
     */
    public Optional<Duration> looksBack() {
        return looksBack;
    }

    /**
     * Decides about one contact that is made now. Pure.
     *
     * @param intent the contact
     * @param facts what was read for it
     * @param at S
     * @return as {@link #decide(IntentPlan, PolicyFacts, PolicyMoment)}
     */
    public PolicyDecision decide(IntentRow intent, PolicyFacts facts, Instant at) {
        return decide(intent.plan(), facts, PolicyMoment.live(at));
    }

    /**
     * Decides about one contact. Pure.
     *
     * @param contact the contact
     * @param facts what was read for it
     * @param moment when it is made
     * @return {@code core/passive} for a channel that reaches nobody, else what the rules say, such as {@code core/none}
     */
    public PolicyDecision decide(IntentPlan contact, PolicyFacts facts, PolicyMoment moment) {
        boolean passive = SlotRule.kind(contact.channel()).isEmpty();
        return passive ? PolicyDecision.allow("core/passive") : rules.decide(contact, facts, moment);
    }

    @Override
    public String toString() {
        return "ContactPolicy[" + name + "]";
    }
}
