package dev.freestone.notification;

import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import java.util.List;

/**
 * Why a type fires for a change or does not. Its text shows no value. Immutable. Source: docs/spec/cases-and-notifications.md 13.
 *
 * @param kind what kind of type it is
 * @param typeId the type
 * @param version the version that was judged: the active one, else the latest
 * @param fired whether it fires; false as well when that is not known
 * @param deciding the first check that failed, {@code unknown} when none did and a field is not known, or {@code fired}
 * @param checks all checks, in the order of {@link TriggerCheckKind}
 */
public record TriggerExplanation(
        TypeKind kind, TypeId typeId, int version, boolean fired, TriggerVerdict deciding, List<TriggerCheck> checks) {
    /**
     * Copies the checks.
     *
     * @param kind what kind of type it is
     * @param typeId the type
     * @param version the version that was judged: the active one, else the latest
     * @param fired whether it fires; false as well when that is not known
     * @param deciding the first check that failed, {@code unknown} when none did and a field is not known, or {@code fired}
     * @param checks all checks, in the order of {@link TriggerCheckKind}
     */
    public TriggerExplanation {
        checks = List.copyOf(checks);
    }

    @Override
    public String toString() {
        return "TriggerExplanation[" + kind.code() + " " + typeId + " v" + version + " " + deciding.code() + "]";
    }
}
