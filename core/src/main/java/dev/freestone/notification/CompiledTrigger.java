package dev.freestone.notification;

import java.util.List;
import java.util.Optional;

/** A version of a type with its conditions ready. Immutable. */
final class CompiledTrigger {
    private final TriggeredType type;
    private final int rank;
    private final CompiledCondition[] conditions;

    private CompiledTrigger(TriggeredType type, int rank, CompiledCondition[] conditions) {
        this.type = type;
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

    /** Puts the version where it belongs. */
    void addTo(List<NotificationType> notifications, List<DoNotInteractType> stops) {
        if (type instanceof NotificationType notification) {
            notifications.add(notification);
        } else if (type instanceof DoNotInteractType stop) {
            stops.add(stop);
        }
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
