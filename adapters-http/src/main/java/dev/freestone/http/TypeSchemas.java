package dev.freestone.http;

import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.schedule.DelayUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Notification and do-not-interact types. Source: docs/spec/cases-and-notifications.md 3, 4. */
final class TypeSchemas {
    static final Map<String, Object> CASE_STATUS = Types.codes(CaseStatus.values(), CaseStatus::code);
    static final Map<String, Object> CASE_OUTCOME = Types.codes(CaseOutcome.values(), CaseOutcome::code);
    static final Map<String, Object> FIELD_TYPE = Types.codes(FieldType.values(), FieldType::code);

    private static final Map<String, Object> STATUS = Types.codes(TypeStatus.values(), TypeStatus::code);
    private static final Map<String, Object> UNIT = Types.codes(DelayUnit.values(), DelayUnit::code);
    private static final Map<String, Object> CHANNEL = Types.codes(
            Arrays.stream(Channel.values())
                    .filter(channel -> channel != Channel.PUSH)
                    .toArray(Channel[]::new),
            Channel::code);
    private static final Map<String, Object> THEME = Types.codes(InteractionTheme.values(), InteractionTheme::code);
    private static final Map<String, Object> STOPPED_CHANNEL =
            Types.codes(StoppedChannel.values(), StoppedChannel::code);
    private static final Map<String, Object> STOPPED_THEME = Types.codes(StoppedTheme.values(), StoppedTheme::code);
    private static final Map<String, Object> OPERATOR =
            Types.codes(ConditionOperator.values(), ConditionOperator::code);

    private static final Form NOTICE_DRAFT = draft("NotificationTypeDraft")
            .takes(CHANNEL, "channel")
            .takes(THEME, "theme")
            .takes(Types.WHOLE, "templateId", "delay");
    private static final Form STOP_DRAFT = draft("DoNotInteractTypeDraft")
            .takes(STOPPED_CHANNEL, "channel")
            .takes(STOPPED_THEME, "theme")
            .takes(Types.WHOLE, "duration");

    static final List<Form> ALL = List.of(
            type("NotificationType")
                    .hasOrNull(CHANNEL, "channel")
                    .hasOrNull(THEME, "theme")
                    .hasOrNull(Types.WHOLE, "templateId", "delay"),
            NOTICE_DRAFT,
            change(NOTICE_DRAFT, "NotificationTypeChange"),
            type("DoNotInteractType")
                    .hasOrNull(STOPPED_CHANNEL, "channel")
                    .hasOrNull(STOPPED_THEME, "theme")
                    .hasOrNull(Types.WHOLE, "duration"),
            STOP_DRAFT,
            change(STOP_DRAFT, "DoNotInteractTypeChange"));

    private TypeSchemas() {}

    private static Form type(String name) {
        return Form.of(name)
                .has(Types.from(1), "id", "version")
                .hasOrNull(Types.from(1), "derivedFromTypeId")
                .has(Types.TEXT, "companyId", "name", "description")
                .has(STATUS, "status")
                .hasOrNull(CASE_STATUS, "onStatus")
                .hasOrNull(CASE_OUTCOME, "onOutcome")
                .hasOrNull(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "fieldName")
                                .has(OPERATOR, "operator")
                                .has(Types.ANYTHING, "value")
                                .has(FIELD_TYPE, "dataType")
                                .type()),
                        "onCondition")
                .hasOrNull(UNIT, "unit")
                .has(Types.INSTANT, "createdAt")
                .hasOrNull(Types.INSTANT, "updatedAt", "publishedAt", "deprecatedAt");
    }

    /** A name, a description and a status that are there cannot be taken away. */
    private static Form change(Form draft, String name) {
        return draft.change(name).may(Types.TEXT, "name", "description").may(STATUS, "status");
    }

    private static Form draft(String name) {
        return Form.of(name)
                .takes(Types.TEXT, "name", "description")
                .takes(STATUS, "status")
                .takes(CASE_STATUS, "onStatus")
                .takes(CASE_OUTCOME, "onOutcome")
                .takes(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "fieldName")
                                .has(OPERATOR, "operator")
                                .may(Types.ANYTHING, "value")
                                .has(FIELD_TYPE, "dataType")
                                .type()),
                        "onCondition")
                .takes(UNIT, "unit")
                .echoes(
                        "id",
                        "version",
                        "derivedFromTypeId",
                        "companyId",
                        "createdAt",
                        "updatedAt",
                        "publishedAt",
                        "deprecatedAt");
    }
}
