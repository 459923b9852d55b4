package dev.freestone.http;

import dev.freestone.engagement.AchievementType;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoType;
import java.util.List;
import java.util.Map;

/** Promo programs, cases and engagement campaigns as an operator sees them. Source: docs/spec/operations.md 2. */
final class OverviewSchemas {
    private static final Map<String, Object> STATE = Form.inner()
            .has(TypeSchemas.CASE_STATUS, "status")
            .hasOrNull(TypeSchemas.CASE_OUTCOME, "outcome")
            .type();
    private static final Map<String, Object> ID = Types.from(1);

    static final List<Form> ALL = List.of(
            Form.of("PromoOverview")
                    .has(Types.TEXT, "id", "personId", "loanId", "promoTypeId", "displayName")
                    .hasOrNull(Types.TEXT, "externalId")
                    .has(Types.codes(PromoType.values(), PromoType::code), "promoType")
                    .has(Types.codes(PromoStatus.values(), PromoStatus::code), "status")
                    .has(Types.DATE, "promoStartDate", "promoEndDate", "promoEffectiveEndDate")
                    .has(Types.WHOLE, "daysLeft")
                    .hasOrNull(Types.DATE, "atRiskDueDate")
                    .has(Types.COUNT, "version"),
            Form.of("CaseChangeOverview")
                    .has(Types.TEXT, "id", "caseId", "eventId", "caseTypeId", "explainPath")
                    .has(Types.INSTANT, "occurredAt")
                    .hasOrNull(Types.TEXT, "personId")
                    .hasOrNull(STATE, "before")
                    .has(STATE, "after")
                    .has(Types.COUNT, "fired", "forbidden", "canceled"),
            Form.of("EngagementOverview")
                    .has(ID, "id")
                    .has(Types.TEXT, "name", "permalink")
                    .has(Types.codes(EngagementStatus.values(), EngagementStatus::code), "status")
                    .has(Types.INSTANT, "startsAt", "endsAt")
                    .has(Types.TRUTH, "optInRequired")
                    .has(Types.COUNT, "optIns")
                    .hasOrNull(Types.COUNT, "optInLimit")
                    .has(Types.list(achievement()), "achievements"),
            Form.of("OptedInCustomer").has(Types.TEXT, "customer").has(Types.INSTANT, "since"),
            Form.of("CompletedCustomer").has(Types.TEXT, "customer").has(Types.COUNT, "times"));

    private OverviewSchemas() {}

    private static Map<String, Object> achievement() {
        return Form.inner()
                .has(ID, "id")
                .has(Types.TEXT, "name")
                .has(Types.codes(AchievementType.values(), AchievementType::code), "type")
                .has(
                        Form.inner()
                                .has(Types.COUNT, "count")
                                .has(Types.TRUTH, "atLeast")
                                .type(),
                        "completions")
                .type();
    }
}
