package dev.freestone.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The evaluations of {@link PromoEvaluation} in a second of one core: what the thread itself has used is measured, so that
 * other work on the machine costs little. The argument is the number of loans that are evaluated in turn, a power of two.
 */
final class PromoComparison {
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 15;

    /** Written in each step, so that no step can be left out. */
    static volatile Object last = "";

    private PromoComparison() {}

    public static void main(String[] arguments) {
        PromoEvaluation benchmark = new PromoEvaluation();
        benchmark.loans = Integer.parseInt(arguments[0]);
        benchmark.compare();
        measure("ledger", 200_000, benchmark::fromLedger);
        measure("ledger, shuffled", 100_000, benchmark::fromShuffledLedger);
        measure("snapshots", 200_000, benchmark::fromSnapshots);
        measure("course", 400_000, benchmark::fromCourse);
        measure("ledger, all read", 10_000, benchmark::fromLedgerAllRead);
    }

    private static void measure(String what, int times, Supplier<Object> step) {
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long before = used();
            for (int i = 0; i < times; i++) {
                last = step.get();
            }
            if (round >= 0) {
                rates[round] = times * 1e9 / (used() - before);
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%-18s %,12.0f a second (%,.0f to %,.0f)%n",
                what,
                rates[ROUNDS / 2],
                rates[0],
                rates[ROUNDS - 1]);
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
