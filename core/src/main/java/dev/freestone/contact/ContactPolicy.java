package dev.freestone.contact;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PackApproval;
import dev.freestone.contact.policy.PolicyEvaluator;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.contact.policy.PolicyProfile;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a company chooses for its contacts: a profile, packs of its own, shipped rules that are switched off. There is
 * no default: a host chooses one when it registers senders. A control, not legal advice: shipped packs restate public law as
 * data, and counsel approves them. Immutable and thread-safe. Source: docs/spec/contact-policy.md 3.
 */
public final class ContactPolicy {
    private final PolicyProfile profile;
    private final List<String> hostPacks;
    private final List<DisabledRule> disabled;
    private final Optional<List<PackApproval>> approvals;

    private ContactPolicy(
            PolicyProfile profile,
            List<String> hostPacks,
            List<DisabledRule> disabled,
            Optional<List<PackApproval>> approvals) {
        this.profile = profile;
        this.approvals = approvals.map(List::copyOf);
        this.hostPacks = List.copyOf(hostPacks);
        this.disabled = List.copyOf(disabled);
    }

    private static ContactPolicy of(PolicyProfile profile) {
        return new ContactPolicy(profile, List.of(), List.of(), Optional.empty());
    }

    /**
     * For who collects debts of others.
     *
     * @return the policy
     */
    public static ContactPolicy usThirdPartyCollector() {
        return of(PolicyProfile.US_THIRD_PARTY_COLLECTOR);
    }

    /**
     * For who collects debts of its own, as carefully as those of others: Regulation F is adopted.
     *
     * @return the policy
     */
    public static ContactPolicy usFirstParty() {
        return of(PolicyProfile.US_FIRST_PARTY_CONSERVATIVE);
    }

    /**
     * For who sells and serves, and collects nothing.
     *
     * @return the policy
     */
    public static ContactPolicy usMarketing() {
        return of(PolicyProfile.US_MARKETING);
    }

    /**
     * No rules: no hours, no counts, no checks. Recorded stops, such as opt-outs, deny even so.
     *
     * @return the policy
     */
    public static ContactPolicy none() {
        return of(PolicyProfile.NONE);
    }

    /**
     * The same policy with rules of the host, which can only tighten it.
     *
     * @param pack a rule pack as JSON, whose name begins with {@code host-} and is given once; it is
     *     checked when the engine is built
     * @return another policy
     */
    public ContactPolicy adding(String pack) {
        List<String> packs = new ArrayList<>(hostPacks);
        packs.add(pack);
        return new ContactPolicy(profile, packs, disabled, approvals);
    }

    /**
     * The same policy without a shipped rule. Each decision tells of it, and the journal too. Both are checked when the engine is
     * built, with all else.
     *
     * @param ruleId {@code pack/rule} of a shipped pack of the profile, each once, such as {@code us-tcpa/national-dnc}
     * @param reason why, 1 to 200 characters, not blank
     * @return another policy
     */
    public ContactPolicy without(String ruleId, String reason) {
        List<DisabledRule> rules = new ArrayList<>(disabled);
        rules.add(new DisabledRule(ruleId, reason));
        return new ContactPolicy(profile, hostPacks, rules, approvals);
    }

    /**
     * The same policy, whose packs must all be approved, or the engine is not built.
     *
     * @param records the approvals, each of one version of one pack
     * @return another policy
     */
    public ContactPolicy requireApproved(List<PackApproval> records) {
        return new ContactPolicy(profile, hostPacks, disabled, Optional.of(records));
    }

    /**
     * The approvals, when they are required.
     *
     * @return empty = packs need no approval
     */
    public Optional<List<PackApproval>> approvals() {
        return approvals;
    }

    /**
     * What the company is.
     *
     * @return the profile
     */
    public PolicyProfile profile() {
        return profile;
    }

    /**
     * The packs of the host.
     *
     * @return as JSON
     */
    public List<String> hostPacks() {
        return hostPacks;
    }

    /**
     * The shipped rules that are switched off.
     *
     * @return with their reasons
     */
    public List<DisabledRule> disabled() {
        return disabled;
    }

    /**
     * Decides about one contact that is made at an instant. Static, pure, total.
     *
     * @param question the contact
     * @param facts what is known
     * @param set the rules
     * @param at S
     * @return {@code core/passive} for a channel that reaches nobody, else what the rules say
     */
    public static PolicyDecision evaluate(ContactQuestion question, PolicyFacts facts, PolicySet set, Instant at) {
        return evaluate(question, facts, set, PolicyMoment.live(at));
    }

    /**
     * As {@link #evaluate(ContactQuestion, PolicyFacts, PolicySet, Instant)}, for a contact that is made now or later that day.
     *
     * @param question the contact
     * @param facts what is known
     * @param set the rules
     * @param moment when it is made
     * @return {@code core/passive} for a channel that reaches nobody, else what the rules say
     */
    public static PolicyDecision evaluate(
            ContactQuestion question, PolicyFacts facts, PolicySet set, PolicyMoment moment) {
        return SlotRule.kind(question.channel()).isEmpty()
                ? PolicyDecision.allow(CompiledPolicy.PASSIVE)
                : PolicyEvaluator.decide(question, facts, set, moment);
    }

    /**
     * Decides, and tells why.
     *
     * @param question the contact, on a channel that reaches somebody
     * @param facts what is known
     * @param set the rules
     * @param moment when it is made
     * @return the same decision, with what each rule has said
     */
    public static PolicyExplanation explain(
            ContactQuestion question, PolicyFacts facts, PolicySet set, PolicyMoment moment) {
        return PolicyEvaluator.explain(question, facts, set, moment);
    }

    @Override
    public String toString() {
        return "ContactPolicy[" + profile.name() + "]";
    }
}
