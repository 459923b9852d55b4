package dev.freestone.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Decisions, explained decisions and the hand-written peer in a second of one core: what the thread itself has used is measured,
 * so that other work on the machine costs little. The peer knows the three federal rules about calls alone.
 */
final class PolicyComparison {
    private static final int TIMES = 200_000;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 7;

    private PolicyComparison() {}

    public static void main(String[] arguments) {
        PolicyBenchmark benchmark = new PolicyBenchmark();
        benchmark.compare();
        measure("decides", benchmark::decides);
        measure("reads and decides", benchmark::readsAndDecides);
        measure("explains", benchmark::explains);
        measure("by hand", benchmark::decidesByHand);
    }

    private static void measure(String what, Supplier<Object> step) {
        List<Double> rates = new ArrayList<>();
        int seen = 0;
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long before = used();
            for (int i = 0; i < TIMES; i++) {
                seen += step.get().hashCode() & 1;
            }
            double rate = TIMES * 1e9 / (used() - before);
            if (round >= 0) {
                rates.add(rate);
            }
        }
        double[] sorted =
                rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-18s %,12.0f a second, of %s (%d)%n",
                what,
                sorted[ROUNDS / 2],
                Arrays.toString(Arrays.stream(sorted).mapToLong(Math::round).toArray()),
                seen);
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
