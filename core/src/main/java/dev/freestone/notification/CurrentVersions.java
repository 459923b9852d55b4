package dev.freestone.notification;

import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which version stands for a type: the active one, else the latest. Source: docs/spec/cases-and-notifications.md 5. */
final class CurrentVersions {
    private CurrentVersions() {}

    /**
     * Picks one version of each type.
     *
     * @throws IllegalArgumentException if two of a type are active
     */
    static SortedMap<TypeId, TriggeredType> of(Collection<? extends TriggeredType> versions) {
        SortedMap<TypeId, TriggeredType> current = new TreeMap<>();
        versions.forEach(each -> current.merge(each.id(), each, CurrentVersions::current));
        return current;
    }

    private static TriggeredType current(TriggeredType one, TriggeredType other) {
        boolean active = one.status() == TypeStatus.ACTIVE;
        boolean otherActive = other.status() == TypeStatus.ACTIVE;
        if (active && otherActive) {
            throw new IllegalArgumentException("TriggerIndex: type " + one.id() + " has two active versions, "
                    + one.version() + " and " + other.version());
        }
        if (active != otherActive) {
            return active ? one : other;
        }
        return one.version() >= other.version() ? one : other;
    }
}
