package dev.freestone.bench;

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
 * The same behaviors and events as in {@link BehaviorBenchmark}, beside two rule engines whose rules call counters that are kept by
 * hand. They get each event as a flat fact made beforehand, and look at no campaign, window, targeting or opt-in. Before anything is
 * measured all three must complete the same behaviors by every event, or the run fails. The aim is 20 times the faster of the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class BehaviorPeers {
    private static final int EVENTS = BehaviorBenchmark.EVENTS;

    /** How many live behaviors there are. */
    @Param({"1000"})
    public int behaviors = 1_000;

    /** Who counts. */
    @Param({"Freestone", "Drools", "EasyRules"})
    public String way = "Freestone";

    private BehaviorWay counting;
    private int next = 0;

    /** Makes behaviors and events and compares what is completed. */
    @Setup
    public void compare() {
        BehaviorCatalog catalog = BehaviorCatalog.of(behaviors, 64, EVENTS);
        BehaviorWay freestone = new FreestoneBehaviors(catalog);
        counting = switch (way) {
            case "Freestone" -> freestone;
            case "Drools" -> new DroolsBehaviors(catalog);
            case "EasyRules" -> new EasyRulesBehaviors(catalog);
            default -> throw new IllegalArgumentException("way: " + way + " is not known");
        };
        BehaviorWay other = way.equals("Freestone") ? new EasyRulesBehaviors(catalog) : freestone;
        for (int i = 0; i < EVENTS; i++) {
            long expected = other.take(i);
            long found = counting.take(i);
            if (expected != found) {
                throw new IllegalStateException("event " + i + ": " + found + " by " + way + ", not " + expected);
            }
        }
        counting.restart();
    }

    /**
     * One event; after the last one the customer begins anew.
     *
     * @return what was completed
     */
    @Benchmark
    public long event() {
        if (next == EVENTS) {
            next = 0;
            counting.restart();
        }
        return counting.take(next++);
    }
}
