package dev.freestone.campaign;

import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.json.text.NumberText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values read as cells of a contact file. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class CellText {
    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /**
     * The cell of a value of the query.
     *
     * @param value text, number, boolean, date, date-time, instant, map, list or null
     * @return numbers in plain notation, nested values as compact JSON; null for null
     */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return clean(text);
        }
        if (value instanceof BigDecimal number) {
            return NumberText.plain(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "true" : "false";
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return clean(JsonText.write(value));
        }
        if (value instanceof Instant instant) {
            return InstantText.of(instant);
        }
        if (value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || value instanceof LocalDate
                || value instanceof LocalDateTime) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "CellText: no cell for " + value.getClass().getName());
    }

    /**
     * Makes a text writable in UTF-8: each surrogate without its partner becomes U+FFFD.
     *
     * @param text any text
     * @return the same text when it holds no such surrogate
     */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean paired =
                    Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isSurrogate(c)) {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }
}
