package dev.freestone.bench;

import dev.freestone.jdbc.JdbcStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Confirmed sends a second through the ledger on one PostgreSQL, beside db-scheduler and the bare SQL of the same claims and
 * results. Each way works through the same number of messages in each round, on a server of its own; all must be there at the
 * end. Arguments: messages, threads, rounds.
 */
public final class SendComparison {
    private SendComparison() {}

    /**
     * Runs and prints.
     *
     * @param args messages, threads and rounds, all optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < 4; way++) {
                try (StorageServer server = new StorageServer(threads * 2 + 6, "on")) {
                    SendingWay sending = way(way, server);
                    double speed = speed(sending, messages, threads);
                    speeds.computeIfAbsent(sending.name(), none -> new ArrayList<>())
                            .add(speed);
                    System.out.printf("%s: %.0f a second%n", sending.name(), speed);
                }
            }
        }
        System.out.printf("%,d messages, %d threads, a second, the median of %d and all:%n", messages, threads, rounds);
        speeds.forEach((name, all) -> System.out.printf(
                "%-26s %7.0f  %s%n",
                name,
                all.stream().sorted().toList().get(all.size() / 2),
                all.stream().map(Math::round).toList()));
    }

    private static SendingWay way(int number, StorageServer server) throws Exception {
        return switch (number) {
            case 0 -> new LedgerWay(JdbcStorage.over(server.dataSource()), 500);
            case 1 -> new SchedulerWay(server);
            case 2 -> new BareSqlWay(server, new LedgerWay(JdbcStorage.over(server.dataSource()), 500));
            default -> new LedgerWay(JdbcStorage.over(server.dataSource()), 1);
        };
    }

    private static double speed(SendingWay way, int messages, int threads) throws Exception {
        way.fill(messages);
        long start = System.nanoTime();
        way.drain(threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (way.done() != messages) {
            throw new IllegalStateException(way.name() + ": " + way.done() + " of " + messages + " are done");
        }
        return messages / seconds;
    }
}
