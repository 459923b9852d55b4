package dev.freestone.engine;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.CaseEventResult;
import java.time.Instant;
import java.util.Optional;

/**
 * A recorded change of status or outcome of a case. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param caseId the case
 * @param eventId what the change is called, unique for its case
 * @param caseTypeId the type of the case
 * @param occurredAt when it happened
 * @param borrower a person at whose path the case is found; empty for a case of the host, a deleted one, and one whose borrowers have ids
 *     that no path can name
 * @param before how the case stood, without fields; empty = it was created
 * @param after how it stood then, without fields
 * @param result what the change made happen
 */
public record CaseChangeOverview(
        CaseId caseId,
        String eventId,
        CaseTypeId caseTypeId,
        Instant occurredAt,
        Optional<PersonId> borrower,
        Optional<CaseState> before,
        CaseState after,
        CaseEventResult result) {
    /**
     * Names the change in the list of changes.
     *
     * @return case and event, each percent-encoded, with a slash between them
     */
    public String id() {
        return CursorList.encoded(caseId.value()) + "/" + CursorList.encoded(eventId);
    }

    /**
     * Where it is told why types fired, or did not.
     *
     * @return the path of a route of docs/spec/rest.md, percent-encoded, without the prefix of a mount
     */
    public String explainPath() {
        String cases = borrower.map(person -> "/people/" + CursorList.encoded(person.value()) + "/cases/")
                .orElse("/case-changes/");
        return cases + CursorList.encoded(caseId.value()) + "/events/" + CursorList.encoded(eventId) + "/explain";
    }

    /**
     * How many interactions it brought.
     *
     * @return at least 0
     */
    public long interactions() {
        return result.fired().stream()
                .mapToLong(type -> type.interactions().size())
                .sum();
    }

    /**
     * How many do-not-interact types it made forbid contact.
     *
     * @return at least 0
     */
    public long forbidden() {
        return result.fired().stream()
                .filter(type -> type.kind() == TypeKind.DO_NOT_INTERACT)
                .count();
    }
}
