package dev.freestone.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link StorageBenchmark} with one and four threads and prints how fast Freestone is beside the code by hand. All
 * are measured once a round, so that a machine that gets slower meanwhile slows both.
 */
public final class StorageComparison {
    private static final int ROUNDS = 3;
    private static final int[] THREADS = {1, 4};

    private final String commit;
    private final Map<String, List<Double>> speeds = new HashMap<>();

    private StorageComparison(String commit) {
        this.commit = commit;
    }

    /**
     * Runs all and prints a table.
     *
     * @param args {@code synchronous_commit}, {@code on} if it is not given; rounds, 3 if they are not given
     * @throws RunnerException when one cannot be measured
     */
    public static void main(String[] args) throws RunnerException {
        StorageComparison comparison = new StorageComparison(args.length > 0 ? args[0] : "on");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                comparison.measure(threads);
            }
        }
        for (int threads : THREADS) {
            comparison.print("Campaigns", threads);
            comparison.print("Runs", threads);
        }
    }

    private void measure(int threads) throws RunnerException {
        var options = new OptionsBuilder()
                .include(StorageBenchmark.class.getName())
                .param("synchronousCommit", commit)
                .threads(threads)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            speeds.computeIfAbsent(result.getPrimaryResult().getLabel() + threads, none -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private void print(String kind, int threads) {
        List<Double> own = speeds.getOrDefault("freestone" + kind + threads, List.of());
        List<Double> plain = speeds.getOrDefault("plain" + kind + threads, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round) / plain.get(round));
        }
        System.out.printf(
                "%s, %d threads, synchronous_commit %s, a second: Freestone %s, by hand %s; ratio %s%n",
                kind, threads, commit, spread(own, "%.0f"), spread(plain, "%.0f"), spread(ratios, "%.2f"));
    }

    /** The median and all. */
    private static String spread(List<Double> numbers, String format) {
        double median = numbers.stream().sorted().toList().get(numbers.size() / 2);
        String all = numbers.stream()
                .map(each -> String.format(Locale.ROOT, format, each))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, format, median) + " (" + all + ")";
    }
}
