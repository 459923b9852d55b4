package dev.freestone.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the conditions of types whose triggers are pulled. Most changes warn of nothing and stop nothing. Used by one thread. */
final class Firing {
    private static final NotificationType[] NO_NOTIFICATIONS = {};

    private NotificationType[] notifications = NO_NOTIFICATIONS;
    private int notified;
    private List<DoNotInteractType> stops = List.of();
    private List<CaseWarning> warnings = List.of();
    private int conditionsRun;

    private Firing() {}

    static TriggerResult of(CompiledTrigger[] hits, Map<String, @Nullable Object> fields) {
        Firing firing = new Firing();
        for (int i = 0; i < hits.length; i++) {
            if (firing.holds(hits[i], fields)) {
                firing.add(hits[i], hits.length - i);
            }
        }
        return new TriggerResult(
                firing.notifications(), firing.stops, hits.length, firing.conditionsRun, firing.warnings);
    }

    private boolean holds(CompiledTrigger hit, Map<String, @Nullable Object> fields) {
        for (CompiledCondition condition : hit.conditions()) {
            conditionsRun++;
            Truth truth = condition.test(fields.get(condition.fieldName()));
            if (truth == Truth.MISMATCH) {
                warnings = with(warnings, hit.mismatch(condition));
            }
            if (truth != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private void add(CompiledTrigger hit, int atMost) {
        NotificationType notification = hit.notification();
        if (notification == null) {
            stops = with(stops, (DoNotInteractType) hit.type());
        } else {
            if (notified == 0) {
                notifications = new NotificationType[atMost];
            }
            notifications[notified++] = notification;
        }
    }

    private List<NotificationType> notifications() {
        return notified == notifications.length
                ? List.of(notifications)
                : List.of(Arrays.copyOf(notifications, notified));
    }

    private static <T> List<T> with(List<T> list, T next) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(next);
        return longer;
    }
}
