package dev.freestone.bench;

import dev.freestone.engagement.BehaviorFold;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.ReactingCampaign;
import dev.freestone.engagement.RunningFold;
import dev.freestone.model.engagement.AchievementId;
import java.util.Map;
import java.util.Objects;
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
 * Events a second in memory, each of which moves three behaviors out of more and more: index, admission and step, without ledger and
 * answer. Before anything is measured the progress after all events must be the fold of them, for every behavior. The aims are
 * 1,000,000 a second and core with 1,000 behaviors, and at most 1.3 times the time with 100,000.
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
public class BehaviorBenchmark {
    static final int EVENTS = 4_096;

    /** How many live behaviors there are. */
    @Param({"1000", "10000", "100000"})
    public int behaviors = 1_000;

    /** Over how many groups the events are spread. */
    @Param({"64"})
    public int groups = 64;

    private FreestoneBehaviors freestone;
    private int next = 0;

    /** Makes behaviors and events and compares the progress. */
    @Setup
    public void compare() {
        BehaviorCatalog catalog = BehaviorCatalog.of(behaviors, groups, EVENTS);
        freestone = new FreestoneBehaviors(catalog);
        long completions = 0;
        for (int i = 0; i < EVENTS; i++) {
            completions += freestone.take(i) > 0 ? 1 : 0;
        }
        Map<AchievementId, RunningFold> folds = freestone.folds();
        if (completions < groups || folds.size() != groups * BehaviorCatalog.OF_GROUP) {
            throw new IllegalStateException(completions + " events completed one of " + folds.size() + " behaviors");
        }
        for (ReactingCampaign campaign : catalog.campaigns().subList(0, groups)) {
            campaign.behaviors()
                    .forEach(each -> requireFold(catalog, each, Objects.requireNonNull(folds.get(each.id()))));
        }
        freestone.restart();
    }

    private static void requireFold(BehaviorCatalog catalog, CampaignBehavior behavior, RunningFold found) {
        var expected = BehaviorFold.fold(behavior.definition(), catalog.events(), FreestoneBehaviors.ZONE);
        if (!expected.state().equals(found.head().state())) {
            throw new IllegalStateException(behavior + ": " + found.head() + " where the fold is " + expected);
        }
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
            freestone.restart();
        }
        return freestone.take(next++);
    }
}
