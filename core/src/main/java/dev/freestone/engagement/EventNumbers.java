package dev.freestone.engagement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in a context. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 3.3, 7. */
final class EventNumbers {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** As long as a text of a context can be. */
    private static final int LONGEST = 1_024;

    private EventNumbers() {}

    /** The number of a value: a number, or a text that is a plain decimal number; empty for any other value. */
    static Optional<BigDecimal> of(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        } else if (value instanceof Long number) {
            return Optional.of(BigDecimal.valueOf(number));
        }
        return value instanceof String text ? plain(text) : Optional.empty();
    }

    private static Optional<BigDecimal> plain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
