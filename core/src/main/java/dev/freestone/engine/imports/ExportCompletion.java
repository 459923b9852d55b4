package dev.freestone.engine.imports;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ExportEvent;
import dev.freestone.engine.dispatch.ExportStory;
import dev.freestone.engine.dispatch.ExportWrites;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;

/**
 * Declares the results of a run complete: whoever was not reported was not called. A batch of lines is one transaction, and
 * whoever repeats it after a crash goes on with the rest. Thread-safe. Source: docs/spec/contact-ledger.md 12.
 */
public final class ExportCompletion {
    private static final int BATCH = 500;

    private final Storage storage;
    private final Caller caller;

    /**
     * For one caller.
     *
     * @param storage where lines are kept
     * @param caller who declares it, for whom
     */
    public ExportCompletion(Storage storage, Caller caller) {
        this.storage = storage;
        this.caller = caller;
    }

    /**
     * Settles the lines of a run that no result has settled.
     *
     * @param run the run
     * @return how many there were
     */
    public long complete(RunId run) {
        requireFile(run);
        long settled = 0;
        long from = 0;
        Part part;
        do {
            long begin = from;
            part = Commit.repeatable(storage, tx -> settle(tx, run, begin));
            settled += part.settled();
            from = part.next();
        } while (part.more());
        return settled;
    }

    private record Part(int settled, long next, boolean more) {}

    private Part settle(Tx tx, RunId run, long from) {
        List<ExportRow> lines = tx.exports().page(run, from, BATCH);
        List<ExportRow> settled = ExportWrites.move(tx, lines, ExportEvent.COMPLETE, guard -> false);
        ExportStory.tell(tx, settled, ExportEvent.COMPLETE, caller.actor(), Map.of());
        long next = lines.isEmpty() ? from : lines.get(lines.size() - 1).place() + 1;
        return new Part(settled.size(), next, lines.size() == BATCH);
    }

    /** As long as lines may still be written, nobody can know that all results are there. */
    private void requireFile(RunId id) {
        CampaignRun run = storage.read(tx -> tx.runs()
                .find(caller.company(), AnyId.ofPublic(id.value()))
                .map(RunCommands::read)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "run " + id + " does not exist in this company",
                        Map.of("run", id.value()))));
        if (run.isLive() && !run.files().ids().containsKey(RunFileName.CONTACTS)) {
            throw FreestoneException.of(
                    ErrorCode.RUN_IN_PROGRESS,
                    "run " + id + " is still writing its contacts, declare its results complete when its file is there",
                    Map.of("run", id.value()));
        }
    }
}
