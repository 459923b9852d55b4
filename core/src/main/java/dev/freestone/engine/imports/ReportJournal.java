package dev.freestone.engine.imports;

import dev.freestone.contact.CallField;
import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.JournalEntry;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of imports, corrections and inbound contacts: codes, instants and hashes only. What a correction replaced is
 * readable where it is sealed. Static. Source: docs/spec/contact-ledger.md 12, 17.
 */
final class ReportJournal {
    private ReportJournal() {}

    static JournalEntry recorded(ReportScope scope, ReportRow row, Map<String, String> details) {
        Map<String, Object> body = new TreeMap<>(details);
        body.put("kind", row.kind().code());
        body.put("direction", row.direction().code());
        body.put("source", row.source());
        body.put("person", row.person().value());
        body.put("conversation", row.counted().conversation());
        return JournalEntries.of(
                JournalKind.REPORT.subject(row.company(), row.id().value(), 1),
                "recorded",
                scope.caller().actor(),
                body);
    }

    static JournalEntry corrected(
            ReportScope scope, ReportRow before, ReportedCall call, CallVerdict verdict, IncomingCall now, String by) {
        Map<String, Object> old = new TreeMap<>();
        verdict.changed().forEach(field -> old.put(field.column(), old(scope, before, call, field)));
        Map<String, Object> body = new TreeMap<>();
        body.put("import", by);
        body.put("line", now.line());
        body.put("old", old);
        return JournalEntries.of(
                JournalKind.REPORT.subject(before.company(), before.id().value(), before.version() + 1),
                "corrected",
                scope.caller().actor(),
                body);
    }

    static JournalEntry batch(ReportScope scope, String importId, long number, Map<String, Long> counts) {
        Map<String, Object> body = new TreeMap<>(counts);
        body.put("source", scope.source());
        return JournalEntries.of(
                JournalKind.REPORT_IMPORT.subject(scope.company(), importId, number),
                "calls_imported",
                scope.caller().actor(),
                body);
    }

    private static Object old(ReportScope scope, ReportRow before, ReportedCall call, CallField field) {
        return switch (field) {
            case EXTERNAL_CALL_ID -> before.id().value();
            case RUN_ID -> before.run().orElse("");
            case PERSON_ID -> before.person().value();
            case LOAN_IDS ->
                scope.debts(call.loans()).stream().map(KeyedHash::value).toList();
            case NUMBER -> before.destination().map(KeyedHash::value).orElse("");
            case DIRECTION -> call.direction().code();
            case STARTED_AT -> call.startedAt().toString();
            case CONNECTED -> call.connected().map(ReportJournal::letter).orElse("");
            case CONVERSATION -> call.conversation().map(ReportJournal::letter).orElse("");
            case ENDED_AT -> call.endedAt().map(Instant::toString).orElse("");
            case DISPOSITION ->
                call.disposition().map(text -> disposition(scope, text)).orElse("");
            case CONSENT_CODE ->
                call.consentCode().map(text -> scope.word(text).value()).orElse("");
        };
    }

    /** What the host has listed is a code; anything else may hold whatever an agent typed. */
    private static String disposition(ReportScope scope, String text) {
        return scope.dispositions().conversations().containsKey(text)
                ? text
                : scope.word(text).value();
    }

    private static String letter(boolean yes) {
        return yes ? "Y" : "N";
    }
}
