package dev.freestone.doctor;

import java.time.Duration;

/**
 * From when on something counts as a finding. Immutable. Source: docs/spec/doctor.md 2.
 *
 * <pre>{@code
 * DoctorSettings.DEFAULT.pausedFor(Duration.ofDays(2));
 * }</pre>
 *
 * @param pausedFor how long schedules, runs and scopes may be paused, 1 h to 365 days; default 7 days
 * @param silentFor how long the host may say nothing of a run that it drives, 1 h to 365 days; default 1 day
 * @param unusedFor how old an object may become that nothing uses, 1 to 3,650 days; default 30 days
 * @param stuckFor how long work may be due without anybody looking at it, 1 min to 1 day; default 10 min
 */
public record DoctorSettings(Duration pausedFor, Duration silentFor, Duration unusedFor, Duration stuckFor) {
    /** All defaults. */
    public static final DoctorSettings DEFAULT =
            new DoctorSettings(Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(30), Duration.ofMinutes(10));

    /**
     * Checks the components.
     *
     * @param pausedFor how long schedules, runs and scopes may be paused, 1 h to 365 days; default 7 days
     * @param silentFor how long the host may say nothing of a run that it drives, 1 h to 365 days; default 1 day
     * @param unusedFor how old an object may become that nothing uses, 1 to 3,650 days; default 30 days
     * @param stuckFor how long work may be due without anybody looking at it, 1 min to 1 day; default 10 min
     * @throws IllegalArgumentException outside of its range
     */
    public DoctorSettings {
        require("pausedFor", pausedFor, Duration.ofHours(1), Duration.ofDays(365));
        require("silentFor", silentFor, Duration.ofHours(1), Duration.ofDays(365));
        require("unusedFor", unusedFor, Duration.ofDays(1), Duration.ofDays(3_650));
        require("stuckFor", stuckFor, Duration.ofMinutes(1), Duration.ofDays(1));
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "DoctorSettings: " + name + " " + value + ", give " + least + " to " + most);
        }
    }

    /**
     * The same with another limit for pauses.
     *
     * @param value 1 h to 365 days
     * @return other settings
     */
    public DoctorSettings pausedFor(Duration value) {
        return new DoctorSettings(value, silentFor, unusedFor, stuckFor);
    }

    /**
     * The same with another limit for runs that the host drives.
     *
     * @param value 1 h to 365 days
     * @return other settings
     */
    public DoctorSettings silentFor(Duration value) {
        return new DoctorSettings(pausedFor, value, unusedFor, stuckFor);
    }

    /**
     * The same with another limit for what nothing uses.
     *
     * @param value 1 to 3,650 days
     * @return other settings
     */
    public DoctorSettings unusedFor(Duration value) {
        return new DoctorSettings(pausedFor, silentFor, value, stuckFor);
    }

    /**
     * The same with another limit for work that nobody looks at.
     *
     * @param value 1 min to 1 day
     * @return other settings
     */
    public DoctorSettings stuckFor(Duration value) {
        return new DoctorSettings(pausedFor, silentFor, unusedFor, value);
    }
}
