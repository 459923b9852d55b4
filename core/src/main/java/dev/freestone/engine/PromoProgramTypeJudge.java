package dev.freestone.engine;

import dev.freestone.campaign.CampaignRules;
import dev.freestone.campaign.FreeData;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoTypeFact;
import dev.freestone.promo.PromoTypeRules;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoTypeTimestamps;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges drafts and changes of promo program types: all violations at once, of a change only those of attributes that differ
 * from the stored ones, and the life cycle after them. Source: docs/spec/promo-programs.md 2.
 */
final class PromoProgramTypeJudge {
    private PromoProgramTypeJudge() {}

    static Decision<PromoProgramType, PromoTypeFact, Void> created(
            PromoProgramTypeDraft draft, PromoProgramTypeId id, CompanyId company, Instant now) {
        new Judgement().add(draft.problems()).add(judge(draft)).refuse();
        PromoTypeStatus status = draft.status().orElse(PromoTypeStatus.DRAFT);
        return PromoTypeRules.created(type(id, company, draft, status, PromoTypeTimestamps.created(status, now)));
    }

    static Decision<PromoProgramType, PromoTypeFact, Void> changed(
            PromoProgramType current, PromoProgramTypeChange change, Instant now) {
        PromoProgramTypeDraft draft = change.applyTo(PromoProgramTypeDraft.from(current));
        Set<String> differing = differing(current, draft);
        new Judgement()
                .add(change.problems())
                .add(ReadOnly.changed(change.echoed(), PromoProgramTypeJson.toMap(current)))
                .add(PromoTypeRules.fixedViolations(current.status(), differing))
                .add(cleared(draft))
                .add(judge(draft).only(differing))
                .refuse();
        PromoProgramType wanted =
                type(current.id(), current.companyId(), draft, draft.status().orElseThrow(), current.timestamps());
        return PromoTypeRules.changed(current, wanted, now);
    }

    private static Judgement judge(PromoProgramTypeDraft draft) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(draft.externalId(), CampaignRules::externalIdViolations)
                .rule(draft.metaData(), FreeData::violations);
    }

    /** A new type has a status by default; one that there is has one already. */
    private static List<Violation> cleared(PromoProgramTypeDraft draft) {
        return draft.status().isPresent()
                ? List.of()
                : List.of(Violation.of("status", ViolationCode.REQUIRED, "missing, give it"));
    }

    private static Set<String> differing(PromoProgramType current, PromoProgramTypeDraft draft) {
        Set<String> names = new HashSet<>();
        if (!draft.externalId().equals(current.externalId().map(ExternalId::value))) {
            names.add("externalId");
        }
        if (!draft.displayName().equals(Optional.of(current.displayName()))) {
            names.add("displayName");
        }
        if (!draft.description().equals(current.description())) {
            names.add("description");
        }
        if (!draft.metaData().equals(current.metaData())) {
            names.add("metaData");
        }
        return names;
    }

    private static PromoProgramType type(
            PromoProgramTypeId id,
            CompanyId company,
            PromoProgramTypeDraft draft,
            PromoTypeStatus status,
            PromoTypeTimestamps timestamps) {
        return new PromoProgramType(
                id,
                company,
                draft.promoType().orElseThrow(),
                draft.externalId().map(ExternalId::of),
                status,
                draft.displayName().orElseThrow(),
                draft.description(),
                draft.metaData().map(FreeData::kept),
                timestamps);
    }
}
