package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is refused before anything about a person is recorded. Static. Source: docs/spec/errors.md. */
final class FactChecks {
    private static final int MAX_CODE = 50;

    private FactChecks() {}

    static void requireTopic(String channel, Set<Purpose> purposes) {
        List<Violation> problems = new ArrayList<>();
        code("channel", channel).ifPresent(problems::add);
        if (purposes.isEmpty()) {
            problems.add(Violation.of("purposes", ViolationCode.REQUIRED, "is empty, name at least one purpose"));
        }
        refuse(problems);
    }

    static void requireCode(String path, String text) {
        code(path, text).ifPresent(problem -> refuse(List.of(problem)));
    }

    private static Optional<Violation> code(String path, String text) {
        if (text.isBlank()) {
            return Optional.of(Violation.of(path, ViolationCode.REQUIRED, "is missing, give 1 to 50 characters"));
        }
        return text.length() <= MAX_CODE
                ? Optional.empty()
                : Optional.of(Violation.of(
                        path, ViolationCode.TOO_LONG, text.length() + " characters, give at most " + MAX_CODE));
    }

    static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }
}
