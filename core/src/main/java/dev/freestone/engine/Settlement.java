package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Texts;
import java.util.ArrayList;
import java.util.List;

/** Who may end an unknown outcome by a word. Pure. Source: docs/spec/contact-ledger.md 3, T27 and T28. */
final class Settlement {
    private static final int MAX_NOTE = 500;

    private Settlement() {}

    static void check(ActorId operator, String note) {
        List<Violation> problems = new ArrayList<>();
        if (operator.equals(ActorId.HOST)) {
            problems.add(Violation.of(
                    "operator", ViolationCode.REQUIRED, "nobody is named, call company(...).actingAs(...) first"));
        }
        if (note.isBlank()) {
            problems.add(Violation.of("note", ViolationCode.REQUIRED, "is empty, say on what grounds"));
        } else if (Texts.length(note) > MAX_NOTE) {
            problems.add(Violation.of(
                    "note", ViolationCode.TOO_LONG, Texts.length(note) + " characters, give at most " + MAX_NOTE));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }
}
