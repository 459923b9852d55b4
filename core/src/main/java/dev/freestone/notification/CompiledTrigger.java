package dev.freestone.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of a type with its conditions ready. Immutable. */
final class CompiledTrigger {
    private final TriggeredType type;
    private final @Nullable NotificationType notification;
    private final int rank;
    private final CompiledCondition[] conditions;

    private CompiledTrigger(TriggeredType type, int rank, CompiledCondition[] conditions) {
        this.type = type;
        // Asked of each type that fires: what is not read from the type itself needs not be in a core's cache.
        this.notification = type instanceof NotificationType it ? it : null;
        this.rank = rank;
        this.conditions = conditions;
    }

    /**
     * Makes the conditions of a version ready.
     *
     * @throws IllegalArgumentException when one of them cannot be
     */
    static CompiledTrigger of(TriggeredType type, int rank, SharedConditions conditions) {
        try {
            return new CompiledTrigger(type, rank, conditions.of(type.trigger().onCondition()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "TriggerIndex: type " + type.id() + " version " + type.version() + ": " + e.getMessage(), e);
        }
    }

    TriggeredType type() {
        return type;
    }

    /** The same if it is a notification type, otherwise null. */
    @Nullable
    NotificationType notification() {
        return notification;
    }

    /** Its place among all types of an index, by kind and id. */
    int rank() {
        return rank;
    }

    /** In order; not to be written to. */
    CompiledCondition[] conditions() {
        return conditions;
    }

    CaseWarning mismatch(CompiledCondition condition) {
        return new CaseWarning(
                CaseWarning.CONDITION_TYPE_MISMATCH, type.id(), type.version(), Optional.of(condition.fieldName()));
    }
}
