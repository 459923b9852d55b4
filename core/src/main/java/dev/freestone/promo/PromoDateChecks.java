package dev.freestone.promo;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with dates, so that one answer tells all of it. */
final class PromoDateChecks {
    static final String START = "promoStartDate";
    static final String END = "promoEndDate";
    static final String DURATION = "promoDurationDays";
    static final String GRACE = "promoGracePeriodDays";

    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2999;

    private final List<Violation> violations = new ArrayList<>();

    void oneLength(Optional<LocalDate> end, Optional<Integer> days) {
        if (end.isPresent() && days.isPresent()) {
            add(END, ViolationCode.BOTH_GIVEN, "give the end or the duration, not both");
        } else if (end.isEmpty() && days.isEmpty()) {
            add(END, ViolationCode.NEITHER_GIVEN, "give the end or the duration");
        }
    }

    void required(String attribute) {
        add(attribute, ViolationCode.REQUIRED, "must not be null");
    }

    void fixed(String attribute, Edit<?> edit) {
        if (edit.given()) {
            add(attribute, ViolationCode.NOT_ALLOWED_IN_STATUS, "cannot be changed in this status");
        }
    }

    PromoDatesResult keep(PromoDates stored) {
        return violations.isEmpty() ? PromoDatesResult.of(stored) : PromoDatesResult.refused(violations);
    }

    /** Checks the ranges and derives end or duration; of the two, the one that is the basis is given. */
    PromoDatesResult finish(
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<Integer> days,
            int grace,
            LengthBasis basis,
            LoanDates bounds) {
        range(GRACE, grace, 0, PromoDates.MAX_GRACE_DAYS);
        start.ifPresent(first -> year(START, first));
        end.ifPresent(last -> year(END, last));
        days.ifPresent(given -> range(DURATION, given, 1, PromoDates.MAX_DURATION_DAYS));
        start.ifPresent(first -> {
            if (!bounds.admits(first)) {
                add(START, ViolationCode.OUT_OF_RANGE, "must be between the loan's activation and its last due date");
            }
            end.ifPresent(last -> length(ChronoUnit.DAYS.between(first, last)));
        });
        if (!violations.isEmpty()) {
            return PromoDatesResult.refused(violations);
        }
        return PromoDatesResult.of(
                switch (basis) {
                    case DURATION ->
                        start.map(first -> PromoDates.ofDuration(first, days.orElseThrow(), grace))
                                .orElseGet(() -> PromoDates.unresolved(days.orElseThrow(), grace));
                    case END_DATE ->
                        start.map(first -> PromoDates.ofEnd(first, end.orElseThrow(), grace))
                                .orElseGet(() -> PromoDates.unresolved(end.orElseThrow(), grace));
                });
    }

    /** What lies further away could not be written with four digits once duration and grace are added. */
    private void year(String attribute, LocalDate date) {
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            add(attribute, ViolationCode.OUT_OF_RANGE, "must be of a year from " + MIN_YEAR + " to " + MAX_YEAR);
        }
    }

    private void length(long days) {
        if (days < 1 || days > PromoDates.MAX_DURATION_DAYS) {
            add(
                    END,
                    ViolationCode.OUT_OF_RANGE,
                    "must be 1 to " + PromoDates.MAX_DURATION_DAYS + " days after the start");
        }
    }

    private void range(String attribute, int value, int min, int max) {
        if (value < min || value > max) {
            add(attribute, ViolationCode.OUT_OF_RANGE, "must be " + min + " to " + max);
        }
    }

    private void add(String attribute, ViolationCode code, String message) {
        violations.add(Violation.of(attribute, code, message));
    }
}
