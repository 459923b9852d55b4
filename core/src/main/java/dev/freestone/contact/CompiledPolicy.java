package dev.freestone.contact;

import dev.freestone.contact.policy.AreaCodes;
import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy of a company, ready to decide. Immutable and thread-safe. Source: docs/spec/contact-policy.md 1, 3. */
public final class CompiledPolicy {
    static final String PASSIVE = "core/passive";

    private final PolicySet set;
    private final Map<String, String> contents;

    private CompiledPolicy(PolicySet set, Map<String, String> contents) {
        this.set = set;
        this.contents = Map.copyOf(contents);
    }

    /**
     * Compiles a policy.
     *
     * @param policy what the host has chosen
     * @param shipped the packs that are shipped
     * @param host the packs of the host
     * @param contents the contents of the packs as canonical JSON, by name and version
     * @param areaCodes which area code belongs where
     * @return the policy, ready to decide
     */
    public static CompiledPolicy of(
            ContactPolicy policy,
            List<RulePack> shipped,
            List<RulePack> host,
            Map<String, String> contents,
            AreaCodes areaCodes) {
        return new CompiledPolicy(
                PolicySet.of(policy.profile(), shipped, host, policy.disabled(), areaCodes), contents);
    }

    /**
     * The contents of the packs.
     *
     * @return canonical JSON by name and version, such as {@code us-tcpa 2026.01.1}
     */
    public Map<String, String> contents() {
        return contents;
    }

    /**
     * The rules.
     *
     * @return the set
     */
    public PolicySet set() {
        return set;
    }

    /**
     * How far back it looks at contact events.
     *
     * @return the length before S; empty = it counts nothing
     */
    public Optional<Duration> looksBack() {
        return set.looksBack();
    }

    /**
     * Whether it has rules that ask for more than what is recorded.
     *
     * @return false for {@link ContactPolicy#none()}
     */
    public boolean hasRules() {
        return !set.profile().isNone() || !set.packs().isEmpty();
    }

    /**
     * Decides about one contact. Pure.
     *
     * @param question the contact
     * @param facts what is known
     * @param moment when it is made
     * @return {@code core/passive} for a channel that reaches nobody, else what the rules say, such as {@code core/none}
     */
    public PolicyDecision decide(ContactQuestion question, PolicyFacts facts, PolicyMoment moment) {
        return ContactPolicy.evaluate(question, facts, set, moment);
    }

    /**
     * Decides about one contact, and tells why. Pure.
     *
     * @param question the contact
     * @param facts what was read for it
     * @param moment when it is made
     * @return the decision with its reasons
     */
    public PolicyExplanation explain(ContactQuestion question, PolicyFacts facts, PolicyMoment moment) {
        PolicyExplanation explained = ContactPolicy.explain(question, facts, set, moment);
        boolean passive = SlotRule.kind(question.channel()).isEmpty();
        return passive ? explained.deciding(PolicyDecision.allow(PASSIVE)) : explained;
    }

    @Override
    public String toString() {
        return "CompiledPolicy[" + set + "]";
    }
}
