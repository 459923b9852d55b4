package dev.freestone.engine;

import dev.freestone.contact.CallCells;
import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.imports.CallImport;
import dev.freestone.engine.imports.CallLine;
import dev.freestone.engine.imports.CsvCalls;
import dev.freestone.engine.imports.ExportCompletion;
import dev.freestone.engine.imports.ReportScope;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunId;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;

/**
 * Takes what dialers report of their calls: they count as if Freestone had made them. Rows are imported in batches, each one
 * transaction; importing the same again changes nothing. Thread-safe. Source: docs/spec/contact-ledger.md 12, "Result import".
 */
public final class ContactImport {
    private final LedgerParts parts;
    private final Caller caller;
    private final Dispositions dispositions;

    ContactImport(LedgerParts parts, Caller caller, Dispositions dispositions) {
        this.parts = parts;
        this.caller = caller;
        this.dispositions = dispositions;
    }

    /**
     * The same import with words that mean a conversation, or none, where a row does not say so. Calls that are stored already
     * keep what they counted as.
     *
     * @param words the words of the dialer; without any, a call that connected was a conversation
     * @return another import; this one stays as it is
     */
    public ContactImport dispositions(Dispositions words) {
        return new ContactImport(parts, caller, words);
    }

    /**
     * Imports calls. One that was reported before is a duplicate when it says the same, else a correction.
     *
     * @param source who reports them, 1 to 50 characters, such as {@code dialer-7}; ids of calls are those of the source
     * @param calls the calls, read as they are needed
     * @return what became of them; a call's line is its place, from 1 on
     * @throws FreestoneException {@code validation} for the source, {@code directory_unavailable}; what was imported before
     *     stays
     */
    public ImportReport calls(String source, Iterable<ReportedCall> calls) {
        Iterator<ReportedCall> each = calls.iterator();
        return run(source, new Iterator<>() {
            private long place;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public CallLine next() {
                place++;
                return new CallLine(place, new CallCells(Optional.of(each.next()), Optional.empty()));
            }
        });
    }

    /**
     * Imports a result file: UTF-8 with or without a byte order mark, RFC 4180, with exactly the header of the specification.
     * A row that cannot be taken is reported with its line, and the others are imported.
     *
     * @param source who reports them, 1 to 50 characters, such as {@code dialer-7}; ids of calls are those of the source
     * @param csv the file, read as it is needed and left open
     * @return what became of its rows
     * @throws FreestoneException {@code validation} for the source or another header, and then nothing was imported; {@code
     *     directory_unavailable}, and then what was imported before stays
     * @throws java.io.UncheckedIOException when the file cannot be read further; what was imported before stays
     */
    public ImportReport calls(String source, InputStream csv) {
        PlanChecks.requireSource(source);
        return run(source, CsvCalls.open(csv));
    }

    /**
     * Declares that the dialer has told all it did with the contacts of a run: whoever was not reported was not called and counts
     * no more. A result that comes later counts all the same. May be stopped and repeated.
     *
     * @param run a run of a contact exporter that screens
     * @return how many contacts of the run were not called, those not declared before
     * @throws FreestoneException {@code not_found}; {@code run_in_progress} as long as the run has no contacts file
     */
    public long completeFor(RunId run) {
        return new ExportCompletion(parts.storage(), caller).complete(run);
    }

    private ImportReport run(String source, Iterator<CallLine> rows) {
        PlanChecks.requireSource(source);
        return new CallImport(new ReportScope(parts, caller, source, dispositions)).run(rows);
    }
}
