package dev.freestone.bench;

import dev.freestone.targeting.Targeting;
import dev.freestone.targeting.TargetingExplanation;
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
 * An explanation beside an evaluation that visits every node as well: thirty nodes that all hold. The aim is that it takes
 * less than five times as long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class ExplainComparison {
    private TargetingCase given;
    private Targeting targeting;
    private int next = 0;

    /** Reads the targeting and checks that every customer matches. */
    @Setup
    public void compare() {
        given = TargetingCase.straight();
        targeting = Targeting.compile(given.query());
        given.customers().forEach(each -> {
            TargetingExplanation explanation = targeting.explain(each);
            if (!targeting.matches(each)
                    || !explanation.matched()
                    || !explanation.children().stream().allMatch(TargetingExplanation::matched)) {
                throw new IllegalStateException("a node does not hold, so not every node is visited");
            }
        });
    }

    /**
     * The answer.
     *
     * @return true
     */
    @Benchmark
    public boolean evaluation() {
        return targeting.matches(given.customers().get(next()));
    }

    /**
     * The answer and the reasons.
     *
     * @return a tree of thirty nodes
     */
    @Benchmark
    public TargetingExplanation explanation() {
        return targeting.explain(given.customers().get(next()));
    }

    private int next() {
        return next++ & TargetingCase.CUSTOMERS - 1;
    }
}
