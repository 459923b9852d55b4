package dev.freestone.bench;

import dev.freestone.promo.PromoCheck;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoEvaluator;
import dev.freestone.promo.PromoState;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluations of promo programs on loans of twelve payments. Before anything is measured every decision, from each form
 * of the facts, must equal that of a walk over every day, or the run fails. The aim is 2,000,000 a second and core from
 * facts as they come.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(5)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PromoEvaluation {
    /** A power of two: the walk wraps around by a mask. The facts of 64 loans stay in a core's cache, of 1,024 they do not. */
    @Param({"64", "1024"})
    public int loans = 64;

    private PromoCase[] cases = {};
    private int next = 0;

    /** Makes the loans and compares the decisions. */
    @Setup
    public void compare() {
        Map<PromoState, Integer> states = new EnumMap<>(PromoState.class);
        cases = new PromoCase[loans];
        for (int i = 0; i < loans; i++) {
            PromoCase each = PromoCase.of(i);
            cases[i] = each;
            PromoByDay.Told expected = each.byDay().evaluate(each.terms(), each.asOf());
            require(i, expected, PromoEvaluator.evaluate(each.terms(), each.ledger(), each.asOf()));
            require(i, expected, PromoEvaluator.evaluate(each.terms(), each.shuffled(), each.asOf()));
            require(i, expected, PromoEvaluator.evaluate(each.terms(), each.snapshots(), each.asOf()));
            require(i, expected, PromoEvaluator.evaluate(each.terms(), each.course(), each.asOf()));
            states.merge(expected.state(), 1, Integer::sum);
        }
        System.out.println(states);
    }

    private static void require(int number, PromoByDay.Told expected, PromoDecision decision) {
        PromoByDay.Told told = PromoByDay.Told.of(decision);
        if (!told.equals(expected)) {
            throw new IllegalStateException("case " + number + ": " + told + ", day by day " + expected);
        }
    }

    private PromoCase next() {
        return cases[next++ & loans - 1];
    }

    /**
     * From the entries of a ledger, in date order.
     *
     * @return the decision
     */
    @Benchmark
    public PromoDecision fromLedger() {
        PromoCase each = next();
        return PromoEvaluator.evaluate(each.terms(), each.ledger(), each.asOf());
    }

    /**
     * From the entries of a ledger, dues and payments in no order.
     *
     * @return the decision
     */
    @Benchmark
    public PromoDecision fromShuffledLedger() {
        PromoCase each = next();
        return PromoEvaluator.evaluate(each.terms(), each.shuffled(), each.asOf());
    }

    /**
     * From the rows of snapshots.
     *
     * @return the decision
     */
    @Benchmark
    public PromoDecision fromSnapshots() {
        PromoCase each = next();
        return PromoEvaluator.evaluate(each.terms(), each.snapshots(), each.asOf());
    }

    /**
     * From a course that was compiled before, as when one loan is asked about many days.
     *
     * @return the decision
     */
    @Benchmark
    public PromoDecision fromCourse() {
        PromoCase each = next();
        return PromoEvaluator.evaluate(each.terms(), each.course(), each.asOf());
    }

    /**
     * From the entries of a ledger, reading interest, digest and the lines of the explanation as well.
     *
     * @return something that depends on all of them
     */
    @Benchmark
    public int fromLedgerAllRead() {
        PromoDecision decision = fromLedger();
        int seen =
                decision.deferredInterest().hashCode() ^ decision.factsDigest().hashCode();
        for (PromoCheck check : decision.explanation()) {
            seen ^= check.line().hashCode();
        }
        return seen;
    }
}
