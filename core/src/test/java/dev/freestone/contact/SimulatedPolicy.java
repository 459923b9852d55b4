package dev.freestone.contact;

import dev.freestone.testkit.sim.ContactHours;
import dev.freestone.testkit.sim.DebtCap;
import dev.freestone.testkit.sim.LedgerSetup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policy that a simulation asks for, as a rule pack of a host: hours, and a counter. Source:
 * docs/spec/contact-policy.md 5, 7.
 */
public final class SimulatedPolicy {
    private static final String PACK = """
            {"pack":"host-simulated","version":"2026.01.1","title":"Simulated","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[%s]}""";

    private static final String RULE = """
            {"id":"%s","kind":"%s","force":"prohibition",
             "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
             "params":%s,"confidence":"A","source":"simulated"}""";

    private SimulatedPolicy() {}

    /**
     * The policy.
     *
     * @param setup what it must keep
     * @return a policy; without rules when nothing must be kept
     */
    public static ContactPolicy of(LedgerSetup setup) {
        List<String> rules = Stream.of(
                        setup.hours().map(SimulatedPolicy::hours), setup.cap().map(SimulatedPolicy::cap))
                .flatMap(Optional::stream)
                .toList();
        return rules.isEmpty()
                ? ContactPolicy.none()
                : ContactPolicy.none().adding(PACK.formatted(String.join(",", rules)));
    }

    private static String hours(ContactHours hours) {
        return RULE.formatted("hours", "window", """
                {"hours":[{"days":"MON-SUN","from":"%s","to":"%s"}]}""".formatted(hours.from(), hours.until()));
    }

    private static String cap(DebtCap cap) {
        return RULE.formatted(
                "cap", "counter", """
                {"count":["message"],"channels":["any"],"key":["debt"],"limit":%d,
                 "window":{"length":%d,"unit":"hours"}}""".formatted(cap.limit(), cap.window().toHours()));
    }
}
