package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.util.List;

/**
 * A change of a host's case as the body of a request tells it: {@code {eventId, occurredAt, caseId, caseTypeId, borrowerIds,
 * loanIds, before, after}}, each side {@code {status, outcome, fields}}. Nothing is judged before it is used. Its text shows neither
 * people nor fields. Immutable. Source: docs/spec/cases-and-notifications.md 2, "Host path".
 */
public final class CaseChangeRequest {
    private final CaseChange change;
    private final List<Violation> problems;

    CaseChangeRequest(CaseChange change, List<Violation> problems) {
        this.change = change;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads the body of a request. What is wrong with it is kept and reported when it is used, together with everything else.
     *
     * @param json an object; null and absent attributes are the same
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CaseChangeRequest parse(String json) {
        return CaseChangeBody.change(json);
    }

    /**
     * What could not be read from the body.
     *
     * @return empty when everything could
     */
    public List<Violation> problems() {
        return problems;
    }

    /** The change; where something could not be read, something stands in that nobody has to see. */
    CaseChange change() {
        return change;
    }

    @Override
    public String toString() {
        return "CaseChangeRequest[" + problems.size() + " problems]";
    }
}
