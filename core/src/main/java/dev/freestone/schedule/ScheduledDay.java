package dev.freestone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that a schedule selects, as it looks from now. Immutable. Source: docs/spec/outreach-campaigns.md 3.4.
 *
 * @param date the local date of the company
 * @param slot when it fires, or would fire; empty when the zone has no such date
 * @param obstacle what keeps it from firing, as far as that is known now
 */
public record ScheduledDay(LocalDate date, Optional<Instant> slot, Optional<Obstacle> obstacle) {
    /** What keeps a day from firing. */
    public enum Obstacle {
        /** The schedule is paused. */
        PAUSED("paused"),
        /** The zone of the company has no such date, as Pacific/Apia has no 2011-12-30. */
        NO_SUCH_DATE("no_such_date"),
        /** The day has an occurrence already. */
        DECIDED("decided");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        /**
         * The stable text.
         *
         * @return such as {@code no_such_date}
         */
        public String code() {
            return code;
        }
    }
}
