package dev.freestone.notification;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import java.util.List;
import java.util.Optional;

/**
 * What makes a type fire. Immutable. Source: docs/spec/cases-and-notifications.md 4, 8.
 *
 * @param onStatus the status that the case reaches; empty = any
 * @param onOutcome the outcome that it reaches; empty = any; one of both is there
 * @param onCondition what must be so as well; empty = nothing
 */
public record Trigger(Optional<CaseStatus> onStatus, Optional<CaseOutcome> onOutcome, List<Condition> onCondition) {
    /**
     * Copies the conditions.
     *
     * @param onStatus the status that the case reaches; empty = any
     * @param onOutcome the outcome that it reaches; empty = any; one of both is there
     * @param onCondition what must be so as well; empty = nothing
     */
    public Trigger {
        onCondition = List.copyOf(onCondition);
    }

    /**
     * Fires when a case reaches a status.
     *
     * @param status the status
     * @return a trigger without conditions
     */
    public static Trigger on(CaseStatus status) {
        return new Trigger(Optional.of(status), Optional.empty(), List.of());
    }

    /**
     * Fires when a case reaches an outcome.
     *
     * @param outcome the outcome
     * @return a trigger without conditions
     */
    public static Trigger on(CaseOutcome outcome) {
        return new Trigger(Optional.empty(), Optional.of(outcome), List.of());
    }

    /**
     * Fires when a case has reached both.
     *
     * @param status the status
     * @param outcome the outcome
     * @return a trigger without conditions
     */
    public static Trigger on(CaseStatus status, CaseOutcome outcome) {
        return new Trigger(Optional.of(status), Optional.of(outcome), List.of());
    }

    /**
     * The same with conditions.
     *
     * @param conditions all of which must be true
     * @return a changed copy
     */
    public Trigger when(Condition... conditions) {
        return new Trigger(onStatus, onOutcome, List.of(conditions));
    }
}
