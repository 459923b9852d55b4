package dev.freestone.engine.runs;

import dev.freestone.campaign.QueryColumns;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a query once into both forms of the input. Source: docs/spec/outreach-campaigns.md 4.3, 4.5. */
final class QueryStep {
    private final EngineParts parts;
    private final QueryOpener opener;

    QueryStep(EngineParts parts) {
        this.parts = parts;
        this.opener = new QueryOpener(parts);
    }

    Optional<String> digest(RunInHand run) {
        return opener.digest(run);
    }

    /** Answers the number of rows; the columns are judged before the first one. */
    long stream(RunInHand run, OutputStream csv, OutputStream json) throws IOException {
        ProgressMeter meter = new ProgressMeter(parts, run, RunStep.QUERY, OptionalLong.empty());
        try (RowStream rows = opener.open(run)) {
            QueryColumns columns = new QueryColumns(rows.columns());
            InputContract.refuse(columns.fault());
            InputContract.check(
                    columns, run.record().snapshot(), parts.sending().subjects());
            FrozenInputWriter writer = new FrozenInputWriter(
                    columns.names(), csv, json, parts.settings().limits());
            @Nullable Object[] cells = new @Nullable Object[columns.names().size()];
            while (rows.next()) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = rows.value(i);
                }
                writer.write(cells);
                if (writer.rows() % parts.settings().batchSize() == 0) {
                    run.checkpoint();
                    Interrupts.check();
                    meter.batch(writer.rows());
                } else {
                    meter.row(writer.rows());
                }
            }
            writer.finish();
            meter.batch(writer.rows());
            return writer.rows();
        }
    }
}
