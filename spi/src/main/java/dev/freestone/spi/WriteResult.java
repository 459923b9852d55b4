package dev.freestone.spi;

/** What became of a conditional write. */
public enum WriteResult {
    /** Written, durable when the transaction commits. */
    SAVED,
    /** Another version is stored, or a unique value is taken: read again and decide again. */
    CONFLICT,
    /** The object does not exist. */
    MISSING
}
