package dev.freestone.notification;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The active types of one case type by what their triggers name: a status, an outcome, or both. Each type stands under one
 * key, so that what is found under the three keys of a change is disjoint; for every status and outcome that a change can end
 * in it is joined beforehand. Immutable and thread-safe. Source: docs/spec/cases-and-notifications.md 9.
 */
final class CaseTypeIndex {
    static final CompiledTrigger[] NONE = {};
    private static final int STATUSES = CaseStatus.values().length;
    private static final int OUTCOMES_AND_NONE = CaseOutcome.values().length + 1;

    private final @Nullable Hits[] hits;

    private CaseTypeIndex(@Nullable Hits[] hits) {
        this.hits = hits;
    }

    /** What changes hit that end in one status and outcome, by what of both they change; what is empty is {@link #NONE}. */
    private static final class Hits {
        private final CompiledTrigger[] onStatus;
        private final CompiledTrigger[] onOutcome;
        private final CompiledTrigger[] onBoth;

        Hits(List<CompiledTrigger> status, List<CompiledTrigger> outcome, List<CompiledTrigger> both) {
            onStatus = joined(status, List.of(), both);
            onOutcome = joined(List.of(), outcome, both);
            onBoth = status.isEmpty() ? onOutcome : outcome.isEmpty() ? onStatus : joined(status, outcome, both);
        }

        private static CompiledTrigger[] joined(
                List<CompiledTrigger> status, List<CompiledTrigger> outcome, List<CompiledTrigger> both) {
            List<CompiledTrigger> joined = new ArrayList<>(status);
            joined.addAll(outcome);
            joined.addAll(both);
            joined.sort(Comparator.comparingInt(CompiledTrigger::rank));
            return joined.isEmpty() ? NONE : joined.toArray(NONE);
        }
    }

    /** What a trigger names. */
    private record Key(Optional<CaseStatus> status, Optional<CaseOutcome> outcome) {}

    /** Takes the active types of a case type, in any order. */
    static CaseTypeIndex of(List<CompiledTrigger> active) {
        Map<Key, List<CompiledTrigger>> keys = new HashMap<>();
        for (CompiledTrigger each : active) {
            Trigger trigger = each.type().trigger();
            keys.computeIfAbsent(new Key(trigger.onStatus(), trigger.onOutcome()), key -> new ArrayList<>())
                    .add(each);
        }
        @Nullable Hits[] hits = new Hits[STATUSES * OUTCOMES_AND_NONE];
        for (CaseStatus status : CaseStatus.values()) {
            put(hits, keys, status, Optional.empty());
            for (CaseOutcome outcome : CaseOutcome.values()) {
                put(hits, keys, status, Optional.of(outcome));
            }
        }
        return new CaseTypeIndex(hits);
    }

    private static void put(
            @Nullable Hits[] hits,
            Map<Key, List<CompiledTrigger>> keys,
            CaseStatus status,
            Optional<CaseOutcome> outcome) {
        Hits there = new Hits(
                keys.getOrDefault(new Key(Optional.of(status), Optional.empty()), List.of()),
                outcome.isEmpty() ? List.of() : keys.getOrDefault(new Key(Optional.empty(), outcome), List.of()),
                outcome.isEmpty() ? List.of() : keys.getOrDefault(new Key(Optional.of(status), outcome), List.of()));
        if (there.onBoth.length > 0) {
            hits[end(status, outcome.orElse(null))] = there;
        }
    }

    /** The types whose triggers a change matches exactly, by rank; not to be written to. */
    CompiledTrigger[] hits(@Nullable CaseState before, CaseState after) {
        CaseStatus status = after.status();
        CaseOutcome outcome = after.outcome().orElse(null);
        boolean newStatus = before == null || before.status() != status;
        boolean newOutcome =
                outcome != (before == null ? null : before.outcome().orElse(null));
        Hits there = hits[end(status, outcome)];
        if (there == null || (!newStatus && !newOutcome)) {
            return NONE;
        }
        return !newOutcome ? there.onStatus : newStatus ? there.onBoth : there.onOutcome;
    }

    private static int end(CaseStatus status, @Nullable CaseOutcome outcome) {
        int row = switch (status) {
            case INITIATED -> 0;
            case PROCESSING -> 1;
            case COMPLETED -> 2;
            case CANCELED -> 3;
            case REOPENED -> 4;
        };
        int column = outcome == null
                ? 0
                : switch (outcome) {
                    case APPROVED -> 1;
                    case DENIED -> 2;
                    case FALSE_POSITIVE -> 3;
                    case NO_OUTCOME -> 4;
                };
        return row * OUTCOMES_AND_NONE + column;
    }
}
