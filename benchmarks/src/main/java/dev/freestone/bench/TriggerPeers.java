package dev.freestone.bench;

import dev.freestone.notification.TriggerResult;
import java.util.List;
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
 * The same types and changes as in {@link TriggerBenchmark}, beside two rule engines. They get each change as a flat fact
 * made beforehand. Before anything is measured all three must fire the same types for every change, or the run fails. The aim
 * is 50 times the faster of the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class TriggerPeers {
    /** How many active types there are. */
    @Param({"1000"})
    public int types = 1_000;

    /** A power of two: the walk wraps around by a mask. */
    private static final int CHANGES = 64;

    private FreestoneTriggers freestone;
    private TriggerWay easyRules;
    private TriggerWay drools;
    private int next = 0;

    /** Makes types and changes and compares what fires. */
    @Setup
    public void compare() {
        TriggerCatalog catalog = TriggerCatalog.of(types, CHANGES, CHANGES);
        freestone = new FreestoneTriggers(catalog);
        easyRules = new EasyRulesWay(catalog);
        drools = new DroolsWay(catalog);
        for (int i = 0; i < CHANGES; i++) {
            List<Integer> expected = freestone.fire(i);
            require("Easy Rules", i, expected, easyRules.fire(i));
            require("Drools", i, expected, drools.fire(i));
        }
    }

    private static void require(String who, int change, List<Integer> expected, List<Integer> fired) {
        List<Integer> sorted = fired.stream().sorted().toList();
        if (expected.size() != 3 || !sorted.equals(expected)) {
            throw new IllegalStateException("change " + change + ": " + who + " " + sorted + ", Freestone " + expected);
        }
    }

    private int next() {
        return next++ & CHANGES - 1;
    }

    /**
     * Freestone.
     *
     * @return three types
     */
    @Benchmark
    public TriggerResult freestone() {
        return freestone.result(next());
    }

    /**
     * Easy Rules.
     *
     * @return three ids
     */
    @Benchmark
    public List<Integer> easyRules() {
        return easyRules.fire(next());
    }

    /**
     * Drools.
     *
     * @return three ids
     */
    @Benchmark
    public List<Integer> drools() {
        return drools.fire(next());
    }
}
