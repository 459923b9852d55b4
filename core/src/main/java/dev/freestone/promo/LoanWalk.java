package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;

/**
 * A walk over the changes of a loan in date order. It may end at any day, as later entries change no earlier one. For one
 * thread, once.
 */
abstract class LoanWalk {
    private final long paidOff;
    private long day = Long.MIN_VALUE;

    LoanWalk(LoanFacts facts) {
        paidOff = facts.paidOffOn().map(EpochDays::of).orElse(LoanCourse.NONE);
    }

    /** From the start of the loan, whose facts are checked first. */
    static LoanWalk over(LoanFacts facts) {
        LoanWalk walk =
                facts.history().fold(ledger -> new LedgerWalk(facts, ledger), rows -> new SnapshotWalk(facts, rows));
        FactsCheck.require(facts, walk.doubtful());
        return walk;
    }

    /** The day of the next change, or {@link LoanCourse#NONE}. The payoff that the host tells is one of its own. */
    final long next() {
        return day < paidOff ? Math.min(nextEntry(), paidOff) : nextEntry();
    }

    /** Goes to the day of the next change. */
    final void step(long next) {
        day = next;
        enter(next);
    }

    /** The cents outstanding from the day reached on. */
    final long remaining() {
        return day < paidOff ? outstanding() : 0;
    }

    /** The oldest unpaid due date from the day reached on, or {@link LoanCourse#NONE}. */
    final long oldestUnpaid() {
        return remaining() == 0 ? LoanCourse.NONE : unpaid();
    }

    /** False if the history was read and is certainly sound; else {@link FactsCheck} looks at it closely. */
    abstract boolean doubtful();

    /** No more changes than this are met. */
    abstract int most();

    /** The first day with principal, or {@link LoanCourse#NONE} when none was advanced so far. */
    abstract long firstAdvance();

    abstract long nextEntry();

    abstract void enter(long next);

    abstract long outstanding();

    abstract long unpaid();
}
