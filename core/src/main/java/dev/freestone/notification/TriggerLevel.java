package dev.freestone.notification;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as a level: whether a case stands as the trigger wants it, however it came there. Asked again and again while an
 * interaction waits that is to be called back when its condition no longer holds. Immutable and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 11.
 */
public final class TriggerLevel {
    private final @Nullable CaseStatus status;
    private final @Nullable CaseOutcome outcome;
    private final CompiledCondition[] conditions;

    private TriggerLevel(Trigger trigger) {
        this.status = trigger.onStatus().orElse(null);
        this.outcome = trigger.onOutcome().orElse(null);
        this.conditions = new SharedConditions().of(trigger.onCondition());
    }

    /**
     * Makes a trigger ready.
     *
     * @param trigger the trigger
     * @return its level
     * @throws IllegalArgumentException if it has a condition that {@link ConditionRules} refuses
     */
    public static TriggerLevel of(Trigger trigger) {
        return new TriggerLevel(trigger);
    }

    /**
     * Whether a case stands as the trigger wants it: every trigger that is set equals the state and every condition is true.
     *
     * @param state how the case stands
     * @return false also when a field cannot be read as a condition demands
     */
    public boolean holds(CaseState state) {
        if ((status != null && status != state.status())
                || (outcome != null && outcome != state.outcome().orElse(null))) {
            return false;
        }
        Map<String, @Nullable Object> fields = state.fields();
        for (CompiledCondition condition : conditions) {
            if (condition.test(fields.get(condition.fieldName())) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
