package dev.freestone.engine.imports;

import dev.freestone.contact.CallEvents;
import dev.freestone.contact.CallHistory;
import dev.freestone.contact.CallRule;
import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.ReportedCall;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one reported call is beside what is stored of it. Used by one thread. */
final class CallDecision {
    private final ReportScope scope;
    private final String importId;
    private final NamedConsents consents;
    private final SecretSeal seal;

    CallDecision(ReportScope scope, String importId, NamedConsents consents) {
        this.scope = scope;
        this.importId = importId;
        this.consents = consents;
        this.seal = scope.parts().seals().of(scope.company());
    }

    /** A verdict with the change that it leads to, if any. */
    record Decided(CallVerdict verdict, Optional<CallChange> change) {}

    Decided decide(IncomingCall call, Optional<ReportRow> before, Instant now) {
        if (before.isEmpty()) {
            CallHistory first = new CallHistory(call.call(), List.of());
            ReportRow row = row(call, first, 0, 0, now);
            return new Decided(CallVerdict.NEW, Optional.of(change(Optional.empty(), row, call, Optional.empty())));
        }
        ReportRow stored = before.get();
        return CallContent.open(seal, scope.company(), call.id(), stored.document())
                .map(content -> decide(call, stored, content, now))
                // Nothing tells what was reported of somebody who was erased, so nothing can be corrected.
                .orElseGet(() -> new Decided(CallVerdict.duplicate(false), Optional.empty()));
    }

    private Decided decide(IncomingCall call, ReportRow stored, CallContent content, Instant now) {
        ReportedCall current = content.history().current();
        CallVerdict verdict = CallRule.judge(Optional.of(content.history()), call.call());
        if (content.importId().equals(importId) && content.line() == call.line()) {
            // This very row: its transaction was kept although the answer was lost.
            return new Decided(
                    stored.version() == 1 ? CallVerdict.NEW : CallVerdict.correction(verdict.changed()),
                    Optional.empty());
        }
        if (verdict.answer() == CallVerdict.Answer.DUPLICATE) {
            return new Decided(verdict, Optional.empty());
        }
        ReportRow next = row(call, content.history().corrected(call.call()), stored.number(), stored.version(), now);
        JournalEntry told = ReportJournal.corrected(scope, stored, current, verdict, call, importId);
        return new Decided(verdict, Optional.of(change(Optional.of(stored), next, call, Optional.of(told))));
    }

    private CallChange change(
            Optional<ReportRow> before, ReportRow after, IncomingCall call, Optional<JournalEntry> told) {
        return new CallChange(
                before, after, CallEvents.of(after, scope.debts(call.call().loans())), told);
    }

    private ReportRow row(IncomingCall incoming, CallHistory history, long number, long version, Instant now) {
        ReportedCall call = incoming.call();
        ReportCount counted = CallRule.count(call, scope.dispositions(), consents.exclude(call));
        return new ReportRow(
                number,
                version,
                incoming.id(),
                scope.company(),
                ReportKind.CALL,
                call.direction(),
                scope.source(),
                call.run().map(RunId::value),
                scope.person(call.person()),
                call.number().map(scope::destination),
                call.startedAt(),
                counted,
                now,
                new CallContent(history, importId, incoming.line()).sealed(seal, scope.company(), incoming.id()));
    }
}
