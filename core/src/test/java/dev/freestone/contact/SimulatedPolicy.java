package dev.freestone.contact;

import dev.freestone.testkit.sim.ContactHours;
import dev.freestone.testkit.sim.DebtCap;
import dev.freestone.testkit.sim.LedgerSetup;

/** The policy that a simulation asks for: hours, and a counter. Source: docs/spec/contact-policy.md 5, 7. */
public final class SimulatedPolicy {
    private SimulatedPolicy() {}

    /**
     * The policy.
     *
     * @param setup what it must keep
     * @return a policy; without rules when nothing must be kept
     */
    public static ContactPolicy of(LedgerSetup setup) {
        HostPack pack = HostPack.named("host-simulated");
        if (setup.hours().isPresent()) {
            ContactHours hours = setup.hours().get();
            pack = pack.hours("hours", hours.from(), hours.until());
        }
        if (setup.cap().isPresent()) {
            DebtCap cap = setup.cap().get();
            pack = pack.counter(
                    "cap", "message", "\"debt\"", cap.limit(), cap.window().toHours());
        }
        return pack.policy();
    }
}
