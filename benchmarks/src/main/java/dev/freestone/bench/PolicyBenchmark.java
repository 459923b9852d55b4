package dev.freestone.bench;

import dev.freestone.contact.policy.PolicyEvaluator;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyProfile;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.engine.policy.AreaCodeTable;
import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.testkit.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions about calls under the full profile of a collector in the United States, for persons with 50 events each. Before
 * anything is measured every decision must equal the explained one, and where only federal rules bind also a plain recount.
 */
@Fact("POL-61")
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolicyBenchmark {
    /** A power of two: the walk wraps around by a mask. */
    private static final int CASES = 1_024;

    private final PolicySet set = PolicySet.of(
            PolicyProfile.US_THIRD_PARTY_COLLECTOR, ShippedPacks.all(), List.of(), List.of(), AreaCodeTable.read());
    private final PolicyCase[] cases = new PolicyCase[CASES];
    private int next = 0;

    /** Makes the persons and compares the answers. */
    @Setup
    public void compare() {
        Map<PolicyDecision.Outcome, Integer> outcomes = new EnumMap<>(PolicyDecision.Outcome.class);
        int recounted = 0;
        for (int i = 0; i < CASES; i++) {
            PolicyCase each = PolicyCase.of(i);
            cases[i] = each;
            PolicyDecision decision = PolicyEvaluator.decide(each.question(), each.facts(), set, each.moment());
            PolicyExplanation told = PolicyEvaluator.explain(each.question(), each.facts(), set, each.moment());
            boolean right = decision.equals(told.decision());
            if (each.isUnderFederalRulesOnly()) {
                recounted++;
                right = right && PlainPolicy.agrees(each, decision);
            }
            if (!right) {
                throw new IllegalStateException("case " + i + " is decided in two ways: " + decision + ", " + told);
            }
            outcomes.merge(decision.outcome(), 1, Integer::sum);
        }
        System.out.println(outcomes + ", " + recounted + " recounted");
    }

    private PolicyCase next() {
        return cases[next++ & CASES - 1];
    }

    /**
     * Decides, knowing the person already.
     *
     * @return the decision
     */
    @Benchmark
    public PolicyDecision decides() {
        PolicyCase each = next();
        return PolicyEvaluator.decide(each.question(), each.facts(), set, each.moment());
    }

    /**
     * Puts the facts of the person together and decides.
     *
     * @return the decision
     */
    @Benchmark
    public PolicyDecision readsAndDecides() {
        PolicyCase each = next();
        PolicyFacts facts = PolicyFacts.of(each.host(), List.of(), each.events());
        return PolicyEvaluator.decide(each.question(), facts, set, each.moment());
    }

    /**
     * Decides with the results of all rules.
     *
     * @return the explanation
     */
    @Benchmark
    public PolicyExplanation explains() {
        PolicyCase each = next();
        return PolicyEvaluator.explain(each.question(), each.facts(), set, each.moment());
    }

    /**
     * Says yes or no by the three federal rules about calls alone, written by hand.
     *
     * @return whether the call is allowed
     */
    @Benchmark
    public boolean decidesByHand() {
        return PlainPolicy.allows(next());
    }
}
