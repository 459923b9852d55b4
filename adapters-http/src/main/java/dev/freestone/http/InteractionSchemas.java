package dev.freestone.http;

import dev.freestone.engine.CancelAnswer;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.InteractionStatus;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.TriggerCheckKind;
import dev.freestone.notification.TriggerVerdict;
import java.util.List;
import java.util.Map;

/** What comes of changes of cases, and their interactions. Source: docs/spec/cases-and-notifications.md 10 to 13. */
final class InteractionSchemas {
    private static final Map<String, Object> KIND = Types.codes(TypeKind.values(), TypeKind::code);
    private static final Map<String, Object> VERDICT = Types.codes(TriggerVerdict.values(), TriggerVerdict::code);
    private static final Map<String, Object> SKIPPED = Types.list(
            Form.inner().has(Types.DATE, "date").has(Types.TEXT, "reason").type());

    static final List<Form> ALL = List.of(
            eventResult(),
            explanation(),
            Form.of("SimulatedChange")
                    .has(Types.TEXT, "eventId")
                    .has(Types.TRUTH, "alreadyProcessed")
                    .has(Types.list(Types.ref("EventExplanation")), "explanations")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.TEXT, "eventId")
                                    .has(Types.from(1), "typeId", "version")
                                    .type()),
                            "calledBack"),
            interaction(),
            Form.of("InteractionExplanation")
                    .has(Types.ref("Interaction"), "interaction")
                    .has(Types.ref("EventExplanation"), "trigger")
                    .has(Types.list(Types.ref("HistoryEntry")), "history"),
            Form.of("CancelAnswer").has(Types.codes(CancelAnswer.values(), CancelAnswer::code), "answer"),
            Form.of("DueDate").has(Types.INSTANT, "dueAt").has(SKIPPED, "skippedDays"),
            Form.of("TriggerReplay")
                    .has(Types.COUNT, "events", "fired", "activeFired", "unknown")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.TEXT, "caseId", "eventId")
                                    .has(VERDICT, "draft", "active")
                                    .type()),
                            "differences"));

    private InteractionSchemas() {}

    private static Form eventResult() {
        return Form.of("CaseEventResult")
                .has(Types.TEXT, "eventId")
                .has(Types.TRUTH, "alreadyProcessed")
                .has(Types.COUNT, "candidates")
                .has(
                        Types.list(Form.inner()
                                .has(KIND, "kind")
                                .has(Types.from(1), "typeId", "version")
                                .hasOrNull(Types.INSTANT, "dueAt")
                                .has(Types.list(Types.TEXT), "interactions")
                                .hasOrNull(Types.DATE, "endDate")
                                .type()),
                        "fired")
                .has(Types.list(Types.TEXT), "canceled")
                .has(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "code")
                                .has(Types.from(1), "typeId", "version")
                                .hasOrNull(Types.TEXT, "fieldName")
                                .type()),
                        "warnings");
    }

    private static Form explanation() {
        return Form.of("EventExplanation")
                .has(Types.from(1), "typeId", "version")
                .has(Types.TRUTH, "fired")
                .has(VERDICT, "deciding")
                .hasOrNull(Types.INSTANT, "dueAt")
                .has(
                        Types.list(Form.inner()
                                .has(Types.codes(TriggerCheckKind.values(), TriggerCheckKind::code), "check")
                                .may(Types.COUNT, "index")
                                .hasOrNull(Types.TRUTH, "result")
                                .may(Types.TEXT, "fieldName", "operator", "dataType")
                                .has(Types.ANYTHING, "expected")
                                .may(Types.ANYTHING, "before", "after", "saw")
                                .type()),
                        "checks")
                .has(SKIPPED, "skippedDays")
                .has(Types.list(Types.TEXT), "interactions")
                .hasOrNull(Types.DATE, "endDate")
                .has(KIND, "kind");
    }

    private static Form interaction() {
        return Form.of("Interaction")
                .has(Types.TEXT, "id", "caseId", "triggerEventId", "direction", "channel")
                .hasOrNull(Types.TEXT, "personId", "complianceGuardRuleId")
                .has(Types.from(1), "typeId", "typeVersion")
                .has(Types.codes(InteractionTheme.values(), InteractionTheme::code), "theme")
                .has(Types.WHOLE, "templateId")
                .has(Types.codes(InteractionStatus.values(), InteractionStatus::code), "status")
                .hasOrNull(Types.codes(IntentReason.values(), IntentReason::code), "statusDetails")
                .has(Types.INSTANT, "triggeredAt", "dueAt", "createdAt", "updatedAt")
                .hasOrNull(Types.INSTANT, "holdUntil", "endedAt");
    }
}
