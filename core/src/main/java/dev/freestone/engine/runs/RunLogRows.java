package dev.freestone.engine.runs;

import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunWorkerKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back what {@code log.txt} says of the rows of a worker, in their order. Used by one thread. */
final class RunLogRows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLogRows.class);
    private static final String ROW = " WARN row ";

    private final BufferedReader lines;
    private final String worker;
    private @Nullable Line next;

    /**
     * What was logged of a row.
     *
     * @param row its number, from 1 on
     * @param person the person as the log has it, when it names one
     * @param end how the row ended
     */
    record Line(long row, Optional<String> person, RowEnd end) {}

    RunLogRows(BufferedReader lines, RunWorkerKind worker) throws IOException {
        this.lines = lines;
        this.worker = worker.code();
        this.next = read();
    }

    /** The line of a row, if it has one; to be asked in the order of the rows. */
    Optional<Line> of(long row) throws IOException {
        Line line = next;
        if (line == null || line.row() != row) {
            return Optional.empty();
        }
        next = read();
        return Optional.of(line);
    }

    /** Whether every line was asked for. */
    boolean isDone() {
        return next == null;
    }

    private @Nullable Line read() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf(ROW);
            if (at > 0) {
                Map<String, String> pairs = pairs(line.substring(at + ROW.length()));
                if (worker.equals(pairs.get("worker"))) {
                    return line(pairs);
                }
            }
        }
        return null;
    }

    private static Line line(Map<String, String> pairs) throws IOException {
        Optional<RowReason> reason =
                RowReason.parse(pairs.getOrDefault("bucket", ""), pairs.getOrDefault("reason", ""));
        if (reason.isEmpty()) {
            throw new IOException("log.txt tells of a row without a known reason");
        }
        try {
            return new Line(
                    Long.parseLong(pairs.getOrDefault("row", "")),
                    Optional.ofNullable(pairs.get("person")),
                    new RowEnd(reason.get(), Optional.ofNullable(pairs.get("rule"))));
        } catch (NumberFormatException e) {
            throw new IOException("log.txt tells of a row without a number", e);
        }
    }

    /** Neither keys nor values hold blanks, and keys hold no equals sign. */
    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    /** Never throws: nothing was written. */
    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            LOG.debug("a log that was read was not closed cleanly");
        }
    }
}
