package dev.freestone.json.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as customers are told of them: {@code 2017-07-03 19:04:18}, in UTC, without a zone. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 1.
 */
public final class CustomerDateText {
    private CustomerDateText() {}

    /**
     * Writes an instant; a fraction of a second is cut off.
     *
     * @param instant the instant
     * @return such as {@code 2017-07-03 19:04:18}
     */
    public static String of(Instant instant) {
        String text = InstantText.of(instant.truncatedTo(ChronoUnit.SECONDS));
        return text.substring(0, text.length() - 1).replace('T', ' ');
    }
}
