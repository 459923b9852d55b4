package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.RowReason;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The step send: from the frozen input alone, in batches. What was decided about the rows of a batch is stored in the
 * transaction that plans its messages; after a crash the step goes on behind the last batch. Source:
 * docs/spec/outreach-campaigns.md 4.3.
 */
final class SendStep {
    private final EngineParts parts;
    private final Planning planning;
    private final MessageLines lines;
    private final MessageBatches batches;

    SendStep(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.planning = new Planning(ledger);
        this.lines = new MessageLines(parts);
        this.batches = new MessageBatches(parts);
    }

    void run(HeldRun held, BulkSender sender) throws IOException {
        try (FrozenInputReader input = RunFiling.input(parts, held.run());
                SeenPersons seen = new SeenPersons(
                        parts.settings().temporaryFolder().resolve(held.id().value()),
                        parts.settings().personsInMemory())) {
            if (!input.columns().isEmpty()) {
                long done = parts.storage().read(tx -> lines.end(tx, held.id()));
                remember(held, seen);
                batches.forEach(held, sender, input, seen, done, (row, planned) -> store(held, planned, row));
            }
        }
        Instant now = parts.clock().instant();
        held.save(
                record -> RunMove.inside(record.with(record.run().updatedAt(now))
                        .with(record.internals().planned(now))),
                (tx, record) -> {});
    }

    private void remember(HeldRun held, SeenPersons seen) {
        lines.forEach(held.company(), held.id(), chunk -> {
            chunk.forEach(line -> line.identity().ifPresent(seen::add));
            held.checkpoint();
        });
    }

    private void store(HeldRun held, List<MessagePlanner.Planned> planned, long firstRow) {
        Caller caller = new Caller(held.company(), ActorId.of(parts.settings().node()));
        List<NewIntent> messages =
                planned.stream().flatMap(each -> each.messages().stream()).toList();
        List<IntentRow> rows = planning.rows(caller, messages);
        held.write(tx -> {
            List<PlanAnswer> answers = rows.isEmpty() ? List.of() : planning.store(tx, caller, rows);
            List<MessageLine> told = told(planned, rows, answers);
            Commit.saved(tx.runChunks().append(lines.chunk(held.company(), held.id(), firstRow, told)));
            return true;
        });
    }

    /** The lines with the messages that are their own: one that was planned before belongs to something else. */
    private static List<MessageLine> told(
            List<MessagePlanner.Planned> planned, List<IntentRow> rows, List<PlanAnswer> answers) {
        List<MessageLine> told = new ArrayList<>(planned.size());
        int next = 0;
        for (MessagePlanner.Planned each : planned) {
            List<IdempotencyKey> keys = new ArrayList<>();
            for (int i = 0; i < each.messages().size(); i++, next++) {
                if (answers.get(next) instanceof PlanAnswer.Planned) {
                    keys.add(rows.get(next).plan().key());
                }
            }
            MessageLine line = each.line();
            boolean foreign = keys.isEmpty() && !each.messages().isEmpty();
            told.add(
                    foreign
                            ? MessageLine.none(RowReason.DUPLICATE_MESSAGE, line.person(), line.reference())
                            : new MessageLine(line.person(), line.reference(), line.reason(), keys));
        }
        return told;
    }
}
