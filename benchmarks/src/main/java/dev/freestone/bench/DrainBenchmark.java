package dev.freestone.bench;

import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryStorage;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * A million contacts drained in a small heap, each tenth timed: start it with {@code -Xmx128m}. With {@code memory} as first
 * argument the engine's part of a send is measured, over a storage in memory. Arguments: {@code postgresql} or {@code memory},
 * contacts.
 */
public final class DrainBenchmark {
    private static final int PARTS = 10;

    private DrainBenchmark() {}

    /**
     * Runs and prints.
     *
     * @param args storage and number of contacts, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("memory")) {
            inMemory(args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
            return;
        }
        int contacts = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        try (StorageServer server = new StorageServer(6, "on")) {
            LedgerWay way = new LedgerWay(JdbcStorage.over(server.dataSource()), 500);
            way.fill(contacts);
            server.execute("ANALYZE");
            drain(way, contacts);
        }
    }

    /** Plans tenth by tenth is no choice: all wait from the beginning, so that a slow search would show. */
    private static void drain(LedgerWay way, int contacts) throws Exception {
        double[] speeds = new double[PARTS];
        var progress = new LedgerWay.Progress(contacts / PARTS);
        way.drain(progress);
        for (int part = 0; part < PARTS; part++) {
            speeds[part] = contacts / (double) PARTS / progress.seconds(part);
        }
        if (way.done() != contacts) {
            throw new IllegalStateException(way.done() + " of " + contacts + " are done");
        }
        System.out.printf(
                "%,d contacts, heap %d MiB, a second in each tenth: %s; last to first %.2f%n",
                contacts,
                Runtime.getRuntime().maxMemory() >> 20,
                Arrays.toString(Arrays.stream(speeds).mapToLong(Math::round).toArray()),
                speeds[PARTS - 1] / speeds[0]);
    }

    private static void inMemory(int contacts) throws Exception {
        for (int round = 0; round < 5; round++) {
            LedgerWay way = new LedgerWay(InMemoryStorage.of(InstantSource.system()), 500);
            way.fill(contacts);
            long start = System.nanoTime();
            way.drain(1);
            long nanos = System.nanoTime() - start;
            if (way.done() != contacts) {
                throw new IllegalStateException(way.done() + " of " + contacts + " are done");
            }
            System.out.printf("in memory, %,d contacts: %.1f microseconds a send%n", contacts, nanos / 1e3 / contacts);
        }
    }
}
