package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.DryRunBucket;
import dev.freestone.campaign.DryRunRows;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.dispatch.ExportContact;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.dispatch.PolicyPreview;
import dev.freestone.engine.dispatch.Screening;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.NewIntent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The workers of a dry run: the steps export and send of a run, which here only count. Used by one thread. */
final class DryWorkers {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final DryFolder folder;
    private final List<DryRunBucket> buckets = new ArrayList<>();
    private OptionalLong lines = OptionalLong.empty();
    private long held;
    private long paused;

    DryWorkers(EngineParts parts, LedgerParts ledger, DryFolder folder) {
        this.parts = parts;
        this.ledger = ledger;
        this.folder = folder;
    }

    /** Goes by the input of a run as it is frozen; export precedes send. */
    DryRunRows work(RunInHand run, Path input, RunComparison comparison) throws IOException {
        try (PolicyPreview preview = new PolicyPreview(
                ledger, run.company(), folder.resolve("slots"), parts.settings().personsInMemory())) {
            return work(run, input, comparison, preview);
        }
    }

    /** What is handed to a dialer counts for the messages after it. */
    private DryRunRows work(RunInHand run, Path input, RunComparison comparison, PolicyPreview preview)
            throws IOException {
        var snapshot = run.record().snapshot();
        if (snapshot.exporter().isPresent()) {
            DryRows rows = new DryRows(RunWorkerKind.CONTACT_EXPORTER, comparison);
            lines = OptionalLong.of(export(run, snapshot.exporter().get(), input, preview, rows));
            buckets.addAll(rows.buckets());
        }
        if (snapshot.sender().isPresent()) {
            DryRows rows = new DryRows(RunWorkerKind.BULK_SENDER, comparison);
            send(run, snapshot.sender().get(), input, preview, rows);
            buckets.addAll(rows.buckets());
        }
        return new DryRunRows(run.run().totals().rowCount().orElse(0), buckets, lines, held, paused);
    }

    private long export(RunInHand run, ContactExporter exporter, Path file, PolicyPreview preview, DryRows rows)
            throws IOException {
        try (FrozenInputReader input = open(file);
                SeenPersons seen = seen("exported")) {
            if (exporter.checkCompliance().isEmpty()) {
                return new PlainExport(parts).write(run, exporter, input, seen, OutputStream.nullOutputStream(), rows);
            }
            return input.columns().isEmpty() ? 0 : screen(run, exporter, input, seen, preview, rows);
        }
    }

    private long screen(
            RunInHand run,
            ContactExporter exporter,
            FrozenInputReader input,
            SeenPersons seen,
            PolicyPreview preview,
            DryRows rows)
            throws IOException {
        ZoneId zone =
                parts.companies().find(run.company()).map(CompanyProfile::zone).orElse(ZoneOffset.UTC);
        long[] passed = {0};
        new ScreenBatches(parts, new Screening(ledger)).forEach(run, exporter, input, seen, 0, (row, picked) -> {
            List<ExportContact> contacts = picked.stream()
                    .flatMap(each -> each.contacts().stream())
                    .map(ExportPicker.Candidate::contact)
                    .toList();
            Instant now = parts.clock().instant();
            for (ScreenedRow each : ScreenBatches.told(picked, preview.screened(zone, contacts))) {
                passed[0] += each.lines().size();
                rows.add(each.end(), each.person(), now);
            }
        });
        return passed[0];
    }

    private void send(RunInHand run, BulkSender sender, Path file, PolicyPreview preview, DryRows rows)
            throws IOException {
        Caller caller = new Caller(run.company(), ActorId.of(parts.settings().node()));
        Planning planning = new Planning(ledger);
        try (FrozenInputReader input = open(file);
                SeenPersons seen = seen("sent")) {
            if (input.columns().isEmpty()) {
                return;
            }
            new MessageBatches(parts).forEach(run, sender, input, seen, 0, (row, planned) -> {
                List<NewIntent> messages = planned.stream()
                        .flatMap(each -> each.messages().stream())
                        .toList();
                tell(planned, preview.planned(planning.rows(caller, messages)), rows);
            });
        }
    }

    private void tell(List<MessagePlanner.Planned> planned, List<PolicyPreview.Message> messages, DryRows rows) {
        Instant now = parts.clock().instant();
        int next = 0;
        for (MessagePlanner.Planned each : planned) {
            List<IntentOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < each.messages().size(); i++, next++) {
                PolicyPreview.Message message = messages.get(next);
                outcomes.add(message.outcome());
                held += message.held() ? 1 : 0;
                paused += message.paused() ? 1 : 0;
            }
            MessageLine line = each.line();
            rows.add(line.reason().map(RowEnd::of).orElseGet(() -> RowEnd.of(outcomes)), line.person(), now);
        }
    }

    private static FrozenInputReader open(Path file) throws IOException {
        return new FrozenInputReader(new BufferedInputStream(Files.newInputStream(file)));
    }

    private SeenPersons seen(String name) {
        return new SeenPersons(folder.resolve(name), parts.settings().personsInMemory());
    }
}
