package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackReader;
import java.util.List;

/** Reads the packs that a policy names, and compiles it. Static. Source: docs/spec/contact-policy.md 7. */
public final class PolicyCompiler {
    private PolicyCompiler() {}

    /**
     * Compiles a policy with the packs that are shipped.
     *
     * @param policy what the host has chosen
     * @return the policy, ready to decide
     * @throws dev.freestone.error.FreestoneException {@code rule_pack_invalid} for a pack of the host that breaks the form
     */
    public static CompiledPolicy compile(ContactPolicy policy) {
        List<RulePack> host =
                policy.hostPacks().stream().map(RulePackReader::read).toList();
        return CompiledPolicy.of(policy, ShippedPacks.all(), host, AreaCodeTable.read());
    }
}
