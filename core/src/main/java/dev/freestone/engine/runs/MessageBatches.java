package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.MessageColumns;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.campaign.RunStep;
import java.io.IOException;
import java.util.List;

/** The rows of a run in batches, with the messages that they want. Source: docs/spec/outreach-campaigns.md 1.5, 4.3. */
final class MessageBatches {
    private final EngineParts parts;

    MessageBatches(EngineParts parts) {
        this.parts = parts;
    }

    /** Takes batches one after the other. */
    @FunctionalInterface
    interface Taker {
        void take(long firstRow, List<MessagePlanner.Planned> planned) throws IOException;
    }

    /** Goes on behind a number of rows; the input has at least one. */
    void forEach(RunInHand run, BulkSender sender, FrozenInputReader input, SeenPersons seen, long done, Taker taker)
            throws IOException {
        QueryColumns names = new QueryColumns(input.columns());
        var kind = parts.sending().subjects().kind(sender.interactionSubject());
        MessageColumns columns = MessageColumns.of(kind, names);
        input.skip(done);
        input.want(wanted(columns, names.names().size()));
        MessagePlanner planner = new MessagePlanner(parts, run, sender, columns, seen);
        InputBatches batches = new InputBatches(parts, run, input, columns.person());
        ProgressMeter meter =
                new ProgressMeter(parts, run, RunStep.SEND, run.run().totals().rowCount());
        long row = done;
        while (batches.next()) {
            taker.take(row, batches.items().stream().map(planner::plan).toList());
            row += batches.items().size();
            run.checkpoint();
            Interrupts.check();
            meter.batch(row);
        }
    }

    private static boolean[] wanted(MessageColumns columns, int count) {
        boolean[] wanted = new boolean[count];
        for (int place = 0; place < count; place++) {
            wanted[place] = columns.reads(place);
        }
        return wanted;
    }
}
