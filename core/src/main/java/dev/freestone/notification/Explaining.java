package dev.freestone.notification;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.notification.TypeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one type against one change with every check, whatever came out before. Used by one thread. */
final class Explaining {
    private final CaseChange change;
    private final List<TriggerCheck> checks = new ArrayList<>();

    private Explaining(CaseChange change) {
        this.change = change;
    }

    static TriggerExplanation of(CompiledTrigger trigger, CaseChange change, EventKnowledge known) {
        TriggeredType type = trigger.type();
        Explaining explaining = new Explaining(change);
        explaining.type(type);
        explaining.trigger(type.trigger());
        explaining.conditions(trigger, known);
        explaining.check(
                TriggerCheckKind.ALREADY_PROCESSED, !known.alreadyProcessed(), false, null, known.alreadyProcessed());
        TriggerVerdict deciding = deciding(explaining.checks);
        return new TriggerExplanation(
                type.kind(), type.id(), type.version(), deciding == TriggerVerdict.FIRED, deciding, explaining.checks);
    }

    private void type(TriggeredType type) {
        boolean active = type.status() == TypeStatus.ACTIVE;
        check(
                TriggerCheckKind.ACTIVE_VERSION,
                active,
                TypeStatus.ACTIVE.code(),
                null,
                type.status().code());
        check(
                TriggerCheckKind.ASSOCIATED,
                type.caseTypeIds().contains(change.caseTypeId()),
                change.caseTypeId().value(),
                null,
                type.caseTypeIds().stream().map(Object::toString).sorted().toList());
        boolean there = change.after().isPresent();
        check(TriggerCheckKind.CASE_NOT_DELETED, there, true, null, there);
    }

    private void trigger(Trigger trigger) {
        Optional<CaseStatus> status = change.after().map(CaseState::status);
        check(
                TriggerCheckKind.STATUS,
                trigger.onStatus().isEmpty() || trigger.onStatus().equals(status),
                trigger.onStatus().map(CaseStatus::code).orElse(null),
                change.before().map(CaseState::status).map(CaseStatus::code).orElse(null),
                status.map(CaseStatus::code).orElse(null));
        Optional<CaseOutcome> outcome = change.after().flatMap(CaseState::outcome);
        check(
                TriggerCheckKind.OUTCOME,
                trigger.onOutcome().isEmpty() || trigger.onOutcome().equals(outcome),
                trigger.onOutcome().map(CaseOutcome::code).orElse(null),
                change.before()
                        .flatMap(CaseState::outcome)
                        .map(CaseOutcome::code)
                        .orElse(null),
                outcome.map(CaseOutcome::code).orElse(null));
        boolean newStatus = change.changesStatus();
        boolean newOutcome = change.changesOutcome();
        check(
                TriggerCheckKind.TRIGGER_CHANGED,
                (newStatus && trigger.onStatus().isPresent())
                        || (newOutcome && trigger.onOutcome().isPresent()),
                names(trigger.onStatus().isPresent(), trigger.onOutcome().isPresent()),
                null,
                names(newStatus, newOutcome));
    }

    private static List<String> names(boolean status, boolean outcome) {
        List<String> names = new ArrayList<>();
        if (status) {
            names.add(TriggerCheckKind.STATUS.code());
        }
        if (outcome) {
            names.add(TriggerCheckKind.OUTCOME.code());
        }
        return List.copyOf(names);
    }

    private void conditions(CompiledTrigger trigger, EventKnowledge known) {
        Map<String, @Nullable Object> fields =
                change.after().map(CaseState::fields).orElse(Map.of());
        for (CompiledCondition condition : trigger.conditions()) {
            boolean there = known.has(condition.fieldName());
            Object value = there ? fields.get(condition.fieldName()) : null;
            checks.add(new TriggerCheck(
                    TriggerCheckKind.CONDITION,
                    there ? condition.test(value) : Truth.UNKNOWN,
                    Optional.of(condition.source()),
                    condition.source().value(),
                    null,
                    value));
        }
    }

    private void check(
            TriggerCheckKind kind,
            boolean holds,
            @Nullable Object expected,
            @Nullable Object before,
            @Nullable Object saw) {
        checks.add(new TriggerCheck(kind, Truth.of(holds), Optional.empty(), expected, before, saw));
    }

    private static TriggerVerdict deciding(List<TriggerCheck> checks) {
        TriggerVerdict verdict = TriggerVerdict.FIRED;
        for (TriggerCheck check : checks) {
            switch (check.result()) {
                case TRUE -> {}
                case FALSE, MISMATCH -> {
                    return check.failure();
                }
                case UNKNOWN -> verdict = TriggerVerdict.UNKNOWN;
            }
        }
        return verdict;
    }
}
