package dev.freestone.engine;

import dev.freestone.campaign.CampaignRules;
import dev.freestone.cases.Case;
import dev.freestone.cases.CaseFact;
import dev.freestone.cases.CaseFields;
import dev.freestone.cases.CaseRules;
import dev.freestone.cases.CaseTimes;
import dev.freestone.cases.CaseType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.CaseJson;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges drafts and updates of cases: all violations at once, of an update only those of what differs from the stored values, and
 * the life cycle after them. Source: docs/spec/cases-and-notifications.md 2.
 */
final class CaseDraftJudge {
    private CaseDraftJudge() {}

    /** What is wrong with a draft of a new case. */
    static Judgement judged(CaseDraft draft, Optional<CaseType> type) {
        CaseStatus status = draft.status().orElse(CaseStatus.INITIATED);
        return new Judgement()
                .add(draft.problems())
                .add(judge(draft))
                .rule(draft.caseTypeId(), CaseDraftJudge::typeProblems)
                .rule(type, each -> CaseFields.unlisted(each, draft.fields().orElse(Map.of())))
                .add(CaseRules.outcomeViolations(Optional.empty(), status, draft.outcome()));
    }

    /** A new case out of a draft with which nothing is wrong. */
    static Decision<Case, CaseFact, Void> created(CaseDraft draft, CaseType type, CaseId id, Instant now) {
        CaseStatus status = draft.status().orElse(CaseStatus.INITIATED);
        return CaseRules.created(new Case(
                id,
                type.companyId(),
                type.id(),
                draft.externalId().map(ExternalId::of),
                draft.name(),
                draft.borrowerIds().orElseThrow(),
                draft.loanIds().orElse(List.of()),
                new CaseState(
                        status, draft.outcome(), CaseFields.kept(draft.fields().orElse(Map.of()))),
                1,
                CaseTimes.created(now)));
    }

    static Decision<Case, CaseFact, Void> changed(Case current, CaseUpdate update, CaseType type, Instant now) {
        CaseDraft draft = update.applyTo(CaseDraft.from(current));
        Set<String> differing = differing(current, draft);
        new Judgement()
                .add(update.problems())
                .add(ReadOnly.changed(update.echoed(), CaseJson.toMap(current)))
                .add(cleared(draft))
                .add(judge(draft).only(differing))
                .add(CaseFields.unlisted(type, differing(current.state().fields(), draft)))
                .add(draft.status()
                        .map(status ->
                                CaseRules.outcomeViolations(Optional.of(current.state()), status, draft.outcome()))
                        .orElse(List.of()))
                .refuse();
        return CaseRules.changed(
                current,
                new Case(
                        current.id(),
                        current.companyId(),
                        current.caseTypeId(),
                        draft.externalId().map(ExternalId::of),
                        draft.name(),
                        draft.borrowerIds().orElseThrow(),
                        draft.loanIds().orElseThrow(),
                        new CaseState(
                                draft.status().orElseThrow(),
                                draft.outcome(),
                                CaseFields.kept(draft.fields().orElseThrow())),
                        current.version(),
                        current.times()),
                now);
    }

    private static Judgement judge(CaseDraft draft) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(draft.externalId(), CampaignRules::externalIdViolations)
                .rule(
                        draft.borrowerIds().filter(ids -> readable("borrowerIds", draft)),
                        ids -> CaseRules.idViolations("borrowerIds", ids, 1, CaseRules.MAX_BORROWERS))
                .rule(
                        draft.loanIds().filter(ids -> readable("loanIds", draft)),
                        ids -> CaseRules.idViolations("loanIds", ids, 0, CaseRules.MAX_LOANS))
                .rule(draft.fields(), fields -> CaseFields.violations("fields", fields));
    }

    /** Of a list with elements that could not be read, neither number nor places are known. */
    private static boolean readable(String list, CaseDraft draft) {
        return draft.problems().stream().noneMatch(each -> each.path().startsWith(list + "["));
    }

    private static List<Violation> typeProblems(String id) {
        return AnyId.parse(id).isPresent() ? List.of() : List.of(AnyIds.malformed("caseTypeId"));
    }

    /** A new case has these by default; one that there is has them already. */
    private static List<Violation> cleared(CaseDraft draft) {
        Map<String, Optional<?>> given = new LinkedHashMap<>();
        given.put("borrowerIds", draft.borrowerIds());
        given.put("loanIds", draft.loanIds());
        given.put("status", draft.status());
        given.put("fields", draft.fields());
        List<Violation> found = new ArrayList<>();
        given.forEach((name, value) -> {
            if (value.isEmpty()) {
                found.add(Violation.of(name, ViolationCode.REQUIRED, "missing, give it"));
            }
        });
        return found;
    }

    private static Set<String> differing(Case current, CaseDraft draft) {
        Set<String> names = new HashSet<>();
        CaseDraft stored = CaseDraft.from(current);
        if (!draft.externalId().equals(stored.externalId())) {
            names.add("externalId");
        }
        if (!draft.name().equals(stored.name())) {
            names.add("name");
        }
        if (!draft.borrowerIds().equals(stored.borrowerIds())) {
            names.add("borrowerIds");
        }
        if (!draft.loanIds().equals(stored.loanIds())) {
            names.add("loanIds");
        }
        if (!differing(current.state().fields(), draft).isEmpty()) {
            names.add("fields");
        }
        return names;
    }

    /** The fields that a case would have anew, or with other values. */
    private static Map<String, @Nullable Object> differing(Map<String, @Nullable Object> stored, CaseDraft draft) {
        Map<String, @Nullable Object> changed =
                new LinkedHashMap<>(CaseFields.kept(draft.fields().orElse(Map.of())));
        changed.entrySet()
                .removeIf(each -> stored.containsKey(each.getKey())
                        && Objects.equals(stored.get(each.getKey()), each.getValue()));
        return changed;
    }
}
