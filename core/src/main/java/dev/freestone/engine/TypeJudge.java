package dev.freestone.engine;

import dev.freestone.cases.CaseType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.ConditionRules;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.TriggeredType;
import dev.freestone.notification.TypeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges drafts and changes of versions: all violations at once, of a change only those of attributes that differ from the
 * stored ones, and of a version that is put in force also what it lacks. Source: docs/spec/cases-and-notifications.md 4, 5.
 */
final class TypeJudge<T extends TriggeredType, D extends TypeDraft, C extends TypeEdit> {
    private static final String ON_CONDITION = "onCondition";

    private final TypeShape<T, D, C> shape;

    TypeJudge(TypeShape<T, D, C> shape) {
        this.shape = shape;
    }

    /** What a version meets when it is put in force. */
    record Facts(Optional<NoticeTemplate> template, List<CaseType> caseTypes) {}

    void created(D draft, Optional<Facts> activation) {
        Judgement judgement = new Judgement().add(draft.problems()).add(limits(draft));
        if (draft.problems().stream().noneMatch(each -> each.path().equals("onOutcome"))) {
            judgement.add(TypeRules.triggerViolations(draft.trigger()));
        }
        put(judgement, draft, activation).refuse();
    }

    void changed(T current, D draft, C change, Set<String> differing, Optional<Facts> activation) {
        Judgement judgement = new Judgement()
                .add(change.problems())
                .add(ReadOnly.changed(change.echoed(), shape.wire(current)))
                .add(TypeRules.fixedViolations(current.status(), draft.status().orElse(current.status()), differing))
                .add(cleared(draft))
                .add(limits(draft).only(differing));
        if (differing.contains("onStatus") || differing.contains("onOutcome")) {
            judgement.add(TypeRules.triggerViolations(draft.trigger()));
        }
        put(judgement, draft, activation).refuse();
    }

    private Judgement limits(D draft) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .add(ConditionRules.violations(ON_CONDITION, draft.trigger().onCondition()))
                .add(shape.ranges(draft));
    }

    private Judgement put(Judgement judgement, D draft, Optional<Facts> activation) {
        activation.ifPresent(facts -> {
            judgement.add(shape.activation(draft, facts.template()));
            facts.caseTypes()
                    .forEach(each -> judgement.add(ConditionRules.fieldViolations(
                            draft.trigger().onCondition(), each.fields(), ON_CONDITION)));
        });
        return judgement;
    }

    /** A new type has these by default; one that there is has them already. */
    private static List<Violation> cleared(TypeDraft draft) {
        List<Violation> found = new ArrayList<>();
        if (draft.name().isEmpty()) {
            found.add(missing("name"));
        }
        if (draft.description().isEmpty()) {
            found.add(missing("description"));
        }
        if (draft.status().isEmpty()) {
            found.add(missing("status"));
        }
        return found;
    }

    private static Violation missing(String path) {
        return Violation.of(path, ViolationCode.REQUIRED, "missing, give it");
    }

    /** Whether somebody asks for a version that is not in force to be. */
    static boolean activates(Optional<TypeStatus> from, TypeDraft draft) {
        return from.orElse(TypeStatus.DRAFT) == TypeStatus.DRAFT
                && draft.status().equals(Optional.of(TypeStatus.ACTIVE));
    }
}
