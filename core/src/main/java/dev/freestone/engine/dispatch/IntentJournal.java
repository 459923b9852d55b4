package dev.freestone.engine.dispatch;

import dev.freestone.contact.IntentMove;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.JournalEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is kept of each step of an intent: codes and ids only. Pure. Source: docs/spec/contact-ledger.md 17. */
final class IntentJournal {
    /** The row in which a provider proves what it refused. */
    private static final String CONTRADICTION = "T39d";

    private IntentJournal() {}

    static JournalEntry planned(IntentRow row, ActorId actor) {
        Map<String, Object> body = new TreeMap<>();
        body.put("to", row.status().state().code());
        row.status().reason().map(IntentReason::code).ifPresent(reason -> body.put("reason", reason));
        String line = row.status().reason().isPresent() ? "T2" : "T1";
        return entry(row, 1, "plan", Optional.of(line), actor, body);
    }

    static JournalEntry moved(IntentMove move, ActorId actor, Map<String, String> details) {
        Map<String, Object> body = new TreeMap<>(details);
        body.put("from", move.from().code());
        body.put("to", move.to().code());
        move.after().reason().map(IntentReason::code).ifPresent(reason -> body.put("reason", reason));
        move.after().ruleId().ifPresent(rule -> body.put("rule", rule));
        move.after()
                .slots()
                .filter(slots -> !move.before().status().slots().equals(Optional.of(slots)))
                .ifPresent(slots -> {
                    body.put("slots", slots.code());
                    countedAt(move, slots).ifPresent(at -> body.put("at", at.toString()));
                });
        move.after()
                .calledBack()
                .filter(why -> !move.before().status().calledBack().equals(Optional.of(why)))
                .ifPresent(why -> body.put("calledBack", why.code()));
        if (move.row().equals(CONTRADICTION)) {
            body.put("contradicted", move.after().delivery().code());
        }
        move.attemptId().ifPresent(attempt -> body.put("attempt", attempt));
        return entry(
                move.before(), move.before().version() + 1, move.event().code(), Optional.of(move.row()), actor, body);
    }

    /** From when on a contact counts that has begun to count, or counts from another instant. */
    private static Optional<Instant> countedAt(IntentMove move, SlotState slots) {
        if (slots == SlotState.RESERVED) {
            return Optional.of(move.after().updatedAt());
        }
        return move.to() == IntentState.ATTEMPTED
                ? move.after().attempt().last().map(AttemptMark.Last::at)
                : Optional.empty();
    }

    static JournalEntry marked(IntentRow row, String mark, ActorId actor, Map<String, String> details) {
        return entry(row, row.version(), mark, Optional.empty(), actor, new TreeMap<>(details));
    }

    private static JournalEntry entry(
            IntentRow row, long version, String event, Optional<String> line, ActorId actor, Map<String, Object> body) {
        var subject =
                JournalKind.INTENT.subject(row.plan().company(), row.plan().id().value(), version);
        return JournalEntries.entry(subject, event, line, actor, body);
    }
}
