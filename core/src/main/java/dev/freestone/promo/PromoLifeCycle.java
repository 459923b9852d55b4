package dev.freestone.promo;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.promo.PromoStatus.ACTIVE;
import static dev.freestone.model.promo.PromoStatus.CANCELED;
import static dev.freestone.model.promo.PromoStatus.EXERCISED;
import static dev.freestone.model.promo.PromoStatus.PENDING;
import static dev.freestone.promo.PromoGuard.ACTIVATES_WITH_LOAN;
import static dev.freestone.promo.PromoGuard.CANCELED_BY_EVALUATOR;
import static dev.freestone.promo.PromoGuard.CORRECTION_REPORTED;
import static dev.freestone.promo.PromoGuard.DATES_IN_BOUNDS;
import static dev.freestone.promo.PromoGuard.LOAN_ACTIVE;
import static dev.freestone.promo.PromoGuard.LOAN_ACTIVE_OR_PAID_OFF;
import static dev.freestone.promo.PromoGuard.LOAN_OPEN;
import static dev.freestone.promo.PromoGuard.NONE_OPEN;
import static dev.freestone.promo.PromoGuard.PERIOD_NOT_OVER;
import static dev.freestone.promo.PromoGuard.STAYS;
import static dev.freestone.promo.PromoGuard.TYPE_ACTIVE;
import static dev.freestone.promo.PromoGuard.VERSION_REPORTED;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.promo.PromoStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The life cycle of a promo program. No status is terminal: a canceled program can be reactivated, and an exercised one
 * can be corrected. Static and thread-safe. Source: docs/spec/promo-programs.md 5; its page is
 * docs/lifecycles/promo-program.md.
 */
public final class PromoLifeCycle {
    private static final Set<PromoGuard> CREATABLE = when(TYPE_ACTIVE, LOAN_OPEN, NONE_OPEN);

    private static final LifeCycle<PromoStatus, PromoEvent, PromoGuard> TABLE = LifeCycle.of(
                    "promo program", PromoStatus.class, PromoStatus::code, PromoEvent.class, PromoGuard.class)
            .row("T1", start(), PromoEvent.CREATE_PENDING, CREATABLE, to(PENDING))
            .effects("dates derived", "fact PromoCreated")
            .row(
                    "T2",
                    start(),
                    PromoEvent.CREATE_ACTIVE,
                    when(TYPE_ACTIVE, LOAN_OPEN, NONE_OPEN, LOAN_ACTIVE, DATES_IN_BOUNDS, PERIOD_NOT_OVER, STAYS),
                    to(ACTIVE))
            .effects("T1 and T4 in one transaction")
            .row("T3", start(), PromoEvent.CREATE_ACTIVE_AT_ORIGINATION, CREATABLE, to(PENDING))
            .effects("as T1", "activateWithLoan true")
            .row(
                    "T4",
                    at(PENDING),
                    PromoEvent.ACTIVATE,
                    when(LOAN_ACTIVE, DATES_IN_BOUNDS, PERIOD_NOT_OVER, STAYS),
                    to(ACTIVE))
            .effects(
                    "unset dates resolved",
                    "activatedAt and activatedOn set",
                    "fact PromoActivated",
                    "evaluated at once")
            .row(
                    "T5",
                    at(PENDING),
                    PromoEvent.LOAN_ACTIVATED,
                    when(ACTIVATES_WITH_LOAN, LOAN_ACTIVE, DATES_IN_BOUNDS, PERIOD_NOT_OVER, STAYS),
                    to(ACTIVE))
            .effects("as T4", "without a row: fact PromoActivationFailed with the code")
            .row("T6", at(ACTIVE), PromoEvent.EVALUATED_EXERCISED, always(), to(EXERCISED))
            .effects("exercisedAt and decidedOn set", "fact PromoExercised with the interest to waive")
            .row("T7", at(ACTIVE), PromoEvent.EVALUATED_DISQUALIFIED, always(), to(CANCELED))
            .effects("reason disqualified", "decidedOn set", "notice", "fact PromoCanceled with the deferred interest")
            .row("T8", at(ACTIVE), PromoEvent.EVALUATED_EXPIRED, always(), to(CANCELED))
            .effects("reason expired", "otherwise as T7")
            .row("T9", at(PENDING, ACTIVE), PromoEvent.CANCEL, always(), to(CANCELED))
            .effects("reason of the request", "notice unless it says otherwise", "caseId stored when given")
            .row(
                    "T10",
                    at(CANCELED),
                    PromoEvent.REACTIVATE,
                    when(NONE_OPEN, LOAN_ACTIVE_OR_PAID_OFF, DATES_IN_BOUNDS, PERIOD_NOT_OVER, STAYS),
                    to(ACTIVE))
            .effects(
                    "reason, promoCanceledBy and canceledAt cleared",
                    "reactivatedAt set, overdueCountedFrom today",
                    "stamped as in T4 when never activated",
                    "fact PromoReactivated",
                    "evaluated at once")
            .row("T11", at(CANCELED), PromoEvent.RECOMPUTED_RUNNING, when(CANCELED_BY_EVALUATOR, NONE_OPEN), to(ACTIVE))
            .effects("reason, promoCanceledBy and canceledAt cleared", "fact PromoReinstated with the difference")
            .row("T12", at(CANCELED), PromoEvent.RECOMPUTED_EXERCISED, when(CANCELED_BY_EVALUATOR), to(EXERCISED))
            .effects("as T6", "the difference")
            .row(
                    "T13a",
                    at(EXERCISED),
                    PromoEvent.CORRECT_TO_ACTIVE,
                    when(CORRECTION_REPORTED, VERSION_REPORTED, NONE_OPEN),
                    to(ACTIVE))
            .effects("exercisedAt and rate id cleared", "fact PromoExerciseReversed with the old rate id")
            .row(
                    "T13b",
                    at(EXERCISED),
                    PromoEvent.CORRECT_TO_CANCELED,
                    when(CORRECTION_REPORTED, VERSION_REPORTED),
                    to(CANCELED))
            .effects("as T13a", "as T7 or T8")
            .build();

    private PromoLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<PromoStatus, PromoEvent, PromoGuard> table() {
        return TABLE;
    }

    /**
     * What an event does to a program.
     *
     * @param from its status; empty = there is no program yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the row that applies, or empty: nothing changes, and {@link #refusal} says why
     */
    public static Optional<Row<PromoStatus, PromoEvent, PromoGuard>> next(
            Optional<PromoStatus> from, PromoEvent event, Predicate<? super PromoGuard> guards) {
        return TABLE.find(from, event, guards);
    }

    /**
     * The code that tells why {@link #next} gave no row: that of the first guard that does not hold, such as {@code
     * promo_would_cancel}; {@code illegal_transition} when the event is never allowed in that status.
     *
     * @param from its status; empty = there is no program yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the error code
     * @throws IllegalArgumentException when the event is allowed
     */
    public static ErrorCode refusal(
            Optional<PromoStatus> from, PromoEvent event, Predicate<? super PromoGuard> guards) {
        List<Row<PromoStatus, PromoEvent, PromoGuard>> rows = TABLE.rows(from, event);
        if (rows.isEmpty()) {
            return ErrorCode.ILLEGAL_TRANSITION;
        }
        return rows.get(0).guards().stream()
                .filter(guard -> !guards.test(guard))
                .findFirst()
                .map(PromoGuard::refusal)
                .orElseThrow(() -> new IllegalArgumentException("refusal: " + event.code() + " is allowed here"));
    }
}
