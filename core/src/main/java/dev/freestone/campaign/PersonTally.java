package dev.freestone.campaign;

import java.util.Comparator;
import java.util.Optional;

/**
 * How the rows of one person ended for a worker: the best of them, and how many were reached and stopped. Immutable. Source:
 * docs/spec/outreach-campaigns.md 4.6, 4.8.
 *
 * @param best the end that stands for the person
 * @param reached rows that were exported or sent
 * @param stopped rows that must not become contacts by time alone: denied, erased, stopped by the host, unsubscribed
 */
public record PersonTally(RowEnd best, long reached, long stopped) {
    private static final Comparator<RowEnd> ORDER = Comparator.comparing((RowEnd end) -> !isReached(end.reason()))
            .thenComparing(RowEnd::rank)
            .thenComparing(RowEnd::reason)
            .thenComparing(end -> end.ruleId().orElse(""));

    /**
     * One row.
     *
     * @param end how it ended
     * @return its tally; empty for a duplicate, which says nothing of the person
     */
    public static Optional<PersonTally> of(RowEnd end) {
        return end.reason().bucket() == RowReason.Bucket.DUPLICATE
                ? Optional.empty()
                : Optional.of(new PersonTally(end, isReached(end.reason()) ? 1 : 0, isStopped(end.reason()) ? 1 : 0));
    }

    /**
     * Both together.
     *
     * @param other other rows of the same person
     * @return the better end, and the sums
     */
    public PersonTally and(PersonTally other) {
        return new PersonTally(
                ORDER.compare(best, other.best) <= 0 ? best : other.best,
                reached + other.reached,
                stopped + other.stopped);
    }

    /**
     * Whether somebody who was stopped is reached now.
     *
     * @param then the rows of the same person in the last run
     * @return true when a row was stopped then, more are reached now, and either none was reached then or fewer are stopped now
     */
    public boolean reappears(PersonTally then) {
        return then.stopped > 0 && reached > then.reached && (then.reached == 0 || stopped < then.stopped);
    }

    private static boolean isReached(RowReason reason) {
        return reason.bucket() == RowReason.Bucket.EXPORTED || reason.bucket() == RowReason.Bucket.SENT;
    }

    private static boolean isStopped(RowReason reason) {
        return switch (reason) {
            case POLICY_DENIED, PERSON_ERASED, HOST_STOP, UNSUBSCRIBED -> true;
            default -> false;
        };
    }
}
