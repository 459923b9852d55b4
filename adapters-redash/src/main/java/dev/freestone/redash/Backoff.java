package dev.freestone.redash;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long to wait before the next call. Source: docs/spec/outreach-campaigns.md 6.4. */
final class Backoff {
    private static final int FIRST_POLL = 500;
    private static final int LONGEST_POLL = 5_000;
    private static final double GROWTH = 1.5;
    private static final double SPREAD = 0.2;
    private static final int LONGEST_RETRY_SECONDS = 30;
    private static final long LONGEST_ASKED_SECONDS = 60;
    private static final int MANY = 16;
    private static final int DIGITS = 18;

    private Backoff() {}

    /** Before poll {@code number}, from 0 on; the roll from 0 to 1 spreads the pollers. */
    static Duration poll(int number, double roll) {
        double plain = Math.min(LONGEST_POLL, FIRST_POLL * Math.pow(GROWTH, Math.min(number, MANY)));
        return Duration.ofMillis(Math.round(plain * (1 - SPREAD + 2 * SPREAD * roll)));
    }

    /** Before retry {@code number}, from 0 on, with the header {@code Retry-After} or an empty text. */
    static Duration retry(int number, String retryAfter, Instant now) {
        var own = Duration.ofSeconds(Math.min(LONGEST_RETRY_SECONDS, 1L << Math.min(number, MANY)));
        long asked = askedSeconds(retryAfter.strip(), now);
        return asked < 0 ? own : Duration.ofSeconds(Math.min(asked, LONGEST_ASKED_SECONDS));
    }

    private static long askedSeconds(String text, Instant now) {
        if (text.isEmpty()) {
            return -1;
        }
        if (text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(text);
        }
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, date.toInstant()).plusMillis(999).toSeconds();
        } catch (DateTimeException e) {
            return -1;
        }
    }
}
