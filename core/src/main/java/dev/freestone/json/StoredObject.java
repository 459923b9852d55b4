package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the members of an object that this library has written itself; anything unexpected is a broken document. */
record StoredObject(String kind, Map<String, ?> members) {
    String text(String name) {
        return optionalText(name).orElseThrow(() -> broken(name));
    }

    Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> parsed(name, text, InstantText::parse));
    }

    Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> broken(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> parsed(name, text, StoredObject::dateOf));
    }

    LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> broken(name));
    }

    OptionalInt optionalInt(String name) {
        return optional(name, Long.class)
                .map(number -> OptionalInt.of(Math.toIntExact(number)))
                .orElse(OptionalInt.empty());
    }

    long number(String name) {
        return optional(name, Long.class).orElseThrow(() -> broken(name));
    }

    BigDecimal amount(String name) {
        return parsed(name, text(name), StoredObject::amountOf);
    }

    boolean truth(String name) {
        return optional(name, Boolean.class).orElseThrow(() -> broken(name));
    }

    <T> T code(String name, Function<String, Optional<T>> parse) {
        return parsed(name, text(name), parse);
    }

    <T> Optional<T> optionalCode(String name, Function<String, Optional<T>> parse) {
        return optionalText(name).map(text -> parsed(name, text, parse));
    }

    <T> List<T> codes(String name, Function<String, Optional<T>> parse) {
        return list(name).stream()
                .map(each -> parsed(name, String.valueOf(each), parse))
                .toList();
    }

    List<StoredObject> objects(String name) {
        return list(name).stream()
                .map(each -> {
                    if (each instanceof Map<?, ?> map) {
                        return of(kind, map);
                    }
                    throw broken(name);
                })
                .toList();
    }

    StoredObject object(String name) {
        return optionalObject(name).orElseThrow(() -> broken(name));
    }

    Optional<StoredObject> optionalObject(String name) {
        return optional(name, Map.class).map(map -> of(kind, map));
    }

    @SuppressWarnings("unchecked")
    Optional<Map<String, ?>> optionalMap(String name) {
        return optional(name, Map.class).map(map -> (Map<String, ?>) map);
    }

    private List<?> list(String name) {
        return optional(name, List.class).orElse(List.of());
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        @Nullable Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw broken(name);
        }
        return Optional.of(type.cast(value));
    }

    private <T> T parsed(String name, String text, Function<String, Optional<T>> parse) {
        return parse.apply(text).orElseThrow(() -> broken(name));
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> amountOf(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static StoredObject of(String kind, Map<?, ?> map) {
        return new StoredObject(kind, (Map<String, ?>) map);
    }

    private IllegalStateException broken(String name) {
        return new IllegalStateException(
                "stored " + kind + ": " + name + " is missing or unreadable, restore the document");
    }
}
