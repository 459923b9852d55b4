package dev.freestone.engine.runs;

import dev.freestone.campaign.DryRunDifference.Unavailable;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunLogLine;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the last real run of a campaign decided, row by row: from its frozen input and its log, which together tell of every row. Used
 * by one thread. Source: docs/spec/outreach-campaigns.md 4.8, 5.1.
 */
final class LastRun {
    private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);
    private static final int PAGE = 20;

    private final EngineParts parts;
    private final RunInHand asking;
    private final RunRecord last;
    private long unresolved;

    LastRun(EngineParts parts, RunInHand asking, RunRecord last) {
        this.parts = parts;
        this.asking = asking;
        this.last = last;
    }

    /** The newest run that the engine drove to its end. */
    static Optional<RunRecord> find(EngineParts parts, CompanyId company, CampaignId campaign) {
        Optional<RunRow> cursor = Optional.empty();
        while (true) {
            var slice = new Slice<>(Slice.NEWEST_FIRST, cursor, Slice.Side.AFTER, PAGE);
            List<RunRow> page = parts.storage().read(tx -> tx.runs().page(company, campaign, slice));
            for (RunRow row : page) {
                if (row.status() == RunStatus.SUCCESS) {
                    RunRecord record = RunDocuments.read(row);
                    if (!record.run().control().external()) {
                        return Optional.of(record);
                    }
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
            cursor = Optional.of(page.get(page.size() - 1));
        }
    }

    /** Rows whose person nobody knows any more. */
    long unresolved() {
        return unresolved;
    }

    /** Tells a comparison how people ended, or why nobody can say. */
    Optional<Unavailable> tell(RunComparison comparison) {
        List<RunFileName> available = last.run().availableFiles(parts.clock().instant());
        if (!available.contains(RunFileName.CAMPAIGN_INPUT)) {
            return Optional.of(Unavailable.INPUT_EXPIRED);
        }
        if (!available.contains(RunFileName.LOG)
                || !isStored(RunFileName.CAMPAIGN_INPUT)
                || !isStored(RunFileName.LOG)) {
            return Optional.of(Unavailable.FILES_UNREADABLE);
        }
        List<Worker> workers = new ArrayList<>();
        try (FrozenInputReader input = RunFiling.input(parts, last.run())) {
            if (last.snapshot().exporter().isPresent()) {
                workers.add(new Worker(RunWorkerKind.CONTACT_EXPORTER, RowReason.EXPORTED));
            }
            if (last.snapshot().sender().isPresent()) {
                workers.add(new Worker(RunWorkerKind.BULK_SENDER, RowReason.SENT));
            }
            long rows = input.columns().isEmpty() ? 0 : tell(comparison, input, workers);
            boolean whole = rows == last.run().totals().rowCount().orElse(0)
                    && workers.stream().allMatch(worker -> worker.log.isDone());
            return whole ? Optional.empty() : Optional.of(Unavailable.FILES_UNREADABLE);
        } catch (IOException e) {
            LOG.warn(
                    "the files of run {} cannot be read: {}",
                    last.run().id(),
                    e.getClass().getSimpleName());
            return Optional.of(Unavailable.FILES_UNREADABLE);
        } finally {
            workers.forEach(worker -> worker.log.close());
        }
    }

    private boolean isStored(RunFileName name) {
        RunFileId file = last.run().files().id(name).orElseThrow();
        return parts.files().find(last.run().companyId(), file).isPresent();
    }

    private long tell(RunComparison comparison, FrozenInputReader input, List<Worker> workers) throws IOException {
        int person = InputContract.person(new QueryColumns(input.columns()), last.snapshot())
                .place();
        boolean[] wanted = new boolean[input.columns().size()];
        wanted[person] = true;
        input.want(wanted);
        InputBatches batches = new InputBatches(parts, asking, input, person);
        long row = 0;
        while (batches.next()) {
            for (InputBatches.Item item : batches.items()) {
                row++;
                for (Worker worker : workers) {
                    worker.tell(comparison, row, item.person().map(Person::id));
                }
            }
            asking.checkpoint();
            Interrupts.check();
        }
        return row;
    }

    /** A worker of the run, and what its log says. */
    private final class Worker {
        private final RunWorkerKind kind;
        private final RowEnd unlogged;
        private final RunLogRows log;

        Worker(RunWorkerKind kind, RowReason unlogged) throws IOException {
            this.kind = kind;
            this.unlogged = RowEnd.of(unlogged);
            RunFileId file = last.run().files().id(RunFileName.LOG).orElseThrow();
            this.log = new RunLogRows(RunFiling.lines(parts, last.run(), file), kind);
        }

        void tell(RunComparison comparison, long row, Optional<PersonId> known) throws IOException {
            Optional<RunLogRows.Line> line = log.of(row);
            Optional<PersonId> person = line.isEmpty()
                    ? known
                    : line.get()
                            .person()
                            .map(logged -> known.filter(
                                            who -> RunLogLine.plain(who).equals(logged))
                                    .orElseGet(() -> PersonId.of(logged)));
            if (person.isPresent()) {
                RowEnd end = line.map(RunLogRows.Line::end).orElse(unlogged);
                comparison.add(RunComparison.Side.THEN, kind, person.get(), end);
            } else if (line.isEmpty()) {
                unresolved++;
            }
        }
    }
}
