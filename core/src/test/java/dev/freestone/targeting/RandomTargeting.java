package dev.freestone.targeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Queries of the whole grammar, and customers on whom about as many of them hold as do not. */
final class RandomTargeting {
    private static final List<String> FREE = List.of("f", "g", "f.x", "f.0", "f.x.y", "g.1.x", "f.y.0");
    private static final List<String> TAGS = List.of("a", "b", "c");

    private final Random random;

    RandomTargeting(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> query() {
        return query(4);
    }

    /** A customer whose standard fields have their types, and free fields of anything. */
    Map<String, Object> document() {
        Map<String, Object> user = new LinkedHashMap<>();
        List<Object> tags = new ArrayList<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (String tag : TAGS) {
            if (random.nextBoolean()) {
                tags.add(tag);
                if (random.nextBoolean()) {
                    counts.put(tag, 1L + random.nextInt(3));
                }
            }
        }
        user.put("tags", tags);
        user.put("tag_counts", counts);
        user.put("points", (long) random.nextInt(4));
        sometimes(user, "city", () -> pick(List.of("a", "b", "ab")));
        sometimes(
                user, "created_at", () -> Instant.parse(pick(List.of("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z"))));
        sometimes(user, "birthday", () -> LocalDate.parse(pick(List.of("2000-01-01", "2000-01-02"))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", user);
        for (String free : List.of("f", "g")) {
            if (random.nextInt(4) > 0) {
                document.put(free, value(3));
            }
        }
        return document;
    }

    /** The same query with clauses, operators and lists in another order. */
    Object shuffled(Object query) {
        if (query instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<String, Object> other = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : entries) {
                Object value = each.getValue();
                boolean list =
                        List.of("$and", "$or", "$nor", "$in", "$nin", "$all").contains(each.getKey());
                boolean nested = list || List.of("$not", "$elemMatch").contains(each.getKey()) || value instanceof Map;
                if (list) {
                    List<Object> items = new ArrayList<>((List<?>) value);
                    Collections.shuffle(items, random);
                    value = items;
                }
                other.put((String) each.getKey(), nested ? shuffled(value) : value);
            }
            return other;
        } else if (query instanceof List<?> list) {
            List<Object> other = new ArrayList<>();
            list.forEach(each -> other.add(each instanceof Map ? shuffled(each) : each));
            return other;
        }
        return query;
    }

    private void sometimes(Map<String, @Nullable Object> user, String name, Supplier<Object> value) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> user.put(name, null);
            default -> user.put(name, value.get());
        }
    }

    private Map<String, Object> query(int depth) {
        Map<String, Object> query = new LinkedHashMap<>();
        int clauses = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < clauses; i++) {
            if (depth > 1 && random.nextInt(3) == 0) {
                List<Object> queries = new ArrayList<>();
                for (int j = 1 + random.nextInt(3); j > 0; j--) {
                    queries.add(query(depth - 1));
                }
                query.put(pick(List.of("$and", "$or", "$nor")), queries);
            } else {
                String field = field();
                query.put(field, random.nextInt(4) == 0 ? literal(field) : operators(field, depth));
            }
        }
        return query;
    }

    private String field() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "user.tags";
            case 2 -> "user.tag_counts." + pick(TAGS);
            case 3 -> pick(List.of("user.city", "user.points", "user.created_at", "user.birthday"));
            default -> pick(FREE);
        };
    }

    private Map<String, Object> operators(String field, int depth) {
        Map<String, Object> operators = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            operator(operators, field, depth);
        }
        return operators;
    }

    private void operator(Map<String, Object> operators, String field, int depth) {
        switch (random.nextInt(depth > 1 ? 11 : 8)) {
            case 0, 1 -> operators.put(pick(List.of("$eq", "$ne")), literal(field));
            case 2 -> operators.put(pick(List.of("$gt", "$gte", "$lt", "$lte")), scalar(field));
            case 3 -> operators.put(pick(List.of("$in", "$nin")), literals(field));
            case 4 -> operators.put("$all", literals(field));
            case 5 -> operators.put("$exists", random.nextBoolean());
            case 6 -> operators.put("$size", random.nextInt(3));
            case 7 -> {
                operators.put("$regex", pick(List.of("a", "^a", "B", "b$")));
                if (random.nextBoolean()) {
                    operators.put("$options", "i");
                }
            }
            case 8 -> operators.put("$not", operators(field, depth - 1));
            case 9 -> operators.put("$elemMatch", body(field, depth - 1));
            default -> operators.put("$all", List.of(Map.of("$elemMatch", body(field, depth - 1))));
        }
    }

    private Map<String, Object> body(String field, int depth) {
        if (field.startsWith("user.") || random.nextBoolean()) {
            return operators(field, depth);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(pick(List.of("x", "y", "x.0")), operators("x", depth));
        if (random.nextBoolean()) {
            body.put("$or", List.of(Collections.singletonMap("x", literal("x")), Map.of("y", Map.of("$exists", true))));
        }
        return body;
    }

    private List<Object> literals(String field) {
        List<Object> literals = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            literals.add(literal(field));
        }
        return literals;
    }

    private @Nullable Object literal(String field) {
        return field.startsWith("user.") || random.nextInt(3) > 0 ? scalar(field) : json(value(2));
    }

    private @Nullable Object scalar(String field) {
        if (random.nextInt(8) == 0) {
            return null;
        }
        return switch (field) {
            case "user.tags" -> pick(TAGS);
            case "user.city" -> pick(List.of("a", "b", "ab"));
            case "user.created_at" -> pick(List.of("2024-01-01", "2024-01-01T00:00:01Z"));
            case "user.birthday" -> pick(List.of("2000-01-01", "2000-01-02"));
            case "user.points" -> (long) random.nextInt(4);
            default -> field.startsWith("user.tag_counts.") ? (Object) (1L + random.nextInt(3)) : json(scalar());
        };
    }

    private @Nullable Object value(int depth) {
        int kind = random.nextInt(depth > 1 ? 8 : 4);
        if (kind < 4) {
            return scalar();
        } else if (kind < 7) {
            List<Object> array = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(value(depth - 1));
            }
            return array;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            object.put(pick(List.of("x", "y", "0")), value(depth - 1));
        }
        return object;
    }

    private @Nullable Object scalar() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> false;
            case 3 -> Instant.parse("2024-01-01T00:00:00Z");
            case 4 -> LocalDate.parse("2024-01-01");
            case 5 -> "a";
            case 6 -> "b";
            case 7 -> new BigDecimal("1.0");
            case 8 -> new BigDecimal("1.5");
            default -> (long) random.nextInt(3);
        };
    }

    /** A value as a query writes it. */
    private static @Nullable Object json(@Nullable Object value) {
        if (value instanceof Instant || value instanceof LocalDate) {
            return Map.of("$date", value.toString());
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(each -> items.add(json(each)));
            return items;
        } else if (value instanceof Map<?, ?> map) {
            // A date inside an object is left to the table test: the oracle reads dates only in lists.
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(
                    (String) name, member instanceof Instant || member instanceof LocalDate ? null : member));
            return members.values().stream().anyMatch(each -> each instanceof List || each instanceof Map)
                    ? new LinkedHashMap<>(Map.of("x", 1L))
                    : members;
        }
        return value;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
