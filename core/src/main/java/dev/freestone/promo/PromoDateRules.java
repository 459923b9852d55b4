package dev.freestone.promo;

import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the dates of a program come from: at its creation, in an update, at the activation of its loan. Static, pure and
 * thread-safe. Source: docs/spec/promo-programs.md 6.
 */
public final class PromoDateRules {
    private PromoDateRules() {}

    /**
     * The dates of a new program. Null counts as not given.
     *
     * @param wish what the create says
     * @param start where a program without a start begins, and the bounds
     * @return the dates, or the violations
     */
    public static PromoDatesResult create(PromoDatesEdit wish, PromoStart start) {
        PromoDateChecks checks = new PromoDateChecks();
        checks.oneLength(wish.end().value(), wish.durationDays().value());
        int grace = wish.graceDays().value().orElse(0);
        if (wish.graceDays().clears()) {
            checks.required(PromoDateChecks.GRACE);
        }
        Optional<LocalDate> first = wish.start().value().or(start::unnamed);
        return checks.finish(
                first,
                wish.end().value(),
                wish.durationDays().value(),
                grace,
                wish.end().value().isPresent() ? LengthBasis.END_DATE : LengthBasis.DURATION,
                start.loan());
    }

    /**
     * The dates after an update. What equals the stored value is dropped before any other rule.
     *
     * @param stored the dates before it
     * @param update what the update says
     * @param status the status of the program
     * @param start where a program without a start begins, and the bounds
     * @return the dates, or the violations
     */
    public static PromoDatesResult update(
            PromoDates stored, PromoDatesEdit update, PromoStatus status, PromoStart start) {
        PromoDatesEdit edit = new PromoDatesEdit(
                update.start().unless(stored.start()),
                update.end().unless(stored.end()),
                update.durationDays().unless(boxed(stored.durationDays())),
                update.graceDays().unless(Optional.of(stored.graceDays())));
        PromoDateChecks checks = new PromoDateChecks();
        if (edit.graceDays().clears() && status != PromoStatus.EXERCISED) {
            checks.required(PromoDateChecks.GRACE);
        }
        return switch (status) {
            case PENDING -> pending(stored, edit, start, checks);
            case ACTIVE, CANCELED -> settled(stored, edit, checks);
            case EXERCISED -> {
                checks.fixed(PromoDateChecks.START, edit.start());
                checks.fixed(PromoDateChecks.END, edit.end());
                checks.fixed(PromoDateChecks.DURATION, edit.durationDays());
                checks.fixed(PromoDateChecks.GRACE, edit.graceDays());
                yield checks.keep(stored);
            }
        };
    }

    /**
     * The dates of a program that waited for its loan, and the check of every program that is activated or reactivated.
     *
     * @param stored the dates before it
     * @param start where a program without a start begins, and the bounds; the loan is active
     * @return the dates; empty = {@code promo_dates_out_of_bounds}
     */
    public static Optional<PromoDates> resolve(PromoDates stored, PromoStart start) {
        return stored.start()
                .or(start::unnamed)
                .flatMap(first -> new PromoDateChecks()
                        .finish(
                                Optional.of(first),
                                stored.end().filter(end -> stored.basis() == LengthBasis.END_DATE),
                                boxed(stored.durationDays()).filter(days -> stored.basis() == LengthBasis.DURATION),
                                stored.graceDays(),
                                stored.basis(),
                                start.loan())
                        .dates());
    }

    private static PromoDatesResult pending(
            PromoDates stored, PromoDatesEdit edit, PromoStart start, PromoDateChecks checks) {
        Optional<LocalDate> end = edit.end().value();
        Optional<Integer> days = edit.durationDays().value();
        boolean basisCleared = stored.basis() == LengthBasis.END_DATE
                ? edit.end().clears()
                : edit.durationDays().clears();
        if ((end.isPresent() && days.isPresent()) || basisCleared) {
            checks.oneLength(end, days);
        }
        LengthBasis basis =
                end.isPresent() ? LengthBasis.END_DATE : days.isPresent() ? LengthBasis.DURATION : stored.basis();
        Optional<LocalDate> first =
                edit.start().clears() ? start.unnamed() : edit.start().value().or(stored::start);
        // A start that is kept was judged when it was set, and is judged again at activation.
        LoanDates bounds = edit.start().given() ? start.loan() : LoanDates.notActive();
        return checks.finish(
                first,
                basis == LengthBasis.END_DATE ? end.or(stored::end) : Optional.empty(),
                basis == LengthBasis.DURATION ? days.or(() -> boxed(stored.durationDays())) : Optional.empty(),
                edit.graceDays().value().orElse(stored.graceDays()),
                basis,
                bounds);
    }

    /** Active and canceled: start and duration stand, and a new end gives a new duration. */
    private static PromoDatesResult settled(PromoDates stored, PromoDatesEdit edit, PromoDateChecks checks) {
        checks.fixed(PromoDateChecks.START, edit.start());
        checks.fixed(PromoDateChecks.DURATION, edit.durationDays());
        if (edit.end().clears()) {
            checks.required(PromoDateChecks.END);
        }
        LengthBasis basis = edit.end().value().isPresent() ? LengthBasis.END_DATE : stored.basis();
        return checks.finish(
                stored.start(),
                basis == LengthBasis.END_DATE ? edit.end().value().or(stored::end) : Optional.empty(),
                basis == LengthBasis.DURATION ? boxed(stored.durationDays()) : Optional.empty(),
                edit.graceDays().value().orElse(stored.graceDays()),
                basis,
                LoanDates.notActive());
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
