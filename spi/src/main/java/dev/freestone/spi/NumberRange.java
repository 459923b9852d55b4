package dev.freestone.spi;

/**
 * Storage numbers between two bounds. Immutable.
 *
 * @param after the bound below, itself not included; 0 for the beginning
 * @param through the bound above, itself included; {@link Long#MAX_VALUE} for no bound
 */
public record NumberRange(long after, long through) {
    /** All numbers. */
    public static final NumberRange ALL = new NumberRange(0, Long.MAX_VALUE);

    /**
     * The rest of the range.
     *
     * @param number the last number that was seen
     * @return the numbers after it
     */
    public NumberRange from(long number) {
        return new NumberRange(number, through);
    }
}
