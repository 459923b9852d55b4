package dev.freestone.targeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Targeting as slowly and as literally as the specification tells it: values of a path first, operators after. */
final class NaiveTargeting {
    private static final Object MISSING = new Object();

    private NaiveTargeting() {}

    static boolean matches(Map<?, ?> query, Object root) {
        return query.entrySet().stream().allMatch(clause -> {
            String key = (String) clause.getKey();
            return switch (key) {
                case "$and" -> queries(clause.getValue()).stream().allMatch(each -> matches(each, root));
                case "$or" -> queries(clause.getValue()).stream().anyMatch(each -> matches(each, root));
                case "$nor" -> queries(clause.getValue()).stream().noneMatch(each -> matches(each, root));
                default -> condition(clause.getValue(), values(root, segments(key)), key, true);
            };
        });
    }

    private static List<Map<?, ?>> queries(Object list) {
        List<Map<?, ?>> queries = new ArrayList<>();
        ((List<?>) list).forEach(each -> queries.add((Map<?, ?>) each));
        return queries;
    }

    private static List<String> segments(String key) {
        String counts = "user.tag_counts.";
        return key.startsWith(counts)
                ? List.of("user", "tag_counts", key.substring(counts.length()))
                : List.of(key.split("\\.", -1));
    }

    private static List<Object> values(Object at, List<String> path) {
        List<Object> found = new ArrayList<>();
        values(at, path, found);
        return found;
    }

    private static void values(@Nullable Object at, List<String> path, List<@Nullable Object> found) {
        if (path.isEmpty()) {
            found.add(at);
        } else if (at instanceof Map<?, ?> object && object.containsKey(path.get(0))) {
            values(object.get(path.get(0)), path.subList(1, path.size()), found);
        } else if (at instanceof List<?> array) {
            array.stream().filter(Map.class::isInstance).forEach(each -> values(each, path, found));
            indexed(array, path, found);
        } else {
            found.add(MISSING);
        }
    }

    private static void indexed(List<?> array, List<String> path, List<@Nullable Object> found) {
        if (path.get(0).matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(path.get(0)) < array.size()) {
            Object element = array.get(Integer.parseInt(path.get(0)));
            if (path.size() == 1 || element instanceof Map<?, ?> || element instanceof List<?>) {
                values(element, path.subList(1, path.size()), found);
            }
        }
    }

    private static boolean condition(Object condition, List<Object> values, String field, boolean opens) {
        if (!(condition instanceof Map<?, ?> operators)
                || operators.isEmpty()
                || operators.containsKey("$date")
                || operators.keySet().stream().noneMatch(key -> ((String) key).startsWith("$"))) {
            return operator("$eq", condition, Map.of(), values, field, opens);
        }
        return operators.entrySet().stream()
                .allMatch(each -> operator((String) each.getKey(), each.getValue(), operators, values, field, opens));
    }

    private static boolean operator(
            String code, Object operand, Map<?, ?> beside, List<Object> values, String field, boolean opens) {
        return switch (code) {
            case "$ne" -> !operator("$eq", operand, beside, values, field, opens);
            case "$nin" -> !operator("$in", operand, beside, values, field, opens);
            case "$not" -> !condition(operand, values, field, opens);
            case "$exists" -> values.stream().anyMatch(value -> value != MISSING) == (Boolean) operand;
            case "$in" ->
                ((List<?>) operand).stream().anyMatch(each -> operator("$eq", each, beside, values, field, opens));
            case "$all" ->
                !((List<?>) operand).isEmpty()
                        && ((List<?>) operand)
                                .stream()
                                        .allMatch(each -> isElement(each)
                                                ? condition(each, values, field, opens)
                                                : operator("$eq", each, beside, values, field, opens));
            case "$options" -> true;
            case "$size" ->
                values.stream()
                        .anyMatch(value -> value instanceof List<?> list
                                && BigDecimal.valueOf(list.size()).compareTo(number(operand)) == 0);
            case "$elemMatch" ->
                values.stream()
                        .anyMatch(value -> value instanceof List<?> list
                                && list.stream().anyMatch(each -> element((Map<?, ?>) operand, each, field)));
            default -> {
                Predicate<Object> one = single(code, literal(operand, code.equals("$regex") ? "" : field), beside);
                yield values.stream()
                        .anyMatch(value -> one.test(value)
                                || (opens
                                        && value instanceof List<?> list
                                        && list.stream().anyMatch(one)));
            }
        };
    }

    private static boolean isElement(Object item) {
        return item instanceof Map<?, ?> map && map.containsKey("$elemMatch");
    }

    private static boolean element(Map<?, ?> body, Object element, String field) {
        String first = (String) body.keySet().iterator().next();
        boolean members =
                !first.startsWith("$") || List.of("$and", "$or", "$nor").contains(first);
        if (members) {
            return element instanceof Map<?, ?> && matches(body, element);
        }
        return condition(body, Collections.singletonList(element), field, false);
    }

    private static Predicate<Object> single(String code, @Nullable Object literal, Map<?, ?> beside) {
        return switch (code) {
            case "$eq" -> value -> literal == null ? value == null || value == MISSING : equal(literal, value);
            case "$gt" -> value -> literal != null && ordered(literal, value) && compare(value, literal) > 0;
            case "$lt" -> value -> literal != null && ordered(literal, value) && compare(value, literal) < 0;
            case "$gte" ->
                value -> literal == null
                        ? value == null || value == MISSING
                        : ordered(literal, value) && compare(value, literal) >= 0;
            case "$lte" ->
                value -> literal == null
                        ? value == null || value == MISSING
                        : ordered(literal, value) && compare(value, literal) <= 0;
            case "$regex" -> {
                int flags = "i".equals(beside.get("$options")) ? Pattern.CASE_INSENSITIVE : 0;
                Pattern pattern = Pattern.compile((String) literal, flags);
                yield value ->
                        value instanceof String text && pattern.matcher(text).find();
            }
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static @Nullable Object literal(@Nullable Object json, String field) {
        if (json instanceof Map<?, ?> map && map.get("$date") instanceof String date) {
            return date.length() == 10 ? LocalDate.parse(date) : Instant.parse(date);
        } else if (json instanceof String date && field.equals("user.created_at")) {
            return Instant.parse(date.length() == 10 ? date + "T00:00:00Z" : date);
        } else if (json instanceof String date && field.equals("user.birthday")) {
            return LocalDate.parse(date);
        } else if (json instanceof List<?> list) {
            List<Object> literals = new ArrayList<>();
            list.forEach(each -> literals.add(literal(each, "")));
            return literals;
        }
        return json;
    }

    private static boolean ordered(Object literal, Object value) {
        return value != null
                && (literal instanceof Number ? value instanceof Number : value.getClass() == literal.getClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        return one instanceof Number ? number(one).compareTo(number(other)) : ((Comparable) one).compareTo(other);
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return number(one).compareTo(number(other)) == 0;
        } else if (one instanceof List<?> list && other instanceof List<?> others) {
            for (int i = 0; i < list.size(); i++) {
                if (i >= others.size() || !equal(list.get(i), others.get(i))) {
                    return false;
                }
            }
            return list.size() == others.size();
        } else if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
            return map.keySet().equals(others.keySet())
                    && map.keySet().stream().allMatch(key -> equal(map.get(key), others.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static BigDecimal number(Object number) {
        return new BigDecimal(number.toString());
    }
}
