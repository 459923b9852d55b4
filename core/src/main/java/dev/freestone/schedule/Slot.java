package dev.freestone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One firing of a schedule. Immutable. The date names the occurrence: in a zone whose clocks jump over midnight the
 * instant may already belong to the next local date. Source: docs/spec/outreach-campaigns.md 3.3.
 *
 * @param date the selected local date, such as 2024-03-10
 * @param at when it fires, such as 2024-03-10T07:00:00Z
 */
public record Slot(LocalDate date, Instant at) {
    /**
     * Checks and copies the components.
     *
     * @param date the selected local date, such as 2024-03-10
     * @param at when it fires, such as 2024-03-10T07:00:00Z
     */
    public Slot {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(at, "at");
    }
}
