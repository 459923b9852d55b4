package dev.freestone.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes conditions ready, equal ones once: catalogs repeat them, and what many types share stays in a core's cache. Used by one
 * thread.
 */
final class SharedConditions {
    private final Map<Condition, CompiledCondition> conditions = new HashMap<>();
    private final Map<List<Condition>, CompiledCondition[]> lists = new HashMap<>();

    /**
     * The conditions in order; not to be written to.
     *
     * @throws IllegalArgumentException when one of them cannot be made ready
     */
    CompiledCondition[] of(List<Condition> sources) {
        return lists.computeIfAbsent(
                sources,
                list -> list.stream()
                        .map(each -> conditions.computeIfAbsent(each, CompiledCondition::of))
                        .toArray(CompiledCondition[]::new));
    }
}
