package dev.freestone.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the conditions of types whose triggers are pulled. Used by one thread. */
final class Firing {
    private final List<NotificationType> notifications = new ArrayList<>();
    private final List<DoNotInteractType> stops = new ArrayList<>();
    private final List<CaseWarning> warnings = new ArrayList<>();
    private int conditionsRun;

    private Firing() {}

    static TriggerResult of(CompiledTrigger[] hits, Map<String, @Nullable Object> fields) {
        Firing firing = new Firing();
        for (CompiledTrigger hit : hits) {
            if (firing.holds(hit, fields)) {
                firing.add(hit.type());
            }
        }
        return new TriggerResult(
                firing.notifications, firing.stops, hits.length, firing.conditionsRun, firing.warnings);
    }

    private boolean holds(CompiledTrigger hit, Map<String, @Nullable Object> fields) {
        for (CompiledCondition condition : hit.conditions()) {
            conditionsRun++;
            Truth truth = condition.test(fields.get(condition.fieldName()));
            if (truth == Truth.MISMATCH) {
                warnings.add(hit.mismatch(condition));
            }
            if (truth != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private void add(TriggeredType type) {
        if (type instanceof NotificationType notification) {
            notifications.add(notification);
        } else if (type instanceof DoNotInteractType stop) {
            stops.add(stop);
        }
    }
}
