package dev.freestone.http;

import dev.freestone.promo.PromoAction;
import dev.freestone.promo.PromoCauseKind;
import dev.freestone.promo.PromoCheckKind;
import dev.freestone.promo.PromoPointKind;
import dev.freestone.promo.PromoState;
import java.util.List;
import java.util.Map;

/** What is decided and asked about promo programs. Source: docs/spec/promo-programs.md 6, 8, 12. */
final class PromoDecisionSchemas {
    private static final Map<String, Object> STATE = Types.codes(PromoState.values(), PromoState::code);
    private static final Map<String, Object> AMOUNT = Types.NUMBER;
    private static final Map<String, Object> PAYMENT =
            Form.inner().has(Types.DATE, "date").has(AMOUNT, "amount").type();

    static final List<Form> ALL = List.of(
            Form.of("PromoDecision")
                    .has(STATE, "state")
                    .hasOrNull(Types.DATE, "decidedOn", "peakOn")
                    .has(Types.DATE, "asOf")
                    .has(AMOUNT, "remaining", "deferredInterest")
                    .has(Types.WHOLE, "daysOverdue", "peakDaysOverdue", "daysLeft")
                    .has(Types.TEXT, "factsDigest")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.codes(PromoCheckKind.values(), PromoCheckKind::code), "check")
                                    .has(Types.TRUTH, "outcome", "deciding")
                                    .hasOrNull(Types.DATE, "on")
                                    .has(Types.TEXT, "seen")
                                    .type()),
                            "explanation"),
            Form.of("PromoTimeline")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.DATE, "date")
                                    .has(Types.codes(PromoPointKind.values(), PromoPointKind::code), "kind")
                                    .has(Types.TRUTH, "done")
                                    .has(Types.byName(Types.TEXT), "values")
                                    .type()),
                            "points")
                    .has(Types.WHOLE, "daysLeft"),
            Form.of("PlannedPayment").has(Types.DATE, "date").has(AMOUNT, "amount"),
            Form.of("WhatIfRequest").takes(Types.DATE, "asOf").takes(Types.list(PAYMENT, 0, 1000), "payments"),
            Form.of("WhatIf")
                    .has(Types.ref("PromoDecision"), "decision")
                    .has(AMOUNT, "payoffWithPromo", "payoffWithoutPromo", "saving")
                    .has(Types.DATE, "lastDayToPay"),
            report());

    private PromoDecisionSchemas() {}

    private static Form report() {
        Map<String, Object> verdict = Form.inner()
                .has(STATE, "state")
                .hasOrNull(Types.DATE, "decidedOn")
                .type();
        return Form.of("PromoReport")
                .has(verdict, "stored", "computed")
                .has(
                        Types.list(Form.inner()
                                .has(Types.codes(PromoCauseKind.values(), PromoCauseKind::code), "kind")
                                .hasOrNull(Types.TEXT, "id")
                                .has(Types.DATE, "date")
                                .hasOrNull(AMOUNT, "before", "after")
                                .type()),
                        "causes")
                .has(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "value", "before", "after")
                                .has(Types.DATE, "day")
                                .type()),
                        "changed")
                .has(Types.codes(PromoAction.values(), PromoAction::code), "action")
                .hasOrNull(Types.TEXT, "blocked")
                .has(Types.ref("PromoProgram"), "promoProgram");
    }
}
