package dev.freestone.doctor;

import java.time.Duration;

/**
 * Work of one kind that is due and in nobody's hands. Immutable.
 *
 * @param kind such as {@code outreach.run}
 * @param due how many items, at least 1
 * @param age how long the oldest of them has been due on S
 */
public record WaitingWork(String kind, long due, Duration age) {}
