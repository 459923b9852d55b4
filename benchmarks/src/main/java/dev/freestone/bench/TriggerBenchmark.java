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
 * Changes of cases a second, each of which makes three types fire out of more and more. Before anything is measured, each
 * change must make exactly the types of its group fire that it should. The aims are 3,000,000 a second and core with 10 types, and
 * at most 1.3 times the time with 100,000.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(5)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class TriggerBenchmark {
    /** How many active types there are. */
    @Param({"10", "1000", "100000"})
    public int types = 10;

    /**
     * Of how many groups of types the changes are. With 3 they stay the same whatever there is besides; with 64, which 10 types
     * have not, they are spread over all and visit as many places of the index.
     */
    @Param({"3", "64"})
    public int groups = 3;

    /** A power of two: the walk wraps around by a mask. */
    private static final int CHANGES = 64;

    private FreestoneTriggers freestone;
    private int next = 0;

    /** Makes types and changes and compares what fires. */
    @Setup
    public void compare() {
        freestone = new FreestoneTriggers(TriggerCatalog.of(types, CHANGES, groups));
        for (int i = 0; i < CHANGES; i++) {
            int first = 1 + 3 * TriggerCatalog.group(i, types, CHANGES, groups);
            require(i, freestone.result(i), List.of(first, first + 1, first + 2));
            require(i, freestone.meagerResult(i), List.of(first));
        }
    }

    private static void require(int change, TriggerResult result, List<Integer> expected) {
        List<Integer> ids =
                result.notifications().stream().map(type -> type.id().value()).toList();
        if (!ids.equals(expected) || result.candidates() != 3 || result.conditionsRun() != 4) {
            throw new IllegalStateException("change " + change + ": " + result + ", expected " + expected);
        }
    }

    private int next() {
        return next++ & CHANGES - 1;
    }

    /**
     * Which types fire: all three.
     *
     * @return three types
     */
    @Benchmark
    public TriggerResult fire() {
        return freestone.result(next());
    }

    /**
     * Which types fire: one of three, because of a number.
     *
     * @return one type
     */
    @Benchmark
    public TriggerResult fireOneOfThree() {
        return freestone.meagerResult(next());
    }
}
