package dev.freestone.bench;

import dev.freestone.redash.SpooledResult;
import dev.freestone.spi.RowStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a spooled Redash result, read twice: by the source, and by a loop over the tokens of Jackson. Before anything is
 * measured both must give the same cells in the same order, and every measured reading must give their sum again. What the
 * thread has used of its core is measured, the two in turn. Arguments: rows, warm-ups, rounds.
 */
public final class RedashComparison {
    private static final double NANOS = 1e9;
    private static final List<String> COLUMNS = List.of("id", "loanId", "days", "overdue", "state");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path file;
    private long expected;

    private RedashComparison(Path file) {
        this.file = file;
    }

    /**
     * Runs and prints.
     *
     * @param args rows, warm-ups and rounds, all optional
     * @throws IOException when the file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 500_000;
        int warmUps = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 11;
        System.out.println(compare(rows, warmUps, rounds));
    }

    static String compare(int rows, int warmUps, int rounds) throws IOException {
        Path file = Files.createTempFile("redash-comparison", ".json");
        try {
            write(file, rows);
            return new RedashComparison(file).measured(rows, warmUps, rounds);
        } finally {
            Files.delete(file);
        }
    }

    private String measured(int rows, int warmUps, int rounds) throws IOException {
        requireSame();
        List<Double> source = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        for (int round = -warmUps; round < rounds; round++) {
            double one = rows / seconds(this::source);
            double other = rows / seconds(this::byHand);
            if (round >= 0) {
                source.add(one);
                byHand.add(other);
            }
        }
        return "%,d rows, rows a second and core: source %s, by hand %s, ratio %.2f"
                .formatted(rows, told(source), told(byHand), median(source) / median(byHand));
    }

    private interface Reading {
        long sum() throws IOException;
    }

    private double seconds(Reading reading) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        if (reading.sum() != expected) {
            throw new IllegalStateException("other cells");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
    }

    private long source() throws IOException {
        long sum = 0;
        @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
        try (RowStream rows = SpooledResult.open(file, new UnhurriedContext())) {
            while (rows.next()) {
                Arrays.setAll(cells, rows::value);
                sum += Arrays.hashCode(cells);
            }
        }
        return sum;
    }

    private long byHand() throws IOException {
        long[] sum = {0};
        PlainResult.read(file, COLUMNS, cells -> sum[0] += Arrays.hashCode(cells));
        return sum[0];
    }

    private void requireSame() throws IOException {
        try (RowStream rows = SpooledResult.open(file, new UnhurriedContext())) {
            require(rows.columns().equals(COLUMNS), "other columns");
            PlainResult.read(file, COLUMNS, cells -> {
                require(rows.next(), "too few rows");
                for (int i = 0; i < cells.length; i++) {
                    require(cells[i] != null && cells[i].equals(rows.value(i)), "another cell");
                }
                expected += Arrays.hashCode(cells);
            });
            require(!rows.next() && expected != 0, "too many rows");
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException(problem);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"query_result\":{\"data\":{\"rows\":[");
            for (int id = 0; id < rows; id++) {
                out.write((id == 0 ? "" : ",") + "{\"id\":" + id + ",\"loanId\":\"LN-" + id + "\",\"days\":" + id % 90
                        + ",\"overdue\":" + id % 1000 + ".50,\"state\":\"" + (id % 2 == 0 ? "TX" : "\u00c9tat")
                        + "\"}");
            }
            out.write("],\"columns\":[");
            for (String column : COLUMNS) {
                out.write((column.equals("id") ? "" : ",") + "{\"name\":\"" + column + "\",\"type\":null}");
            }
            out.write("]}}}");
        }
    }

    private static String told(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "%,.0f (%,.0f to %,.0f)".formatted(median(values), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
