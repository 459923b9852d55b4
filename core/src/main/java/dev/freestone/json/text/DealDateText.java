package dev.freestone.json.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as deals tell them: {@code 2017-11-28T16:26:10+0000}. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 1.
 */
public final class DealDateText {
    private DealDateText() {}

    /**
     * Writes an instant; a fraction of a second is cut off.
     *
     * @param instant the instant
     * @return such as {@code 2017-11-28T16:26:10+0000}
     */
    public static String of(Instant instant) {
        String text = InstantText.of(instant.truncatedTo(ChronoUnit.SECONDS));
        return text.substring(0, text.length() - 1) + "+0000";
    }
}
