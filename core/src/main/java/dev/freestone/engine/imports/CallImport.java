package dev.freestone.engine.imports;

import dev.freestone.contact.CallField;
import dev.freestone.contact.CallRule;
import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.RowError;
import dev.freestone.contact.RowFault;
import dev.freestone.contact.RowProblem;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Imports the calls of one source, batch by batch, each one transaction. What was committed stays; whoever imports the same
 * again finds it as duplicates and goes on with the rest. Used once, by one thread. Source: docs/spec/contact-ledger.md 12.
 */
public final class CallImport {
    private final ReportScope scope;
    private final KnownPeople people;
    private final String id;
    private final List<RowError> listed = new ArrayList<>();
    private long batches;
    private long imported;
    private long duplicates;
    private long superseded;
    private long corrected;
    private long errors;

    /**
     * An import.
     *
     * @param scope who reports, and for whom
     */
    public CallImport(ReportScope scope) {
        this.scope = scope;
        this.people = new KnownPeople(scope.parts());
        this.id = scope.parts().ids().next("IM");
    }

    /**
     * Imports rows.
     *
     * @param rows the rows, read as they are needed
     * @return what became of them
     */
    public ImportReport run(Iterator<CallLine> rows) {
        BatchReader reader = new BatchReader(rows);
        List<CallLine> batch = reader.next();
        while (!batch.isEmpty()) {
            add(store(batch));
            batch = reader.next();
        }
        long all = imported + duplicates + corrected + errors;
        return new ImportReport(id, all, imported, duplicates, superseded, corrected, errors, listed);
    }

    private void add(BatchAnswer answer) {
        imported += answer.imported();
        duplicates += answer.duplicates();
        superseded += answer.superseded();
        corrected += answer.corrected();
        errors += answer.errors().size();
        int room = ImportReport.MAX_LISTED - listed.size();
        answer.errors().stream().limit(room).forEach(listed::add);
    }

    private BatchAnswer store(List<CallLine> batch) {
        batches++;
        Map<PersonId, PersonId> known = people.find(
                scope.company(),
                batch.stream()
                        .flatMap(line -> line.cells().call().stream())
                        .map(ReportedCall::person)
                        .collect(Collectors.toSet()));
        CallWriter writer = new CallWriter(scope, id);
        return Commit.repeatable(scope.parts().storage(), tx -> store(tx, batch, known, writer));
    }

    private BatchAnswer store(Tx tx, List<CallLine> batch, Map<PersonId, PersonId> known, CallWriter writer) {
        Instant now = tx.now();
        BatchAnswer answer = new BatchAnswer();
        Map<String, IncomingCall> calls = new LinkedHashMap<>();
        for (CallLine line : batch) {
            Optional<RowFault> fault = fault(line, known, now);
            fault.ifPresent(found -> answer.add(new RowError(line.number(), found)));
            if (fault.isEmpty()) {
                ReportedCall call = line.cells().call().orElseThrow();
                PersonId person = known.getOrDefault(call.person(), call.person());
                IncomingCall incoming = new IncomingCall(
                        scope.id(ReportKind.CALL, call.externalCallId()), call.of(person), line.number());
                if (calls.putIfAbsent(call.externalCallId(), incoming) != null) {
                    answer.add(CallVerdict.duplicate(false));
                }
            }
        }
        writer.write(tx, List.copyOf(calls.values())).forEach(decided -> answer.add(decided.verdict()));
        if (answer.changed()) {
            tx.journal().append(ReportJournal.batch(scope, id, batches, answer.counts()));
        }
        return answer;
    }

    private static Optional<RowFault> fault(CallLine line, Map<PersonId, PersonId> known, Instant now) {
        return line.cells()
                .fault()
                .or(() -> line.cells().call().flatMap(call -> CallRule.fault(call, now)))
                .or(() -> line.cells()
                        .call()
                        .filter(call -> !known.containsKey(call.person()))
                        .map(call -> RowFault.in(CallField.PERSON_ID, RowProblem.UNKNOWN_PERSON)));
    }
}
