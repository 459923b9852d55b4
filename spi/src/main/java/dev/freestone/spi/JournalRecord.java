package dev.freestone.spi;

import java.time.Instant;

/**
 * A stored entry of the journal. Immutable.
 *
 * @param number its place: of two entries about one object the later has the greater
 * @param at the storage's clock S when it was appended, in microseconds
 * @param entry what was appended
 */
public record JournalRecord(long number, Instant at, JournalEntry entry) {}
