package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.Approvals;
import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PackApproval;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackDigest;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A policy with the packs that it names, and everything that is wrong with it. Belongs to one thread. Source:
 * docs/spec/contact-policy.md 3, 7.
 */
public final class PolicyReading {
    private static final String HOST = "host-";
    private static final String PATH = "contactPolicy";
    private static final int LONGEST_REASON = 200;

    private final ContactPolicy policy;
    private final List<RulePack> shipped = new ArrayList<>();
    private final List<RulePack> host = new ArrayList<>();
    private final Map<String, String> contents = new HashMap<>();
    private final List<Violation> problems = new ArrayList<>();
    private final Set<ErrorCode> codes = new HashSet<>();

    private PolicyReading(ContactPolicy policy) {
        this.policy = policy;
    }

    /**
     * Reads the packs of a policy, and checks it.
     *
     * @param policy what the host has chosen
     * @return the reading, whether or not something is wrong
     */
    public static PolicyReading of(ContactPolicy policy) {
        PolicyReading reading = new PolicyReading(policy);
        reading.readShipped();
        reading.readHost();
        reading.checkDisabled();
        policy.approvals().ifPresent(reading::checkApproved);
        return reading;
    }

    /**
     * What is wrong.
     *
     * @return empty = nothing
     */
    public List<Violation> problems() {
        return List.copyOf(problems);
    }

    /**
     * The code under which the problems are refused when there are no others.
     *
     * @return {@code rule_pack_invalid} or {@code rule_pack_not_approved} when they are all of that kind, else {@code
     *     configuration_invalid}
     */
    public ErrorCode code() {
        return codes.size() == 1 ? codes.iterator().next() : ErrorCode.CONFIGURATION_INVALID;
    }

    /**
     * Compiles the policy.
     *
     * @return the policy, ready to decide
     * @throws FreestoneException with every problem, under {@link #code()}
     */
    public CompiledPolicy compiled() {
        if (!problems.isEmpty()) {
            throw FreestoneException.listing(code(), problems);
        }
        return CompiledPolicy.of(policy, shipped, host, contents, AreaCodeTable.read());
    }

    private void readShipped() {
        for (String name : ShippedPacks.names()) {
            if (policy.profile().has(name)) {
                shipped.add(read(PolicyResource.text(name + ".json")));
            }
        }
    }

    private void readHost() {
        Set<String> names = new HashSet<>();
        for (String text : policy.hostPacks()) {
            try {
                RulePack pack = read(text);
                checkName(pack, names);
                host.add(pack);
            } catch (FreestoneException refused) {
                codes.add(ErrorCode.RULE_PACK_INVALID);
                problems.addAll(refused.violations());
            }
        }
    }

    private RulePack read(String text) {
        RulePack pack = RulePackReader.read(text);
        contents.put(pack.nameAndVersion(), RulePackDigest.canonical(text));
        return pack;
    }

    private void checkName(RulePack pack, Set<String> names) {
        if (!pack.name().startsWith(HOST)) {
            refuse(
                    ErrorCode.RULE_PACK_INVALID,
                    Violation.of(
                            pack.name() + " pack",
                            ViolationCode.BAD_FORMAT,
                            "found \"" + pack.name() + "\", the name of a pack of the host must begin with " + HOST
                                    + ", rename it"));
        }
        if (!names.add(pack.name())) {
            refuse(
                    ErrorCode.CONFIGURATION_INVALID,
                    Violation.of(
                            PATH,
                            ViolationCode.DUPLICATE_NAME,
                            "adding(...) was given two packs with the name " + pack.name()
                                    + ", give each its own, or one version only"));
        }
    }

    private void checkDisabled() {
        Set<String> known = new HashSet<>();
        shipped.forEach(pack -> pack.rules().forEach(rule -> known.add(pack.name() + "/" + rule.id())));
        Set<String> off = new HashSet<>();
        for (DisabledRule rule : policy.disabled()) {
            String without = "without(\"" + rule.ruleId() + "\", ...)";
            if (!known.contains(rule.ruleId())) {
                refuseDisabled(
                        ViolationCode.UNKNOWN_VALUE,
                        without + " names no shipped rule of the profile "
                                + policy.profile().name()
                                + ", give pack/rule, such as us-tcpa/national-dnc; leave rules of your own out of your pack");
            }
            if (!off.add(rule.ruleId())) {
                refuseDisabled(ViolationCode.DUPLICATE_NAME, without + " was said twice, say it once");
            }
            if (rule.reason().isBlank()) {
                refuseDisabled(ViolationCode.REQUIRED, without + " has no reason, say why");
            }
            if (rule.reason().codePointCount(0, rule.reason().length()) > LONGEST_REASON) {
                refuseDisabled(
                        ViolationCode.TOO_LONG,
                        without + " has a reason of more than " + LONGEST_REASON + " characters, shorten it");
            }
        }
    }

    private void refuseDisabled(ViolationCode code, String message) {
        refuse(ErrorCode.CONFIGURATION_INVALID, Violation.of(PATH, code, message));
    }

    private void checkApproved(List<PackApproval> approvals) {
        List<RulePack> all = new ArrayList<>(shipped);
        all.addAll(host);
        for (String pack : Approvals.missing(all, approvals)) {
            refuse(
                    ErrorCode.RULE_PACK_NOT_APPROVED,
                    Violation.of(
                            PATH,
                            ViolationCode.REQUIRED,
                            "rule pack " + pack + " has no approval of its version, give requireApproved(...) one"));
        }
    }

    private void refuse(ErrorCode code, Violation violation) {
        codes.add(code);
        problems.add(violation);
    }
}
