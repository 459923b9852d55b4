package dev.freestone.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a host as JSON has them. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 2.1. */
final class PlainFacts {
    private PlainFacts() {}

    /** The same facts with numbers of JSON; what JSON has not stays as it is. */
    static Map<String, @Nullable Object> of(Map<?, ?> facts) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        facts.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        } else if (value instanceof Double || value instanceof Float) {
            boolean finite = Double.isFinite(((Number) value).doubleValue());
            return finite ? new BigDecimal(value.toString()) : value;
        }
        return value instanceof BigInteger number ? new BigDecimal(number) : value;
    }
}
