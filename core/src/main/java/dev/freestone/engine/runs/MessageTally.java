package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.MessageCount;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunTotals;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how the rows and messages of a bulk sender ended, from the ledger, and writes their lines. Thread-safe. */
final class MessageTally {
    private static final Comparator<MessageCount> ORDER =
            Comparator.comparing(MessageCount::channel).thenComparing(MessageCount::outcome);

    private final MessageLines lines;
    private final RunMessages messages;

    MessageTally(EngineParts parts, LedgerParts ledger) {
        this.lines = new MessageLines(parts);
        this.messages = new RunMessages(ledger);
    }

    /** The totals of the run with what its bulk sender did; rows that it did not reach end as said. */
    RunTotals count(CampaignRun run, Optional<RowReason> unsettled, OutputStream out, Instant now) throws IOException {
        RowLines rows = new RowLines(RunWorkerKind.BULK_SENDER, out);
        Map<MessageCount, Long> counts = new TreeMap<>(ORDER);
        lines.<IOException>forEach(run.companyId(), run.id(), chunk -> add(run, chunk, rows, counts, now));
        if (unsettled.isPresent()) {
            rows.fill(run.totals().rowCount().orElse(0), unsettled.get(), now);
        }
        rows.finish();
        return run.totals()
                .with(RunWorkerKind.BULK_SENDER, rows.buckets())
                .withMessages(counts.entrySet().stream()
                        .map(each -> each.getKey().times(each.getValue()))
                        .toList());
    }

    private void add(
            CampaignRun run, List<MessageLine> chunk, RowLines rows, Map<MessageCount, Long> counts, Instant now)
            throws IOException {
        List<IdempotencyKey> keys =
                chunk.stream().flatMap(line -> line.keys().stream()).toList();
        Map<IdempotencyKey, IntentOutcome> outcomes = messages.outcomes(run.companyId(), keys);
        for (MessageLine line : chunk) {
            List<IntentOutcome> ended = line.keys().stream()
                    .flatMap(key -> Stream.ofNullable(outcomes.get(key)))
                    .toList();
            ended.forEach(message -> counts.merge(MessageCount.one(message), 1L, Long::sum));
            rows.add(line.reason().map(RowEnd::of).orElseGet(() -> RowEnd.of(ended)), line.person(), now);
        }
    }
}
