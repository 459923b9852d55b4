package dev.freestone.json;

import dev.freestone.engine.CaseChangeOverview;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recorded changes of cases in the list of the latest, as JSON. Static and thread-safe. Source: docs/spec/operations.md 2, 6. */
public final class CaseChangeOverviewJson {
    private CaseChangeOverviewJson() {}

    /**
     * The wire form as plain data.
     *
     * @param overview a change
     * @return every member in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(CaseChangeOverview overview) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", overview.id());
        out.put("caseId", overview.caseId().value());
        out.put("eventId", overview.eventId());
        out.put("caseTypeId", overview.caseTypeId().value());
        out.put("occurredAt", InstantText.of(overview.occurredAt()));
        out.put("personId", overview.borrower().map(PersonId::value).orElse(null));
        out.put("before", overview.before().map(CaseChangeOverviewJson::state).orElse(null));
        out.put("after", state(overview.after()));
        out.put("fired", overview.interactions());
        out.put("forbidden", overview.forbidden());
        out.put("canceled", (long) overview.result().canceled().size());
        out.put("explainPath", overview.explainPath());
        return out;
    }

    private static Map<String, @Nullable Object> state(CaseState state) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("status", state.status().code());
        out.put("outcome", state.outcome().map(CaseOutcome::code).orElse(null));
        return out;
    }
}
