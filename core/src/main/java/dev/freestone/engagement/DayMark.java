package dev.freestone.engagement;

import java.time.Instant;

/**
 * When an event was and which day that is where its customer is. Immutable. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param at its date
 * @param day its local day, counted from 1970-01-01
 */
public record DayMark(Instant at, long day) {}
