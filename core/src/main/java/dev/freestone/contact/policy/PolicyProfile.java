package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a company is, and which packs bind it. Immutable. Source: docs/spec/contact-policy.md 3.
 *
 * @param name such as {@code US_THIRD_PARTY_COLLECTOR}
 * @param roles what the company is
 * @param adopted names of packs that bind it as though it had their role
 * @param packs names of the packs; empty = all that are shipped
 * @param purposes for which people may be contacted
 */
public record PolicyProfile(
        String name, Set<PolicyRole> roles, Set<String> adopted, Set<String> packs, Set<Purpose> purposes) {
    private static final Set<Purpose> ALL = EnumSet.allOf(Purpose.class);

    /** Collects debts of others. */
    public static final PolicyProfile US_THIRD_PARTY_COLLECTOR = new PolicyProfile(
            "US_THIRD_PARTY_COLLECTOR",
            Set.of(PolicyRole.THIRD_PARTY_COLLECTOR, PolicyRole.SELLER),
            Set.of(),
            Set.of(),
            ALL);

    /** Collects its own debts, as carefully as those of others. */
    public static final PolicyProfile US_FIRST_PARTY_CONSERVATIVE = new PolicyProfile(
            "US_FIRST_PARTY_CONSERVATIVE",
            Set.of(PolicyRole.FIRST_PARTY_CREDITOR, PolicyRole.SELLER),
            Set.of("us-federal-reg-f"),
            Set.of(),
            ALL);

    /** Sells, and collects nothing. */
    public static final PolicyProfile US_MARKETING = new PolicyProfile(
            "US_MARKETING",
            Set.of(PolicyRole.SELLER),
            Set.of(),
            Set.of(
                    "us-tcpa",
                    "us-can-spam",
                    "us-fl",
                    "us-ok",
                    "us-wa",
                    "us-ma",
                    "us-ny-nyc",
                    "us-dc",
                    "us-wv",
                    "us-tx",
                    "us-va"),
            Set.of(Purpose.MARKETING, Purpose.SERVICING, Purpose.REQUIRED_NOTICE, Purpose.ACCOUNT_SECURITY));

    /** No rules but recorded stops. */
    public static final PolicyProfile NONE = new PolicyProfile("NONE", Set.of(), Set.of(), Set.of(), ALL);

    /**
     * Copies the sets.
     *
     * @param name such as {@code US_THIRD_PARTY_COLLECTOR}
     * @param roles what the company is
     * @param adopted names of packs that bind it as though it had their role
     * @param packs names of the packs; empty = all that are shipped
     * @param purposes for which people may be contacted
     */
    public PolicyProfile {
        roles = Set.copyOf(roles);
        adopted = Set.copyOf(adopted);
        packs = Set.copyOf(packs);
        purposes = Set.copyOf(purposes);
    }

    /**
     * Whether no rules but recorded stops hold.
     *
     * @return true for {@link #NONE}
     */
    public boolean isNone() {
        return name.equals(NONE.name());
    }

    /**
     * Whether a shipped pack is one of its packs.
     *
     * @param pack the name of the pack
     * @return true when its rules may apply
     */
    public boolean has(String pack) {
        return !isNone() && (packs.isEmpty() || packs.contains(pack));
    }

    boolean binds(RulePack pack, PackRule rule) {
        Set<PolicyRole> asked = rule.scope().roles();
        return asked.isEmpty()
                || adopted.contains(pack.name())
                || asked.stream().anyMatch(roles::contains);
    }
}
