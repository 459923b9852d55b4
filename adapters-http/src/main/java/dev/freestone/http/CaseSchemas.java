package dev.freestone.http;

import static dev.freestone.http.TypeSchemas.CASE_OUTCOME;
import static dev.freestone.http.TypeSchemas.CASE_STATUS;
import static dev.freestone.http.TypeSchemas.FIELD_TYPE;

import java.util.List;
import java.util.Map;

/** Cases and their changes. Source: docs/spec/cases-and-notifications.md 2, 12. */
final class CaseSchemas {
    private static final Map<String, Object> IDS = Types.list(Types.text(1, 100));

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
            CASE_DRAFT
                    .change("CaseUpdate")
                    .may(IDS, "borrowerIds", "loanIds")
                    .may(CASE_STATUS, "status")
                    .may(Types.DATA, "fields")
                    .echoes("caseTypeId"),
            change(),
            Form.of("Simulation")
                    .has(Types.list(Types.ref("CaseChange")), "changes")
                    .takes(Types.INSTANT, "at")
                    .takes(refs(), "notificationTypes", "doNotInteractTypes"));

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
}
