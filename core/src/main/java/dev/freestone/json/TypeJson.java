package dev.freestone.json;

import dev.freestone.cases.FieldType;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TypeHeader;
import dev.freestone.notification.TypeTimes;
import dev.freestone.schedule.DelayUnit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What both kinds of types have in common as JSON. */
final class TypeJson {
    private TypeJson() {}

    /** Everything up to the conditions, in the order of the wire. */
    static Map<String, @Nullable Object> begun(TypeHeader header, Trigger trigger) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", (long) header.id().value());
        out.put("version", (long) header.version());
        out.put(
                "derivedFromTypeId",
                header.derivedFrom().map(id -> (long) id.value()).orElse(null));
        out.put("companyId", header.companyId().value());
        out.put("name", header.name());
        out.put("description", header.description());
        out.put("status", header.status().code());
        out.put("onStatus", trigger.onStatus().map(CaseStatus::code).orElse(null));
        out.put("onOutcome", trigger.onOutcome().map(CaseOutcome::code).orElse(null));
        out.put(
                "onCondition",
                trigger.onCondition().isEmpty()
                        ? null
                        : trigger.onCondition().stream()
                                .map(TypeJson::condition)
                                .toList());
        return out;
    }

    static void days(Map<String, @Nullable Object> out, String name, OptionalInt number, Optional<DelayUnit> unit) {
        out.put(name, number(number));
        out.put("unit", unit.map(DelayUnit::code).orElse(null));
    }

    static void times(Map<String, @Nullable Object> out, TypeTimes times) {
        out.put("createdAt", InstantText.of(times.createdAt()));
        out.put("updatedAt", text(times.updatedAt()));
        out.put("publishedAt", text(times.publishedAt()));
        out.put("deprecatedAt", text(times.deprecatedAt()));
    }

    static TypeHeader header(StoredObject in) {
        OptionalInt derivedFrom = in.optionalInt("derivedFromTypeId");
        return new TypeHeader(
                TypeId.of(Math.toIntExact(in.number("id"))),
                Math.toIntExact(in.number("version")),
                derivedFrom.isPresent() ? Optional.of(TypeId.of(derivedFrom.getAsInt())) : Optional.empty(),
                CompanyId.of(in.text("companyId")),
                in.text("name"),
                in.text("description"),
                in.code("status", TypeStatus::parse),
                new TypeTimes(
                        in.instant("createdAt"),
                        in.optionalInstant("updatedAt"),
                        in.optionalInstant("publishedAt"),
                        in.optionalInstant("deprecatedAt")));
    }

    static Trigger trigger(StoredObject in) {
        return new Trigger(
                in.optionalCode("onStatus", CaseStatus::parse),
                in.optionalCode("onOutcome", CaseOutcome::parse),
                in.objects("onCondition").stream().map(TypeJson::condition).toList());
    }

    static Optional<DelayUnit> unit(StoredObject in) {
        return in.optionalCode("unit", DelayUnit::parse);
    }

    static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? (Object) (long) number.getAsInt() : null;
    }

    private static Map<String, @Nullable Object> condition(Condition condition) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("fieldName", condition.fieldName());
        out.put("operator", condition.operator().code());
        out.put("value", condition.value());
        out.put("dataType", condition.dataType().code());
        return out;
    }

    /** The value is a scalar or a list of them, as a caller gave it. */
    private static Condition condition(StoredObject in) {
        return new Condition(
                in.text("fieldName"),
                in.code("operator", ConditionOperator::parse),
                in.members().get("value"),
                in.code("dataType", FieldType::parse));
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(InstantText::of).orElse(null);
    }
}
