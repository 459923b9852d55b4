package dev.freestone.targeting;

import dev.freestone.json.text.InstantText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an explanation saw at a path, cut to what a person reads, and hidden where it is personal. Used by one thread
 * while it fills. Source: docs/spec/engagement-campaigns.md 4.6.
 */
final class Seen {
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final List<@Nullable Object> HIDDEN = List.of("***");

    private final Condition condition;
    private final boolean hidden;
    private List<@Nullable Object> values = List.of();
    private boolean satisfied;
    private boolean missing;
    private boolean present;
    private boolean array;
    private ValueType last = ValueType.MISSING;

    Seen(Condition condition, boolean hidden) {
        this.condition = condition;
        this.hidden = hidden;
    }

    /** On the way to the values there was an array. */
    void crossedArray() {
        array = true;
    }

    /** A value at the end of the path; an array is shown element by element. */
    void add(@Nullable Object value) {
        satisfied = satisfied || condition.holds(value);
        if (value == Values.MISSING) {
            missing = true;
            return;
        }
        present = true;
        last = Values.typeOf(value);
        if (value instanceof Collection<?> elements) {
            addElements(elements);
        } else {
            show(value, 1);
        }
    }

    private void addElements(Collection<?> elements) {
        boolean opens = condition.opensArrays();
        for (Object each : elements) {
            satisfied = satisfied || (opens && condition.holds(each));
            if (values.size() < MOST) {
                show(each, Math.min(elements.size(), MOST));
            } else if (satisfied || !opens) {
                break;
            }
        }
    }

    /** Whether a value satisfies the condition. */
    boolean satisfied() {
        return satisfied;
    }

    /** Whether a missing value was seen. */
    boolean missing() {
        return missing;
    }

    /** Whether nothing but missing values was seen. */
    boolean onlyMissing() {
        return missing && !present;
    }

    /** JSON values; of something personal only that it is there. */
    List<@Nullable Object> values() {
        return hidden && present ? HIDDEN : Collections.unmodifiableList(values);
    }

    ExplanationReason reason(boolean matched, boolean negated) {
        if (matched) {
            return ExplanationReason.MATCHED;
        } else if (negated) {
            return ExplanationReason.NOT_MATCHED;
        } else if (onlyMissing()) {
            return ExplanationReason.MISSING;
        } else if (array || (last == ValueType.ARRAY && condition.looksAtElements())) {
            return ExplanationReason.NO_ELEMENT_MATCHED;
        } else if (last == ValueType.NULL) {
            return ExplanationReason.NULL_VALUE;
        }
        return condition.takes(last) ? ExplanationReason.NOT_MATCHED : ExplanationReason.TYPE_MISMATCH;
    }

    private void show(@Nullable Object value, int expected) {
        if (!hidden && values.size() < MOST) {
            if (values.isEmpty()) {
                values = new ArrayList<>(expected);
            }
            values.add(shown(value));
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof String text) {
            return cut(text);
        } else if (value == null || value instanceof Boolean || value instanceof Long) {
            return value;
        } else if (value instanceof Number number && Values.isNumber(number)) {
            return number instanceof BigDecimal ? number : Values.canonical(number);
        }
        StringBuilder text = new StringBuilder();
        write(text, value);
        return cut(text.toString());
    }

    /** Stops soon after the text is long enough, so a value of any depth is written. */
    private static void write(StringBuilder text, @Nullable Object value) {
        if (text.length() > 2 * LONGEST) {
            return;
        } else if (value instanceof Map<?, ?> object) {
            text.append('{');
            object.forEach((name, member) -> {
                if (text.length() <= 2 * LONGEST) {
                    write(
                            text.append(text.charAt(text.length() - 1) == '{' ? "" : ",")
                                    .append(name)
                                    .append(':'),
                            member);
                }
            });
            text.append('}');
        } else if (value instanceof Collection<?> elements) {
            text.append('[');
            for (Object each : elements) {
                if (text.length() > 2 * LONGEST) {
                    break;
                }
                write(text.append(text.charAt(text.length() - 1) == '[' ? "" : ","), each);
            }
            text.append(']');
        } else if (value instanceof Instant instant) {
            text.append(InstantText.of(instant));
        } else if (Values.typeOf(value) == ValueType.OTHER) {
            text.append("no JSON value");
        } else {
            text.append(value instanceof String || value instanceof LocalDate ? cut(value.toString()) : value);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
    }
}
