package dev.freestone.engagement;

import java.util.Optional;

/**
 * The points of a customer. Never negative. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param earned ever, {@code total_points} on the wire
 * @param available to be spent, {@code available_points} on the wire
 */
public record PointsBalance(long earned, long available) {
    /** No points. */
    public static final PointsBalance NONE = new PointsBalance(0, 0);

    /**
     * The points after a change. What is added counts as earned, what is taken away does not lower what was ever earned.
     *
     * @param amount what is added, or, below 0, taken away
     * @return empty when less than none or more than 2^63 - 1 would be left
     */
    public Optional<PointsBalance> plus(long amount) {
        long next = available + amount;
        long ever = amount > 0 ? earned + amount : earned;
        boolean overflows = amount > 0 && (next < 0 || ever < 0);
        return next < 0 || overflows ? Optional.empty() : Optional.of(new PointsBalance(ever, next));
    }
}
