package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.Approvals;
import dev.freestone.contact.policy.PackApproval;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackDigest;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the packs that a policy names, and compiles it. Static. Source: docs/spec/contact-policy.md 7. */
public final class PolicyCompiler {
    private static final String HOST = "host-";

    private PolicyCompiler() {}

    /**
     * Compiles a policy with the packs that are shipped.
     *
     * @param policy what the host has chosen
     * @return the policy, ready to decide
     * @throws FreestoneException {@code rule_pack_invalid} for a pack of the host that breaks the form, {@code
     *     rule_pack_not_approved} naming every pack without an approval, when these are required
     */
    public static CompiledPolicy compile(ContactPolicy policy) {
        Map<String, String> contents = new HashMap<>();
        List<RulePack> shipped = new ArrayList<>();
        for (String name : ShippedPacks.names()) {
            if (policy.profile().has(name)) {
                shipped.add(read(PolicyResource.text(name + ".json"), contents));
            }
        }
        List<RulePack> host = new ArrayList<>();
        policy.hostPacks().forEach(text -> host.add(read(text, contents)));
        requireHostNames(host);
        policy.approvals().ifPresent(approvals -> requireApproved(shipped, host, approvals));
        return CompiledPolicy.of(policy, shipped, host, contents, AreaCodeTable.read());
    }

    private static void requireHostNames(List<RulePack> host) {
        for (RulePack pack : host) {
            if (!pack.name().startsWith(HOST)) {
                throw FreestoneException.of(
                        ErrorCode.RULE_PACK_INVALID,
                        "rule pack " + pack.name() + ": pack: the name of a pack of the host must begin with " + HOST
                                + ", rename it",
                        Map.of("pack", pack.name()));
            }
        }
    }

    private static void requireApproved(List<RulePack> shipped, List<RulePack> host, List<PackApproval> approvals) {
        List<RulePack> all = new ArrayList<>(shipped);
        all.addAll(host);
        List<String> missing = Approvals.missing(all, approvals);
        if (!missing.isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.RULE_PACK_NOT_APPROVED,
                    "rule packs without an approval of their version: " + String.join(", ", missing)
                            + ", give requireApproved(...) a record for each",
                    Map.of("packs", String.join(", ", missing)));
        }
    }

    private static RulePack read(String text, Map<String, String> contents) {
        RulePack pack = RulePackReader.read(text);
        contents.put(pack.nameAndVersion(), RulePackDigest.canonical(text));
        return pack;
    }
}
