package dev.freestone.cases;

import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.cases.CaseStatus;
import java.util.Optional;

/**
 * What became true of a case. Immutable. Source: docs/spec/cases-and-notifications.md 2.
 *
 * @param event a stable code: {@code created}, {@code processing_begun}, {@code completed}, {@code canceled}, {@code reopened},
 *     {@code outcome_set}, {@code updated}, {@code deleted}
 * @param row the row of {@link CaseLifeCycle} that allowed it, such as {@code CS4}
 * @param from the status before it; empty for a new case
 * @param to the status after it
 */
public record CaseFact(String event, String row, Optional<CaseStatus> from, CaseStatus to) {
    static CaseFact of(Optional<CaseStatus> from, Row<CaseStatus, CaseStep, NoGuard> row) {
        CaseStatus to = from.map(row::target).or(row::to).orElseThrow();
        return new CaseFact(from.isEmpty() ? "created" : event(row.event()), row.id(), from, to);
    }

    private static String event(CaseStep step) {
        return switch (step) {
            case SET_INITIATED -> "initiated";
            case SET_PROCESSING -> "processing_begun";
            case SET_COMPLETED -> "completed";
            case SET_CANCELED -> "canceled";
            case SET_REOPENED -> "reopened";
            case SET_OUTCOME -> "outcome_set";
            case EDIT -> "updated";
            case DELETE -> "deleted";
        };
    }
}
