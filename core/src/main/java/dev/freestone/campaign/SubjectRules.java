package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.Map;

/** The rules of interaction subjects. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.5. */
public final class SubjectRules {
    private static final int LONGEST = 100;
    private static final Map<String, String> RENAMED =
            Map.of("locStatementGenerated", "statementGenerated", "locStatementRegenerated", "statementRegenerated");

    private SubjectRules() {}

    /**
     * The name under which a subject is stored.
     *
     * @param subject any text
     * @return another name for the two that have one, else the text itself
     */
    public static String stored(String subject) {
        return RENAMED.getOrDefault(subject, subject);
    }

    /**
     * What is wrong with a subject.
     *
     * @param path the attribute
     * @param subject any text
     * @return at most one violation
     */
    public static List<Violation> violations(String path, String subject) {
        if (subject.equals(ShippedSubjects.KIND_OF_SIX)) {
            return List.of(Violation.of(
                    path,
                    ViolationCode.UNKNOWN_VALUE,
                    "a kind of six subjects, take one of " + String.join(" ", ShippedSubjects.OVERDUE_NOTICES)));
        }
        return isSubject(subject)
                ? List.of()
                : List.of(Violation.of(
                        path,
                        ViolationCode.BAD_FORMAT,
                        "not a subject, give 1 to 100 ASCII letters and digits beginning with a lower-case letter"));
    }

    private static boolean isSubject(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && isLower(text.charAt(0))
                && text.chars().allMatch(c -> isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }
}
