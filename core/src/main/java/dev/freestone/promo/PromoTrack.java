package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is stored of a promo program and not told on the wire. Immutable. Source: docs/spec/promo-programs.md 3.
 *
 * @param origin how it came about
 * @param activateWithLoan whether it is activated when its loan is
 * @param activatedOn the day of its activation in the product zone; empty until then
 * @param overdueCountedFrom the first day on which days overdue count; empty until it is activated
 * @param decidedOn the day of the decision that exercised or canceled it; empty while it is open
 * @param transitionNo how many changes of status there were, its creation included
 * @param correction what a recomputation of the exercised program has reported instead; empty when none has
 */
public record PromoTrack(
        PromoOrigin origin,
        boolean activateWithLoan,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> overdueCountedFrom,
        Optional<LocalDate> decidedOn,
        long transitionNo,
        Optional<PromoVerdict> correction) {
    /**
     * What is stored of a new program.
     *
     * @param origin how it came about
     * @param activateWithLoan whether it is activated when its loan is
     * @return the track after the first change of status
     */
    public static PromoTrack created(PromoOrigin origin, boolean activateWithLoan) {
        return new PromoTrack(
                origin, activateWithLoan, Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty());
    }

    PromoTrack activated(LocalDate on, LocalDate countedFrom) {
        return new PromoTrack(
                origin,
                false,
                Optional.of(on),
                Optional.of(countedFrom),
                Optional.empty(),
                transitionNo + 1,
                Optional.empty());
    }

    PromoTrack countedFrom(LocalDate date) {
        return new PromoTrack(
                origin,
                activateWithLoan,
                activatedOn,
                Optional.of(date),
                Optional.empty(),
                transitionNo + 1,
                Optional.empty());
    }

    /** Running again as it was. */
    PromoTrack resumed() {
        return new PromoTrack(
                origin,
                activateWithLoan,
                activatedOn,
                overdueCountedFrom,
                Optional.empty(),
                transitionNo + 1,
                Optional.empty());
    }

    PromoTrack decided(LocalDate on) {
        return new PromoTrack(
                origin, false, activatedOn, overdueCountedFrom, Optional.of(on), transitionNo + 1, Optional.empty());
    }

    /** Another day of the same decision: no change of status. */
    PromoTrack corrected(LocalDate on) {
        return new PromoTrack(
                origin,
                activateWithLoan,
                activatedOn,
                overdueCountedFrom,
                Optional.of(on),
                transitionNo,
                Optional.empty());
    }

    PromoTrack reported(Optional<PromoVerdict> verdict) {
        return new PromoTrack(
                origin, activateWithLoan, activatedOn, overdueCountedFrom, decidedOn, transitionNo, verdict);
    }
}
