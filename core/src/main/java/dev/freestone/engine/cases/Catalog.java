package dev.freestone.engine.cases;

import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggerIndex;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was in force at one revision of a company's catalog. Immutable.
 *
 * @param revision the revision
 * @param index the active versions of types that belong to a case type, compiled
 * @param notifications the notification types among them
 * @param stops the do-not-interact types among them
 */
record Catalog(
        long revision,
        TriggerIndex index,
        Map<TypeId, NotificationType> notifications,
        Map<TypeId, DoNotInteractType> stops) {
    static Catalog of(long revision, Collection<NotificationType> notifications, Collection<DoNotInteractType> stops) {
        return new Catalog(
                revision,
                TriggerIndex.compile(notifications, stops),
                notifications.stream()
                        .filter(type -> type.status() == TypeStatus.ACTIVE)
                        .collect(Collectors.toUnmodifiableMap(NotificationType::id, Function.identity())),
                stops.stream()
                        .filter(type -> type.status() == TypeStatus.ACTIVE)
                        .collect(Collectors.toUnmodifiableMap(DoNotInteractType::id, Function.identity())));
    }
}
