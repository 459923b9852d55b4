package dev.freestone.engine.runs;

import dev.freestone.campaign.BucketCount;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the rows of the exporter by reason and writes a log line for each that was not exported. Used by one thread.
 * Source: docs/spec/outreach-campaigns.md 4.6, 5.1.
 */
final class RowLines {
    private final Writer out;
    private final Map<RowReason, Long> counts = new EnumMap<>(RowReason.class);
    private long row;

    RowLines(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** The next row ended for a reason. */
    void add(RowReason reason, Optional<PersonId> person, Instant now) throws IOException {
        row++;
        counts.merge(reason, 1L, Long::sum);
        if (reason != RowReason.EXPORTED) {
            RunLogLine line = RunLogLine.of(now, RunLogLine.Level.WARN, "row")
                    .with("worker", RunWorkerKind.CONTACT_EXPORTER.code())
                    .with("row", row);
            person.ifPresent(id -> line.with("person", id));
            line.with("bucket", reason.bucket().code()).with("reason", reason.code());
            out.write(line.toString());
            out.write('\n');
        }
    }

    long rows() {
        return row;
    }

    /** The counts in the order of the reasons. */
    List<BucketCount> buckets() {
        List<BucketCount> buckets = new ArrayList<>();
        counts.forEach((reason, count) -> buckets.add(BucketCount.exporter(reason, count)));
        return buckets;
    }

    void finish() throws IOException {
        out.flush();
    }
}
