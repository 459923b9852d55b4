package dev.freestone.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One check of a type against a change. Its text shows no value, because fields of cases are among them. Immutable. Source:
 * docs/spec/cases-and-notifications.md 13.
 *
 * @param kind what was checked
 * @param result what it came to
 * @param condition the condition, for {@code condition} only
 * @param expected what the type wants: a code, a list of codes, the value of the condition, or true or false; null = anything,
 *     or the null of a condition
 * @param before for {@code status} and {@code outcome} how the case stood, otherwise null; null = none
 * @param saw what was there instead or as well, in the form of {@code expected}; null = none
 */
public record TriggerCheck(
        TriggerCheckKind kind,
        Truth result,
        Optional<Condition> condition,
        @Nullable Object expected,
        @Nullable Object before,
        @Nullable Object saw) {
    /** Why the type does not fire if this is the first check that fails. */
    TriggerVerdict failure() {
        return switch (kind) {
            case ACTIVE_VERSION -> TriggerVerdict.NO_ACTIVE_VERSION;
            case ASSOCIATED -> TriggerVerdict.NOT_ASSOCIATED;
            case CASE_NOT_DELETED -> TriggerVerdict.CASE_DELETED;
            case STATUS -> TriggerVerdict.STATUS_DIFFERS;
            case OUTCOME -> TriggerVerdict.OUTCOME_DIFFERS;
            case TRIGGER_CHANGED -> TriggerVerdict.NO_TRIGGER_CHANGED;
            case CONDITION ->
                result == Truth.MISMATCH ? TriggerVerdict.CONDITION_TYPE_MISMATCH : TriggerVerdict.CONDITION_FALSE;
            case ALREADY_PROCESSED -> TriggerVerdict.ALREADY_PROCESSED;
        };
    }

    @Override
    public String toString() {
        return "TriggerCheck[" + kind.code()
                + condition.map(each -> " " + each.fieldName()).orElse("") + " " + result + "]";
    }
}
