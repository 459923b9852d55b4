package dev.freestone.http;

import static dev.freestone.http.TypeSchemas.CASE_OUTCOME;
import static dev.freestone.http.TypeSchemas.CASE_STATUS;
import static dev.freestone.http.TypeSchemas.FIELD_TYPE;

import dev.freestone.engine.CancelAnswer;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.InteractionStatus;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.TriggerCheckKind;
import dev.freestone.notification.TriggerVerdict;
import java.util.List;
import java.util.Map;

/** Cases, their changes and interactions. Source: docs/spec/cases-and-notifications.md 2, 10 to 13. */
final class CaseSchemas {
    private static final Map<String, Object> KIND = Types.codes(TypeKind.values(), TypeKind::code);
    private static final Map<String, Object> VERDICT = Types.codes(TriggerVerdict.values(), TriggerVerdict::code);
    private static final Map<String, Object> IDS = Types.list(Types.text(1, 100));
    private static final Map<String, Object> SKIPPED = Types.list(
            Form.inner().has(Types.DATE, "date").has(Types.TEXT, "reason").type());

    private static final Form CASE_DRAFT = Form.of("CaseDraft")
            .has(Types.TEXT, "caseTypeId")
            .takes(Types.TEXT, "externalId", "name")
            .takes(IDS, "borrowerIds", "loanIds")
            .takes(CASE_STATUS, "status")
            .takes(CASE_OUTCOME, "outcome")
            .takes(Types.DATA, "fields")
            .echoes("id", "companyId", "version", "timestamps");

    private static final Form CASE_TYPE_DRAFT = Form.of("CaseTypeDraft")
            .has(Types.TEXT, "name")
            .takes(Types.TEXT, "loanTypeId")
            .takes(
                    Types.list(Form.inner()
                            .has(Types.TEXT, "fieldName")
                            .has(FIELD_TYPE, "dataType")
                            .takes(Types.list(Types.TEXT), "enum")
                            .type()),
                    "fields")
            .echoes("id", "companyId", "createdAt", "updatedAt");

    static final List<Form> ALL = List.of(
            caseType(),
            CASE_TYPE_DRAFT,
            CASE_TYPE_DRAFT.change("CaseTypeChange"),
            theCase(),
            CASE_DRAFT,
            CASE_DRAFT.change("CaseUpdate").echoes("caseTypeId"),
            change(),
            Form.of("Simulation")
                    .has(Types.list(Types.ref("CaseChange")), "changes")
                    .takes(Types.INSTANT, "at")
                    .takes(refs(), "notificationTypes", "doNotInteractTypes"),
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

    private CaseSchemas() {}

    private static Form caseType() {
        return Form.of("CaseType")
                .has(Types.TEXT, "id", "companyId", "name")
                .hasOrNull(Types.TEXT, "loanTypeId")
                .hasOrNull(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "fieldName")
                                .has(FIELD_TYPE, "dataType")
                                .hasOrNull(Types.list(Types.TEXT), "enum")
                                .type()),
                        "fields")
                .has(Types.INSTANT, "createdAt")
                .hasOrNull(Types.INSTANT, "updatedAt");
    }

    private static Form theCase() {
        return Form.of("Case")
                .has(Types.TEXT, "id", "companyId", "caseTypeId")
                .hasOrNull(Types.TEXT, "externalId", "name")
                .has(CASE_STATUS, "status")
                .hasOrNull(CASE_OUTCOME, "outcome")
                .has(Types.list(Types.TEXT), "borrowerIds", "loanIds")
                .has(Types.DATA, "fields")
                .has(Types.WHOLE, "version")
                .has(
                        Form.inner()
                                .has(Types.INSTANT, "createdAt", "statusUpdatedAt")
                                .hasOrNull(Types.INSTANT, "updatedAt", "deletedAt")
                                .type(),
                        "timestamps");
    }

    private static Form change() {
        Map<String, Object> state = Form.inner()
                .has(CASE_STATUS, "status")
                .takes(CASE_OUTCOME, "outcome")
                .takes(Types.DATA, "fields")
                .type();
        return Form.of("CaseChange")
                .has(Types.TEXT, "eventId")
                .has(Types.text(1, 50), "caseId")
                .has(Types.TEXT, "caseTypeId")
                .takes(Types.INSTANT, "occurredAt")
                .takes(IDS, "borrowerIds", "loanIds")
                .takes(state, "before", "after");
    }

    private static Map<String, Object> refs() {
        return Types.list(Form.inner()
                .has(Types.from(1), "id")
                .takes(Types.from(1), "version")
                .type());
    }

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
