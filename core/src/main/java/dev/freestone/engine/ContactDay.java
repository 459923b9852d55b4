package dev.freestone.engine;

import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How many of the contacts that were planned on one day are now in one state. Immutable.
 *
 * @param date the day, of the company's zone
 * @param from when it begins
 * @param until when the next one begins
 * @param state the state
 * @param count at least 1
 */
public record ContactDay(LocalDate date, Instant from, Instant until, IntentState state, long count) {}
