package dev.freestone.notification;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.notification.TypeStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evaluates every type one after the other, sharing no code with the index: regular expressions and java.time read values. */
final class NaiveTriggers {
    private final List<Integer> notifications = new ArrayList<>();
    private final List<Integer> stops = new ArrayList<>();
    private final List<String> mismatches = new ArrayList<>();
    private final TreeSet<String> fields = new TreeSet<>();
    private int candidates;

    private NaiveTriggers() {}

    static NaiveTriggers of(CaseChange change, List<NotificationType> types, List<DoNotInteractType> stops) {
        NaiveTriggers naive = new NaiveTriggers();
        types.stream()
                .sorted(Comparator.comparing(TriggeredType::id))
                .filter(each -> naive.fires(change, each))
                .forEach(each -> naive.notifications.add(each.id().value()));
        stops.stream()
                .sorted(Comparator.comparing(TriggeredType::id))
                .filter(each -> naive.fires(change, each))
                .forEach(each -> naive.stops.add(each.id().value()));
        return naive;
    }

    String told() {
        return notifications + " " + stops + " " + candidates + " " + mismatches + " " + fields;
    }

    private boolean fires(CaseChange change, TriggeredType type) {
        if (type.status() != TypeStatus.ACTIVE
                || !type.caseTypeIds().contains(change.caseTypeId())
                || !pulled(change, type.trigger())) {
            return false;
        }
        candidates++;
        type.trigger().onCondition().forEach(each -> fields.add(each.fieldName()));
        for (Condition condition : type.trigger().onCondition()) {
            String truth =
                    truth(condition, change.after().orElseThrow().fields().get(condition.fieldName()));
            if (truth.equals("mismatch")) {
                mismatches.add(type.id() + "." + condition.fieldName());
            }
            if (!truth.equals("true")) {
                return false;
            }
        }
        return true;
    }

    private static boolean pulled(CaseChange change, Trigger trigger) {
        if (change.after().isEmpty()) {
            return false;
        }
        CaseState after = change.after().get();
        boolean newStatus = !Optional.of(after.status()).equals(change.before().map(CaseState::status));
        boolean newOutcome = !after.outcome().equals(change.before().flatMap(CaseState::outcome));
        boolean status = trigger.onStatus().map(after.status()::equals).orElse(true);
        boolean outcome = trigger.onOutcome()
                .map(each -> after.outcome().equals(Optional.of(each)))
                .orElse(true);
        boolean changed = (trigger.onStatus().isPresent() && newStatus)
                || (trigger.onOutcome().isPresent() && newOutcome);
        return status && outcome && changed;
    }

    private static String truth(Condition condition, @Nullable Object field) {
        String operator = condition.operator().code();
        boolean nullTest = condition.value() == null && (operator.equals("eq") || operator.equals("ne"));
        if (operator.equals("isNull") || (nullTest && operator.equals("eq"))) {
            return String.valueOf(field == null);
        }
        if (operator.equals("isNotNull") || nullTest) {
            return String.valueOf(field != null);
        }
        if (field == null) {
            return String.valueOf(operator.equals("ne") || operator.equals("notIn"));
        }
        Comparable<Object> seen = read(condition.dataType(), field);
        if (seen == null) {
            return "mismatch";
        }
        return String.valueOf(
                switch (operator) {
                    case "in" -> member(condition, seen);
                    case "notIn" -> !member(condition, seen);
                    case "eq" -> sign(condition, seen) == 0;
                    case "ne" -> sign(condition, seen) != 0;
                    case "gt" -> sign(condition, seen) > 0;
                    case "gte" -> sign(condition, seen) >= 0;
                    case "lt" -> sign(condition, seen) < 0;
                    case "lte" -> sign(condition, seen) <= 0;
                    default -> throw new AssertionError(operator);
                });
    }

    private static int sign(Condition condition, Comparable<Object> seen) {
        return seen.compareTo(expected(condition, condition.value()));
    }

    private static boolean member(Condition condition, Comparable<Object> seen) {
        return ((List<?>) Objects.requireNonNull(condition.value()))
                .stream().anyMatch(each -> seen.compareTo(expected(condition, each)) == 0);
    }

    private static Object expected(Condition condition, @Nullable Object value) {
        return Objects.requireNonNull(read(condition.dataType(), Objects.requireNonNull(value)));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> read(FieldType type, Object value) {
        String text = value instanceof String string ? string : null;
        Comparable<?> read = switch (type) {
            case STRING, ENUM -> text;
            case BOOLEAN ->
                (value instanceof Boolean || "true".equals(text) || "false".equals(text))
                        ? Boolean.valueOf(value.toString())
                        : null;
            case INTEGER -> integer(value, text);
            case NUMBER ->
                value instanceof Number || (text != null && text.matches("-?[0-9]+(\\.[0-9]+)?"))
                        ? new BigDecimal(value.toString())
                        : null;
            case DATE -> day(text);
            case DATE_TIME -> instant(text);
        };
        return (Comparable<Object>) read;
    }

    private static @Nullable Comparable<?> integer(Object value, @Nullable String text) {
        try {
            return value instanceof Number || (text != null && text.matches("-?[0-9]+"))
                    ? new BigDecimal(value.toString()).longValueExact()
                    : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Comparable<?> day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Comparable<?> instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
