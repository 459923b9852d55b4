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
    private static final int OUTCOMES_AND_NONE = CaseOutcome.values().length + 1;
    private static final int ENDS = CaseStatus.values().length * OUTCOMES_AND_NONE;

    /** Where in the table what stands that a change hits which changed the status, the outcome, both. */
    private static final int ON_STATUS = 0;

    private static final int ON_OUTCOME = ENDS;
    private static final int ON_BOTH = 2 * ENDS;

    private final Candidates[] table;

    private CaseTypeIndex(Candidates[] table) {
        this.table = table;
    }

    /** What a trigger names. */
    private record Key(Optional<CaseStatus> status, Optional<CaseOutcome> outcome) {}

    /** Takes the active types of a case type, in any order. */
    static CaseTypeIndex of(List<CompiledTrigger> active) {
        Joining joining = new Joining();
        active.forEach(joining::add);
        Candidates[] table = new Candidates[3 * ENDS];
        for (CaseStatus status : CaseStatus.values()) {
            joining.put(table, status, Optional.empty());
            for (CaseOutcome outcome : CaseOutcome.values()) {
                joining.put(table, status, Optional.of(outcome));
            }
        }
        return new CaseTypeIndex(table);
    }

    /** Joins what stands under the three keys; equal lists are kept once. */
    private static final class Joining {
        private final Map<Key, List<CompiledTrigger>> keys = new HashMap<>();
        private final Map<List<CompiledTrigger>, Candidates> joined = new HashMap<>();

        void add(CompiledTrigger trigger) {
            Trigger names = trigger.type().trigger();
            keys.computeIfAbsent(new Key(names.onStatus(), names.onOutcome()), key -> new ArrayList<>())
                    .add(trigger);
        }

        void put(Candidates[] table, CaseStatus status, Optional<CaseOutcome> outcome) {
            List<CompiledTrigger> onStatus = of(Optional.of(status), Optional.empty());
            List<CompiledTrigger> onOutcome = outcome.isEmpty() ? List.of() : of(Optional.empty(), outcome);
            List<CompiledTrigger> onBoth = outcome.isEmpty() ? List.of() : of(Optional.of(status), outcome);
            int end = end(status, outcome.orElse(null));
            table[ON_STATUS + end] = joined(onStatus, onBoth);
            table[ON_OUTCOME + end] = joined(onOutcome, onBoth);
            table[ON_BOTH + end] = joined(onStatus, onOutcome, onBoth);
        }

        private List<CompiledTrigger> of(Optional<CaseStatus> status, Optional<CaseOutcome> outcome) {
            return keys.getOrDefault(new Key(status, outcome), List.of());
        }

        @SafeVarargs
        private Candidates joined(List<CompiledTrigger>... parts) {
            List<CompiledTrigger> triggers = new ArrayList<>();
            for (List<CompiledTrigger> part : parts) {
                triggers.addAll(part);
            }
            triggers.sort(Comparator.comparingInt(CompiledTrigger::rank));
            return joined.computeIfAbsent(triggers, Candidates::of);
        }
    }

    /** The types whose triggers a change matches exactly. */
    Candidates hits(@Nullable CaseState before, CaseState after) {
        CaseStatus status = after.status();
        CaseOutcome outcome = after.outcome().orElse(null);
        boolean newStatus = before == null || before.status() != status;
        boolean newOutcome =
                outcome != (before == null ? null : before.outcome().orElse(null));
        if (!newStatus && !newOutcome) {
            return Candidates.NONE;
        }
        return table[end(status, outcome) + (!newOutcome ? ON_STATUS : newStatus ? ON_BOTH : ON_OUTCOME)];
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
