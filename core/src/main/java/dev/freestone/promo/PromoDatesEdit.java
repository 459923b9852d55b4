package dev.freestone.promo;

import java.time.LocalDate;

/**
 * What a create or an update says about the dates of a program. Immutable. Source: docs/spec/promo-programs.md 3, 6.
 *
 * @param start {@code promoStartDate}
 * @param end {@code promoEndDate}
 * @param durationDays {@code promoDurationDays}
 * @param graceDays {@code promoGracePeriodDays}
 */
public record PromoDatesEdit(
        Edit<LocalDate> start, Edit<LocalDate> end, Edit<Integer> durationDays, Edit<Integer> graceDays) {
    /**
     * An edit that mentions nothing.
     *
     * @return no change
     */
    public static PromoDatesEdit none() {
        return new PromoDatesEdit(Edit.absent(), Edit.absent(), Edit.absent(), Edit.absent());
    }

    /**
     * The same edit with another start.
     *
     * @param edit what it says about the start
     * @return the edit
     */
    public PromoDatesEdit withStart(Edit<LocalDate> edit) {
        return new PromoDatesEdit(edit, end, durationDays, graceDays);
    }

    /**
     * The same edit with another end.
     *
     * @param edit what it says about the end
     * @return the edit
     */
    public PromoDatesEdit withEnd(Edit<LocalDate> edit) {
        return new PromoDatesEdit(start, edit, durationDays, graceDays);
    }

    /**
     * The same edit with another duration.
     *
     * @param edit what it says about the duration
     * @return the edit
     */
    public PromoDatesEdit withDurationDays(Edit<Integer> edit) {
        return new PromoDatesEdit(start, end, edit, graceDays);
    }

    /**
     * The same edit with another grace period.
     *
     * @param edit what it says about the grace period
     * @return the edit
     */
    public PromoDatesEdit withGraceDays(Edit<Integer> edit) {
        return new PromoDatesEdit(start, end, durationDays, edit);
    }
}
