package dev.freestone.engine.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.spi.PromoSweepFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What came of a page when it was stored: some of what was judged may have failed then. Used by one thread. */
final class PageTally {
    private final List<PromoSweepFailure> failures;
    private final Set<Long> failed = new HashSet<>();
    private PromoSweepCounts counts;

    PageTally(PageJudge judge) {
        this.failures = new ArrayList<>(judge.failures());
        this.counts = judge.counts();
        failures.forEach(failure -> failed.add(failure.number()));
    }

    /** Takes back that a program was judged. */
    void failed(PageJudge.Told told, ErrorCode why) {
        failed.add(told.program().number());
        failures.add(
                new PromoSweepFailure(told.program().number(), told.program().id(), why.code()));
        counts = counts.minus(counted(told));
    }

    private static PromoSweepCounts counted(PageJudge.Told told) {
        PromoSweepCounts judged = PromoSweepCounts.ZERO.judged(told.state());
        return judged.plus(new PromoSweepCounts(
                0,
                0,
                0,
                0,
                told.due().flatMap(due -> due.planned()).isPresent() ? 1 : 0,
                told.risk().isPresent() ? 1 : 0));
    }

    boolean failed(long number) {
        return failed.contains(number);
    }

    List<PromoSweepFailure> failures() {
        return failures;
    }

    PromoSweepCounts counts() {
        return counts;
    }
}
