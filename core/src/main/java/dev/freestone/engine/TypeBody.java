package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.cases.FieldType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.Trigger;
import dev.freestone.schedule.DelayUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what request bodies of both kinds of types have in common. Messages never repeat a value. */
final class TypeBody {
    static final List<String> SYSTEM = List.of(
            "id", "version", "derivedFromTypeId", "companyId", "createdAt", "updatedAt", "publishedAt", "deprecatedAt");

    private static final Set<ConditionOperator> NEED_NO_VALUE =
            EnumSet.of(ConditionOperator.IS_NULL, ConditionOperator.IS_NOT_NULL);

    /** Keeps the place of a condition that cannot be read, so that later violations name the right index. */
    private static final Condition UNREADABLE =
            new Condition("unreadable", ConditionOperator.IS_NULL, null, FieldType.STRING);

    private TypeBody() {}

    static Change<TypeStatus> status(BodyReader body) {
        return code(body, "status", TypeStatus::parse, "draft active deprecated");
    }

    static Change<CaseStatus> onStatus(BodyReader body) {
        return code(body, "onStatus", CaseStatus::parse, "initiated processing completed canceled reopened");
    }

    static Change<CaseOutcome> onOutcome(BodyReader body) {
        return code(body, "onOutcome", CaseOutcome::parse, "approved denied falsePositive noOutcome");
    }

    static Change<List<Condition>> onCondition(BodyReader body) {
        return body.list("onCondition", (at, each) -> {
            Condition read = body.element(at, each, TypeBody::condition);
            return read == null ? UNREADABLE : read;
        });
    }

    static Change<DelayUnit> unit(BodyReader body) {
        return code(body, "unit", DelayUnit::parse, "calendarDays businessDays");
    }

    static Change<FieldType> dataType(BodyReader body) {
        return code(body, "dataType", FieldType::parse, "string enum boolean integer number date dateTime");
    }

    static <T> Change<T> code(BodyReader body, String name, Function<String, Optional<T>> parse, String allowed) {
        return body.code(
                name,
                text -> parse.apply(text).orElse(null),
                (at, text) -> Violation.of(
                        at, ViolationCode.UNKNOWN_VALUE, "not one of the known values, take one of: " + allowed));
    }

    /** A trigger with values as they are read back, so that what is sent again equals what is stored. */
    static Trigger trigger(
            @Nullable CaseStatus onStatus, @Nullable CaseOutcome onOutcome, List<Condition> onCondition) {
        return new Trigger(
                Optional.ofNullable(onStatus),
                Optional.ofNullable(onOutcome),
                onCondition.stream().map(TypeBody::kept).toList());
    }

    private static Condition kept(Condition condition) {
        Object value = FreeData.kept(Collections.singletonMap("value", condition.value()))
                .get("value");
        return new Condition(condition.fieldName(), condition.operator(), value, condition.dataType());
    }

    private static Condition condition(BodyReader body) {
        String fieldName = needed(body, "fieldName", body.text("fieldName"));
        ConditionOperator operator = needed(
                body,
                "operator",
                body.code(
                        "operator",
                        text -> ConditionOperator.parse(text).orElse(null),
                        (at, text) -> Violation.of(
                                at,
                                ViolationCode.CONDITION_OPERATOR,
                                "no such operator, take one of: eq ne gt gte lt lte in notIn isNull isNotNull")));
        FieldType dataType = needed(body, "dataType", dataType(body));
        Object value = body.any("value");
        if (operator != null && !NEED_NO_VALUE.contains(operator) && !body.has("value")) {
            body.problem(missing(body, "value"));
        }
        return fieldName == null || operator == null || dataType == null
                ? UNREADABLE
                : new Condition(fieldName, operator, value, dataType);
    }

    static <T> @Nullable T needed(BodyReader body, String name, Change<T> change) {
        // One that is there and cannot be read has been told already.
        boolean absent = change.fold(() -> !body.has(name), () -> true, read -> false);
        if (absent) {
            body.problem(missing(body, name));
        }
        return Changes.given(change);
    }

    private static Violation missing(BodyReader body, String name) {
        return Violation.of(body.at(name), ViolationCode.REQUIRED, "missing, give it");
    }
}
