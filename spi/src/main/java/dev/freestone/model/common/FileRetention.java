package dev.freestone.model.common;

import java.time.Duration;

/**
 * How long the files of a run are kept after its end. Immutable. Source: docs/spec/outreach-campaigns.md 5.2.
 *
 * @param data query results, input and contacts, such as 90 days
 * @param log the log, such as 1,095 days
 */
public record FileRetention(Duration data, Duration log) {
    /** 90 days for data, 1,095 days for the log. */
    public static final FileRetention DEFAULT = new FileRetention(Duration.ofDays(90), Duration.ofDays(1_095));

    /**
     * Checks the components.
     *
     * @param data positive
     * @param log at least as long as the data
     * @throws IllegalArgumentException when they are not
     */
    public FileRetention {
        if (data.isNegative() || data.isZero() || log.compareTo(data) < 0) {
            throw new IllegalArgumentException(
                    "data " + data + ", log " + log + ": give a positive time, and the log at least as long");
        }
    }
}
