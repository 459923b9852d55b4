package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Texts;
import java.util.List;

/** Who may end an unknown outcome by a word. Pure. Source: docs/spec/contact-ledger.md 3, T27 and T28. */
final class Settlement {
    private static final int MAX_NOTE = 500;

    private Settlement() {}

    static List<Violation> operatorViolations(ActorId operator) {
        return operator.equals(ActorId.HOST)
                ? List.of(Violation.of(
                        "operator", ViolationCode.REQUIRED, "nobody is named, call company(...).actingAs(...) first"))
                : List.of();
    }

    static List<Violation> noteViolations(String note) {
        if (note.isBlank()) {
            return List.of(Violation.of("note", ViolationCode.REQUIRED, "is empty, say on what grounds"));
        }
        int length = Texts.length(note);
        return length > MAX_NOTE
                ? List.of(
                        Violation.of("note", ViolationCode.TOO_LONG, length + " characters, give at most " + MAX_NOTE))
                : List.of();
    }
}
