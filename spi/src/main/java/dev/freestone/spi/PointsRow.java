package dev.freestone.spi;

/**
 * The points of a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param earned ever, at least 0
 * @param available to be spent, at least 0
 */
public record PointsRow(long earned, long available) {
    /** No points. */
    public static final PointsRow NONE = new PointsRow(0, 0);
}
