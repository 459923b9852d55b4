package dev.freestone.bench;

import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of 1 GiB in and out of the run files of PostgreSQL, in a heap that cannot hold it: start it with {@code -Xmx64m}.
 * Beside it JDBC by hand and, for information, the folder. What is read must be what was written. PostgreSQL syncs each
 * commit, as it does by default. Arguments: MiB, rounds.
 */
public final class RunFilesBenchmark {
    private static final int MEBI = 1 << 20;
    private static final int HEAP = 64;

    private final FileContent content;
    private final int rounds;
    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();

    private RunFilesBenchmark(FileContent content, int rounds) {
        this.content = content;
        this.rounds = rounds;
    }

    /**
     * Runs and prints MiB per second.
     *
     * @param args MiB and rounds, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        if (Runtime.getRuntime().maxMemory() > (long) HEAP * MEBI) {
            throw new IllegalStateException("the heap is larger, start with -Xmx" + HEAP + "m");
        }
        long mebis = args.length > 0 ? Long.parseLong(args[0]) : 1_024;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("freestone-files");
        try {
            var benchmark = new RunFilesBenchmark(new FileContent(mebis * MEBI), rounds);
            benchmark.onPostgres(folder);
            benchmark.print(mebis);
        } finally {
            Folders.delete(folder);
        }
    }

    private void onPostgres(Path folder) throws Exception {
        try (StorageServer server = new StorageServer(2, "on")) {
            measure(
                    folder,
                    JdbcStorage.over(server.dataSource()),
                    new RawChunks(
                            server.dataSource(),
                            "CREATE TABLE raw_chunk (LIKE freestone_run_file_chunk INCLUDING ALL)"));
        }
    }

    private void measure(Path folder, JdbcStorage storage, RawChunks raw) throws Exception {
        Map<String, FileWay> ways = new LinkedHashMap<>();
        ways.put("by hand", raw);
        ways.put("JdbcRunFiles", FileWay.over(storage.runFiles()));
        ways.put("FolderRunFiles", FileWay.over(FolderRunFiles.under(folder.resolve("files"))));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, FileWay> way : ways.entrySet()) {
                time(way.getKey() + " in", () -> way.getValue().write(content));
                time(way.getKey() + " out", () -> way.getValue().read(content));
                way.getValue().remove();
            }
        }
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private void time(String what, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        speeds.computeIfAbsent(what, none -> new ArrayList<>()).add(content.size() / (double) MEBI / seconds);
    }

    private void print(long mebis) {
        System.out.printf(
                "%,d MiB, heap %d MiB, MiB/s, the median of %d and all:%n",
                mebis, Runtime.getRuntime().maxMemory() / MEBI, rounds);
        speeds.forEach((what, all) -> {
            double[] sorted = all.stream().mapToDouble(each -> each).sorted().toArray();
            System.out.printf(
                    "%-18s %7.1f  %s%n",
                    what,
                    sorted[sorted.length / 2],
                    Arrays.toString(all.stream().map(each -> Math.round(each)).toArray()));
        });
    }
}
