package dev.freestone.engagement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in texts of a context. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 3.3. */
final class EventNumbers {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private EventNumbers() {}

    /** A plain decimal number, empty for any other text. */
    static Optional<BigDecimal> plain(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
