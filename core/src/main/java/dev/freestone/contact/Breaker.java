package dev.freestone.contact;

import dev.freestone.model.contact.SenderRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a sender that fails as a whole from being called, and finds out whether it works again. Pure. Source:
 * docs/spec/contact-ledger.md 7.
 */
public final class Breaker {
    /** Failures in a row that open it. */
    public static final int FAILURES = 5;

    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Breaker() {}

    /**
     * Whether a contact may pass.
     *
     * @param row the breaker
     * @param now S
     * @return how many: none while it is open, one to find out, else no limit
     */
    public static int room(SenderRow row, Instant now) {
        if (row.openUntil().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return now.isBefore(row.openUntil().get()) ? 0 : 1;
    }

    /**
     * One contact is on its way to find out.
     *
     * @param row a breaker with room for one
     * @param now S
     * @return the breaker; it lets another one pass when nothing was heard of the first for 60 s
     */
    public static SenderRow probing(SenderRow row, Instant now) {
        return new SenderRow(row.sender(), row.failures(), Optional.of(now.plus(FIRST)), row.openings());
    }

    /**
     * A call failed as a whole. One that was claimed before the breaker opened tells nothing new of an open one: only what
     * was claimed since, to find out, makes the pause longer.
     *
     * @param row the breaker
     * @param openings how often in a row the breaker had opened when the call was claimed
     * @param now S
     * @return the breaker, open after {@value #FAILURES} in a row or a failed probe
     */
    public static SenderRow failed(SenderRow row, int openings, Instant now) {
        if (row.openUntil().isPresent() && openings < row.openings()) {
            return row;
        }
        int failures = row.failures() + 1;
        if (failures < FAILURES && row.openUntil().isEmpty()) {
            return new SenderRow(row.sender(), failures, Optional.empty(), 0);
        }
        Duration pause = FIRST;
        for (int opening = 0; opening < row.openings() && pause.compareTo(LONGEST) < 0; opening++) {
            pause = pause.multipliedBy(2);
        }
        Duration limited = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return new SenderRow(row.sender(), failures, Optional.of(now.plus(limited)), row.openings() + 1);
    }

    /**
     * A call got through, whatever the provider said to the contact.
     *
     * @param row the breaker
     * @return closed
     */
    public static SenderRow passed(SenderRow row) {
        return SenderRow.healthy(row.sender());
    }
}
