package dev.freestone.engine.runs;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunLogLine;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.model.common.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts the rows of a worker by their ends and writes a log line for each that did not end well. Used by one thread.
 * Source: docs/spec/outreach-campaigns.md 4.6, 5.1.
 */
final class RowLines implements RowEnds {
    /** In which order ends are counted. */
    static final Comparator<RowEnd> ORDER = Comparator.comparing(RowEnd::reason)
            .thenComparing(end -> end.ruleId().orElse(""));

    private final RunWorkerKind worker;
    private final Writer out;
    private final Map<RowEnd, Long> counts = new TreeMap<>(ORDER);
    private long row;

    RowLines(RunWorkerKind worker, OutputStream out) {
        this.worker = worker;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void add(RowEnd end, Optional<PersonId> person, Instant now) throws IOException {
        row++;
        counts.merge(end, 1L, Long::sum);
        if (end.reason() != RowReason.EXPORTED && end.reason() != RowReason.SENT) {
            RunLogLine line = RunLogLine.of(now, RunLogLine.Level.WARN, "row")
                    .with("worker", worker.code())
                    .with("row", row);
            person.ifPresent(id -> line.with("person", id));
            line.with("bucket", end.reason().bucket().code())
                    .with("reason", end.reason().code());
            end.ruleId().ifPresent(rule -> line.with("rule", rule));
            out.write(line.toString());
            out.write('\n');
        }
    }

    /** All rows up to a number ended alike. */
    void fill(long rows, RowReason reason, Instant now) throws IOException {
        while (row < rows) {
            add(RowEnd.of(reason), Optional.empty(), now);
        }
    }

    @Override
    public long rows() {
        return row;
    }

    /** The counts in the order of the reasons. */
    List<BucketCount> buckets() {
        List<BucketCount> buckets = new ArrayList<>();
        counts.forEach((end, count) -> buckets.add(BucketCount.of(worker, end, count)));
        return buckets;
    }

    void finish() throws IOException {
        out.flush();
    }
}
