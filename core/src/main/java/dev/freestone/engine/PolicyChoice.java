package dev.freestone.engine;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether and how a host has chosen its contact policy. Immutable. */
final class PolicyChoice {
    private final Optional<ContactPolicy> made;

    private PolicyChoice(Optional<ContactPolicy> made) {
        this.made = made;
    }

    static PolicyChoice none() {
        return new PolicyChoice(Optional.empty());
    }

    static PolicyChoice of(ContactPolicy policy) {
        return new PolicyChoice(Optional.of(policy));
    }

    /** Whether there is a policy, be it that of no rules. */
    boolean isMade() {
        return made.isPresent();
    }

    /**
     * The policy, ready to decide; without a choice, no rules.
     *
     * @param others what else is wrong with the configuration
     * @param sending whether senders are registered, which need a policy
     * @throws FreestoneException with the others and all that is wrong with the policy; {@code configuration_invalid} unless only
     *     rule packs are wrong
     */
    CompiledPolicy compile(List<Violation> others, boolean sending) {
        List<Violation> found = new ArrayList<>(others);
        if (sending && !isMade()) {
            found.add(Violation.of(
                    "contactPolicy",
                    ViolationCode.POLICY_MISSING,
                    "senders are registered, give contactPolicy(...), or ContactPolicy.none() to have no rules"));
        }
        PolicyReading reading = PolicyReading.of(made.orElseGet(ContactPolicy::none));
        ErrorCode code = found.isEmpty() ? reading.code() : ErrorCode.CONFIGURATION_INVALID;
        found.addAll(reading.problems());
        if (!found.isEmpty()) {
            throw FreestoneException.listing(code, found);
        }
        return reading.compiled();
    }
}
