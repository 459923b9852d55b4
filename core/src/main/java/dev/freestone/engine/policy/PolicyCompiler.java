package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.error.FreestoneException;

/** Reads the packs that a policy names, and compiles it. Static. Source: docs/spec/contact-policy.md 7. */
public final class PolicyCompiler {
    private PolicyCompiler() {}

    /**
     * Compiles a policy with the packs that are shipped.
     *
     * @param policy what the host has chosen
     * @return the policy, ready to decide
     * @throws FreestoneException with everything that is wrong: {@code rule_pack_invalid} for packs of the host that break the
     *     form, {@code rule_pack_not_approved} naming every pack without an approval, when these are required, {@code
     *     configuration_invalid} for all else and for both together
     */
    public static CompiledPolicy compile(ContactPolicy policy) {
        return PolicyReading.of(policy).compiled();
    }
}
