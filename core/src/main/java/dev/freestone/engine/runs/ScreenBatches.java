package dev.freestone.engine.runs;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.MessageColumns;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowEnd;
import dev.freestone.engine.dispatch.Screening;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.contact.PolicyDecision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a run in batches, with the contacts that are put to the policy. Source: docs/spec/outreach-campaigns.md 1.4, 4.3. */
final class ScreenBatches {
    private static final int MOST_ROWS = 500;

    private final EngineParts parts;
    private final Screening screening;

    ScreenBatches(EngineParts parts, Screening screening) {
        this.parts = parts;
        this.screening = screening;
    }

    /** Takes batches one after the other. */
    @FunctionalInterface
    interface Taker {
        void take(long firstRow, List<ExportPicker.Picked> picked) throws IOException;
    }

    /** Goes on behind a number of rows; the input has at least one. */
    void forEach(
            RunInHand run, ContactExporter exporter, FrozenInputReader input, SeenPersons seen, long done, Taker taker)
            throws IOException {
        QueryColumns names = new QueryColumns(input.columns());
        int person = InputContract.person(names, run.record().snapshot()).place();
        input.skip(done);
        input.want(wanted(exporter, names, person));
        InputBatches batches = new InputBatches(parts, run, input, person, MOST_ROWS);
        ExportPicker picker =
                new ExportPicker(run, exporter, names, parts.sending().subjects(), screening, seen);
        ProgressMeter meter =
                new ProgressMeter(parts, run, RunStep.EXPORT, run.run().totals().rowCount());
        long row = done;
        while (batches.next()) {
            List<ExportPicker.Picked> picked = new ArrayList<>();
            for (InputBatches.Item item : batches.items()) {
                picked.add(picker.pick(item));
            }
            taker.take(row, picked);
            row += picked.size();
            run.checkpoint();
            Interrupts.check();
            meter.batch(row);
        }
    }

    private static boolean[] wanted(ContactExporter exporter, QueryColumns names, int person) {
        boolean[] wanted = ExportColumns.wanted(exporter, names, person);
        MessageColumns references = MessageColumns.references(names);
        for (int place = 0; place < wanted.length; place++) {
            wanted[place] |= references.reads(place);
        }
        return wanted;
    }

    /** What becomes of the rows of a batch by what the policy says of their contacts, in order. */
    static List<ScreenedRow> told(List<ExportPicker.Picked> picked, List<PolicyDecision> decisions) {
        List<ScreenedRow> rows = new ArrayList<>(picked.size());
        int next = 0;
        for (ExportPicker.Picked row : picked) {
            List<PolicyDecision> ofRow =
                    decisions.subList(next, next + row.contacts().size());
            next += ofRow.size();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < ofRow.size(); i++) {
                if (ofRow.get(i).outcome() == PolicyDecision.Outcome.ALLOW) {
                    lines.add(row.contacts().get(i).line());
                }
            }
            rows.add(new ScreenedRow(
                    row.person(), row.reason().map(RowEnd::of).orElseGet(() -> RowEnd.screened(ofRow)), lines));
        }
        return rows;
    }
}
