package dev.freestone.spi;

/**
 * How much of a capacity is used. Immutable.
 *
 * @param committed slots that are taken, at least 0
 * @param reserved slots that are stored as reserved, ended reservations included, at least 0
 */
public record CapacityCount(long committed, long reserved) {
    /** Nothing is used. */
    public static final CapacityCount NONE = new CapacityCount(0, 0);
}
