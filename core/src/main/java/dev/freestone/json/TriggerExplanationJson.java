package dev.freestone.json;

import dev.freestone.notification.Condition;
import dev.freestone.notification.TriggerCheck;
import dev.freestone.notification.TriggerExplanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why types fire or do not, as operators read it. Holds values of case fields. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 13.
 */
public final class TriggerExplanationJson {
    private TriggerExplanationJson() {}

    /**
     * The form of an explanation of which only the rules are known.
     *
     * @param explanation the explanation
     * @return its members, with null as {@code dueAt}
     */
    public static Map<String, @Nullable Object> toMap(TriggerExplanation explanation) {
        return toMap(explanation, Map.of());
    }

    /**
     * The form of an explanation.
     *
     * @param explanation the explanation
     * @param more what calendar and records know: {@code dueAt}, {@code skippedDays}, {@code interactions}
     * @return its members and these
     */
    public static Map<String, @Nullable Object> toMap(
            TriggerExplanation explanation, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("typeId", explanation.typeId().value());
        out.put("version", explanation.version());
        out.put("fired", explanation.fired());
        out.put("deciding", explanation.deciding().code());
        out.put("dueAt", null);
        List<Map<String, @Nullable Object>> checks = new ArrayList<>();
        int conditions = 0;
        for (TriggerCheck check : explanation.checks()) {
            checks.add(check(check, conditions));
            conditions += check.condition().isPresent() ? 1 : 0;
        }
        out.put("checks", checks);
        out.putAll(more);
        return out;
    }

    private static Map<String, @Nullable Object> check(TriggerCheck check, int index) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("check", check.kind().code());
        check.condition().ifPresent(condition -> out.put("index", index));
        out.put(
                "result",
                switch (check.result()) {
                    case TRUE -> true;
                    case FALSE, MISMATCH -> false;
                    case UNKNOWN -> null;
                });
        check.condition().ifPresent(condition -> put(out, condition));
        out.put("expected", written(check.expected()));
        switch (check.kind()) {
            case STATUS, OUTCOME -> {
                out.put("before", check.before());
                out.put("after", check.saw());
            }
            case ACTIVE_VERSION, ASSOCIATED, CASE_NOT_DELETED, TRIGGER_CHANGED, ALREADY_PROCESSED ->
                out.put("saw", check.saw());
            case CONDITION -> {
                if (out.get("result") != null) {
                    out.put("saw", written(check.saw()));
                }
            }
        }
        return out;
    }

    private static void put(Map<String, @Nullable Object> out, Condition condition) {
        out.put("fieldName", condition.fieldName());
        out.put("operator", condition.operator().code());
        out.put("dataType", condition.dataType().code());
    }

    /** A value as JSON has it; hosts give numbers of many classes. */
    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof List<?> values) {
            List<@Nullable Object> list = new ArrayList<>();
            values.forEach(each -> list.add(written(each)));
            return list;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            try {
                return new BigDecimal(number.toString());
            } catch (NumberFormatException e) {
                return number.toString();
            }
        }
        return value;
    }
}
