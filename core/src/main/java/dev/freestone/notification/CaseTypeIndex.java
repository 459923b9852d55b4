package dev.freestone.notification;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The active types of one case type by what their triggers name: a status, an outcome, or both. Each type stands once, so
 * that what is found under the three keys of a change is disjoint. Immutable and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 9.
 */
final class CaseTypeIndex {
    static final CompiledTrigger[] NONE = {};

    private final Map<CaseStatus, CompiledTrigger[]> byStatus;
    private final Map<CaseOutcome, CompiledTrigger[]> byOutcome;
    private final Map<CaseStatus, Map<CaseOutcome, CompiledTrigger[]>> byBoth;

    private CaseTypeIndex(
            Map<CaseStatus, CompiledTrigger[]> byStatus,
            Map<CaseOutcome, CompiledTrigger[]> byOutcome,
            Map<CaseStatus, Map<CaseOutcome, CompiledTrigger[]>> byBoth) {
        this.byStatus = byStatus;
        this.byOutcome = byOutcome;
        this.byBoth = byBoth;
    }

    /** Takes the active types of a case type in the order of their ranks. */
    static CaseTypeIndex of(Collection<CompiledTrigger> active) {
        Map<CaseStatus, List<CompiledTrigger>> byStatus = new EnumMap<>(CaseStatus.class);
        Map<CaseOutcome, List<CompiledTrigger>> byOutcome = new EnumMap<>(CaseOutcome.class);
        Map<CaseStatus, Map<CaseOutcome, List<CompiledTrigger>>> byBoth = new EnumMap<>(CaseStatus.class);
        for (CompiledTrigger each : active) {
            Trigger trigger = each.type().trigger();
            CaseStatus status = trigger.onStatus().orElse(null);
            CaseOutcome outcome = trigger.onOutcome().orElse(null);
            if (status != null && outcome != null) {
                byBoth.computeIfAbsent(status, key -> new EnumMap<>(CaseOutcome.class))
                        .computeIfAbsent(outcome, key -> new ArrayList<>())
                        .add(each);
            } else if (status != null) {
                byStatus.computeIfAbsent(status, key -> new ArrayList<>()).add(each);
            } else if (outcome != null) {
                byOutcome.computeIfAbsent(outcome, key -> new ArrayList<>()).add(each);
            }
        }
        Map<CaseStatus, Map<CaseOutcome, CompiledTrigger[]>> both = new EnumMap<>(CaseStatus.class);
        byBoth.forEach((status, outcomes) -> both.put(status, arrays(CaseOutcome.class, outcomes)));
        return new CaseTypeIndex(arrays(CaseStatus.class, byStatus), arrays(CaseOutcome.class, byOutcome), both);
    }

    private static <K extends Enum<K>> Map<K, CompiledTrigger[]> arrays(
            Class<K> keys, Map<K, List<CompiledTrigger>> lists) {
        Map<K, CompiledTrigger[]> arrays = new EnumMap<>(keys);
        lists.forEach((key, list) -> arrays.put(key, list.toArray(NONE)));
        return arrays;
    }

    /** The types whose triggers a change matches exactly, by rank; not to be written to. */
    CompiledTrigger[] hits(@Nullable CaseState before, CaseState after) {
        CaseStatus status = after.status();
        CaseOutcome outcome = after.outcome().orElse(null);
        boolean newStatus = before == null || before.status() != status;
        CaseOutcome old = before == null ? null : before.outcome().orElse(null);
        boolean newOutcome = outcome != old;
        CompiledTrigger[] ofStatus = newStatus ? byStatus.getOrDefault(status, NONE) : NONE;
        if (outcome == null) {
            return ofStatus;
        }
        CompiledTrigger[] hits = newOutcome ? joined(ofStatus, byOutcome.getOrDefault(outcome, NONE)) : ofStatus;
        Map<CaseOutcome, CompiledTrigger[]> ofBoth = newStatus || newOutcome ? byBoth.get(status) : null;
        return ofBoth == null ? hits : joined(hits, ofBoth.getOrDefault(outcome, NONE));
    }

    private static CompiledTrigger[] joined(CompiledTrigger[] left, CompiledTrigger[] right) {
        if (left.length == 0) {
            return right;
        }
        if (right.length == 0) {
            return left;
        }
        CompiledTrigger[] joined = Arrays.copyOf(left, left.length + right.length);
        int l = left.length;
        int r = right.length;
        for (int at = joined.length; r > 0; ) {
            boolean fromLeft = l > 0 && left[l - 1].rank() > right[r - 1].rank();
            joined[--at] = fromLeft ? left[--l] : right[--r];
        }
        return joined;
    }
}
