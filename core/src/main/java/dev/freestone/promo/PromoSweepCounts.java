package dev.freestone.promo;

/**
 * What a sweep has done. Immutable. Source: docs/spec/promo-programs.md 12.
 *
 * @param visited programs that were judged
 * @param exercised of these, how many were exercised
 * @param disqualified how many were canceled as disqualified
 * @param expired how many were canceled as expired
 * @param reminded how many got a reminder
 * @param atRisk how many were told that they are at risk
 */
public record PromoSweepCounts(
        long visited, long exercised, long disqualified, long expired, long reminded, long atRisk) {
    /** Nothing yet. */
    public static final PromoSweepCounts ZERO = new PromoSweepCounts(0, 0, 0, 0, 0, 0);

    /**
     * Both together.
     *
     * @param other what else was done
     * @return the sums
     */
    public PromoSweepCounts plus(PromoSweepCounts other) {
        return new PromoSweepCounts(
                visited + other.visited,
                exercised + other.exercised,
                disqualified + other.disqualified,
                expired + other.expired,
                reminded + other.reminded,
                atRisk + other.atRisk);
    }

    /**
     * Without what is taken back.
     *
     * @param other what was not done after all
     * @return the differences
     */
    public PromoSweepCounts minus(PromoSweepCounts other) {
        return new PromoSweepCounts(
                visited - other.visited,
                exercised - other.exercised,
                disqualified - other.disqualified,
                expired - other.expired,
                reminded - other.reminded,
                atRisk - other.atRisk);
    }

    /**
     * With another program that was judged.
     *
     * @param state what was found of it
     * @return the counts
     */
    public PromoSweepCounts judged(PromoState state) {
        return plus(new PromoSweepCounts(
                1,
                state == PromoState.EXERCISED ? 1 : 0,
                state == PromoState.DISQUALIFIED ? 1 : 0,
                state == PromoState.EXPIRED ? 1 : 0,
                0,
                0));
    }
}
