package dev.freestone.contact;

import dev.freestone.model.contact.AttemptMark;
import java.time.Instant;
import java.util.Optional;

/**
 * What proof that calls were not taken does to the count of attempts: which calls may still arrive, and which count. Pure.
 * Source: docs/spec/contact-ledger.md 7, 9.2, I2.
 */
final class Proof {
    private Proof() {}

    /** No call with the key can arrive any more. */
    static AttemptMark ofAll(AttemptMark mark) {
        return new AttemptMark(mark.number(), mark.counted(), mark.last().map(last -> from(last, AttemptRule.NEVER)));
    }

    /**
     * The last call was not taken; one before it that a window of the provider has made harmless can still arrive. What is
     * not the fault of the contact does not count.
     */
    static AttemptMark ofLast(AttemptMark mark, boolean counts) {
        int counted = counts ? mark.counted() : Math.max(0, mark.counted() - 1);
        Optional<AttemptMark.Last> last =
                mark.last().map(each -> leavesEarlier(each) ? each : from(each, AttemptRule.NEVER));
        return new AttemptMark(mark.number(), counted, last);
    }

    /** Whether a call before this one can still arrive. */
    static boolean leavesEarlier(AttemptMark.Last last) {
        return last.firstAt().isBefore(last.at());
    }

    private static AttemptMark.Last from(AttemptMark.Last last, Instant firstAt) {
        return new AttemptMark.Last(last.id(), last.at(), last.deadline(), firstAt, last.node(), last.incarnation());
    }
}
