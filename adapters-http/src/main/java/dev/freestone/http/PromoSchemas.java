package dev.freestone.http;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoUserType;
import java.util.List;
import java.util.Map;

/** Promo programs and their types. Source: docs/spec/promo-programs.md 1, 2. */
final class PromoSchemas {
    private static final Map<String, Object> KIND = Types.codes(PromoType.values(), PromoType::code);
    private static final Map<String, Object> TYPE_STATUS = Types.codes(PromoTypeStatus.values(), PromoTypeStatus::code);
    private static final Map<String, Object> STATUS = Types.codes(PromoStatus.values(), PromoStatus::code);

    private static final Form TYPE_DRAFT = Form.of("PromoProgramTypeDraft")
            .has(KIND, "promoType")
            .has(Types.TEXT, "displayName")
            .takes(TYPE_STATUS, "status")
            .takes(Types.TEXT, "description", "externalId")
            .takes(Types.DATA, "metaData")
            .echoes("id", "companyId", "timestamps");

    static final List<Form> ALL = List.of(
            program(),
            Form.of("PromoProgramList")
                    .has(Types.COUNT, "count")
                    .has(
                            Form.inner()
                                    .has(Types.list(Types.ref("PromoProgram")), "promoPrograms")
                                    .type(),
                            "data"),
            draft("PromoProgramDraft")
                    .has(Types.TEXT, "promoTypeId")
                    .has(STATUS, "status")
                    .echoes("remainingAmountToExercise", "totalDeferredInterestAmount"),
            draft("PromoProgramChange")
                    .may(STATUS, "status")
                    .echoes("promoTypeId", "remainingAmountToExercise", "totalDeferredInterestAmount"),
            Form.of("PromoProgramType")
                    .has(Types.TEXT, "id", "companyId", "displayName")
                    .has(KIND, "promoType")
                    .has(TYPE_STATUS, "status")
                    .hasOrNull(Types.TEXT, "externalId", "description")
                    .hasOrNull(Types.DATA, "metaData")
                    .has(
                            Form.inner()
                                    .has(Types.INSTANT, "createdAt")
                                    .hasOrNull(Types.INSTANT, "updatedAt", "activatedAt", "deprecatedAt")
                                    .type(),
                            "timestamps"),
            TYPE_DRAFT,
            TYPE_DRAFT
                    .change("PromoProgramTypeChange")
                    .may(TYPE_STATUS, "status")
                    .echoes("promoType"));

    private PromoSchemas() {}

    private static Form program() {
        return Form.of("PromoProgram")
                .has(Types.TEXT, "id", "companyId", "personId", "loanId", "promoTypeId", "displayName")
                .has(KIND, "promoType")
                .hasOrNull(Types.TEXT, "description", "externalId", "caseId", "sacExcercisedRateId")
                .has(STATUS, "status")
                .hasOrNull(Types.DATE, "promoStartDate", "promoEndDate", "promoEffectiveEndDate")
                .hasOrNull(Types.WHOLE, "promoDurationDays", "sacDisqualifyOverdueDays")
                .has(Types.WHOLE, "promoGracePeriodDays")
                .hasOrNull(Types.codes(PromoCancelReason.values(), PromoCancelReason::code), "promoCancelReason")
                .hasOrNull(
                        Form.inner()
                                .hasOrNull(Types.TEXT, "id", "name", "descriptor")
                                .has(Types.codes(PromoUserType.values(), PromoUserType::code), "userType")
                                .type(),
                        "promoCanceledBy")
                .hasOrNull(Types.NUMBER, "remainingAmountToExercise", "totalDeferredInterestAmount")
                .hasOrNull(Types.DATA, "metaData")
                .has(
                        Form.inner()
                                .has(Types.INSTANT, "createdAt")
                                .hasOrNull(
                                        Types.INSTANT,
                                        "updatedAt",
                                        "activatedAt",
                                        "reactivatedAt",
                                        "canceledAt",
                                        "exercisedAt")
                                .type(),
                        "timestamps");
    }

    private static Form draft(String name) {
        return Form.of(name)
                .takes(STATUS, "status")
                .takes(Types.DATE, "promoStartDate", "promoEndDate")
                .takes(Types.WHOLE, "promoDurationDays", "sacDisqualifyOverdueDays", "disqualifyOverdueDays")
                .may(Types.WHOLE, "promoGracePeriodDays")
                .takes(Types.TEXT, "externalId", "caseId")
                .takes(Types.DATA, "metaData")
                .echoes(
                        "id",
                        "companyId",
                        "personId",
                        "loanId",
                        "promoType",
                        "displayName",
                        "description",
                        "promoEffectiveEndDate",
                        "promoCancelReason",
                        "promoCanceledBy",
                        "sacExcercisedRateId",
                        "timestamps");
    }
}
