package dev.freestone.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types whose triggers a change pulls, by rank; only their conditions remain to be run. What comes out when all of them
 * fire is made beforehand, and the conditions that all of them have together are kept once. Immutable and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 9.
 */
final class Candidates {
    static final Candidates NONE = new Candidates(List.of());

    private final CompiledTrigger[] triggers;
    private final CompiledCondition[] conditions;
    private final TriggerResult all;

    private Candidates(List<CompiledTrigger> triggers) {
        this.triggers = triggers.toArray(CompiledTrigger[]::new);
        Set<CompiledCondition> distinct = new LinkedHashSet<>();
        List<NotificationType> notifications = new ArrayList<>();
        List<DoNotInteractType> stops = new ArrayList<>();
        int count = 0;
        for (CompiledTrigger each : triggers) {
            each.addTo(notifications, stops);
            distinct.addAll(Arrays.asList(each.conditions()));
            count += each.conditions().length;
        }
        this.conditions = distinct.toArray(CompiledCondition[]::new);
        this.all = new TriggerResult(notifications, stops, triggers.size(), count, List.of());
    }

    /** These types, in the order of their ranks. */
    static Candidates of(List<CompiledTrigger> triggers) {
        return triggers.isEmpty() ? NONE : new Candidates(triggers);
    }

    /** In the order of their ranks; not to be written to. */
    CompiledTrigger[] triggers() {
        return triggers;
    }

    /** Which of them fire for a case with these fields. */
    TriggerResult fire(Map<String, @Nullable Object> fields) {
        for (CompiledCondition condition : conditions) {
            if (condition.test(fields.get(condition.fieldName())) != Truth.TRUE) {
                return fireSome(fields);
            }
        }
        return all;
    }

    private TriggerResult fireSome(Map<String, @Nullable Object> fields) {
        List<NotificationType> notifications = new ArrayList<>();
        List<DoNotInteractType> stops = new ArrayList<>();
        List<CaseWarning> warnings = new ArrayList<>();
        int conditionsRun = 0;
        for (CompiledTrigger trigger : triggers) {
            Truth truth = Truth.TRUE;
            for (CompiledCondition condition : trigger.conditions()) {
                conditionsRun++;
                truth = condition.test(fields.get(condition.fieldName()));
                if (truth == Truth.MISMATCH) {
                    warnings.add(trigger.mismatch(condition));
                }
                if (truth != Truth.TRUE) {
                    break;
                }
            }
            if (truth == Truth.TRUE) {
                trigger.addTo(notifications, stops);
            }
        }
        return new TriggerResult(notifications, stops, triggers.length, conditionsRun, warnings);
    }
}
