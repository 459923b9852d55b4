package dev.freestone.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Occurrences started a second on one PostgreSQL that stores many schedules of which some are due, beside db-scheduler with as many
 * task instances; then what an idle node asks, and how fast next occurrences are computed and stored. Arguments: schedules, due in
 * each round, threads, rounds, seconds of idleness.
 */
public final class ScheduleComparison {
    private ScheduleComparison() {}

    /**
     * Runs and prints.
     *
     * @param args schedules, due, threads, rounds, idle seconds, all optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int schedules = number(args, 0, 1_000_000);
        int due = number(args, 1, 20_000);
        int threads = number(args, 2, 2);
        int rounds = number(args, 3, 4);
        try (StorageServer server = new StorageServer(threads * 2 + 8, "on")) {
            StoredSchedules stored = new StoredSchedules(server, schedules);
            System.out.printf("%,d schedules stored%n", schedules);
            IdleNode.measure(server, number(args, 4, 20));
            compare(server, stored, due, threads, rounds);
            NextOccurrences.measure(server, schedules, threads);
        }
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private static void compare(StorageServer server, StoredSchedules stored, int due, int threads, int rounds)
            throws Exception {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        FiringWay engine = new EngineFiring(server.dataSource());
        FiringWay idle = SchedulerFiring.idle(server.dataSource());
        FiringWay writing =
                SchedulerFiring.writing(server.dataSource(), "{\"document\":\"" + "x".repeat(2_000) + "\"}");
        for (int round = 0; round < rounds; round++) {
            stored.makeDue(due);
            for (FiringWay way : List.of(idle, engine, writing)) {
                if (way.equals(writing)) {
                    stored.makeTasksDue(due);
                }
                stored.settle();
                double speed = speed(way, due, threads);
                speeds.computeIfAbsent(way.name(), none -> new ArrayList<>()).add(speed);
                System.out.printf("%s: %.0f a second%n", way.name(), speed);
            }
            stored.requireFired();
        }
        System.out.printf(
                "%,d due of %,d, %d threads, a second, the median of %d and all:%n",
                due, stored.count(), threads, rounds);
        speeds.forEach((name, all) -> System.out.printf(
                "%-32s %7.0f  %s%n",
                name,
                all.stream().sorted().toList().get(all.size() / 2),
                all.stream().map(Math::round).toList()));
    }

    private static double speed(FiringWay way, int due, int threads) throws Exception {
        long start = System.nanoTime();
        way.fire(due, threads);
        return due / ((System.nanoTime() - start) / 1e9);
    }
}
