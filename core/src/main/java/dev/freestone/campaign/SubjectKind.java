package dev.freestone.campaign;

import dev.freestone.model.common.Theme;
import java.util.List;
import java.util.Optional;

/**
 * What the messages of some subjects have in common: why they are sent, and what the query must tell of each. Immutable.
 * Source: docs/spec/outreach-campaigns.md 1.5.
 *
 * @param name such as {@code loanOverdueNthNotice}
 * @param subjects such as {@code loanOverdueFirstNotice}; none = every subject that belongs to no other kind
 * @param theme why they are sent; empty = each subject says so for itself
 * @param required columns that the query must have besides the one of people
 * @param optional columns that it may have
 */
public record SubjectKind(
        String name, List<String> subjects, Optional<Theme> theme, List<String> required, List<String> optional) {
    /** The column of people in the query of every bulk sender. */
    public static final String PERSON_COLUMN = "borrowerId";

    /** The kind of all subjects that no other kind names; further columns are variables of the template. */
    public static final SubjectKind OPEN = new SubjectKind(
            "bulkSender", List.of(), Optional.empty(), List.of(), List.of("loanId", "loanIds", "caseId"));

    /**
     * Checks and copies the components.
     *
     * @param name such as {@code loanOverdueNthNotice}
     * @param subjects such as {@code loanOverdueFirstNotice}; none = every subject that belongs to no other kind
     * @param theme why they are sent; empty = each subject says so for itself
     * @param required columns that the query must have besides the one of people
     * @param optional columns that it may have
     */
    public SubjectKind {
        subjects = List.copyOf(subjects);
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /**
     * What a query lacks for these subjects. One without any column is an empty input and lacks nothing.
     *
     * @param columns the columns of the query
     * @return the first column that is missing or ambiguous, that of people before the others
     */
    public Optional<InputFault> fault(QueryColumns columns) {
        if (columns.names().isEmpty()) {
            return Optional.empty();
        }
        Optional<InputFault> person = columns.find(PERSON_COLUMN).fault();
        return person.isPresent()
                ? person
                : required.stream()
                        .flatMap(name -> columns.find(name).fault().stream())
                        .findFirst();
    }
}
