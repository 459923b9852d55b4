package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackDigest;
import dev.freestone.contact.policy.RulePackReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, String> digests = new HashMap<>();
        List<RulePack> shipped = new ArrayList<>();
        for (String name : ShippedPacks.names()) {
            if (policy.profile().has(name)) {
                shipped.add(read(PolicyResource.text(name + ".json"), digests));
            }
        }
        List<RulePack> host = new ArrayList<>();
        policy.hostPacks().forEach(text -> host.add(read(text, digests)));
        return CompiledPolicy.of(policy, shipped, host, digests, AreaCodeTable.read());
    }

    private static RulePack read(String text, Map<String, String> digests) {
        RulePack pack = RulePackReader.read(text);
        digests.put(pack.nameAndVersion(), RulePackDigest.of(text));
        return pack;
    }
}
