package dev.freestone.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How the contacts of a company stand that were planned in the last days. Immutable.
 *
 * @param zone the zone of the company, whose days they are
 * @param from when the first day begins
 * @param until when tomorrow begins
 * @param counts by day and state, in their order; what is not there is 0
 */
public record ContactDays(ZoneId zone, Instant from, Instant until, List<ContactDay> counts) {
    /**
     * Copies the numbers.
     *
     * @param zone the zone of the company, whose days they are
     * @param from when the first day begins
     * @param until when tomorrow begins
     * @param counts by day and state, in their order; what is not there is 0
     */
    public ContactDays {
        counts = List.copyOf(counts);
    }
}
