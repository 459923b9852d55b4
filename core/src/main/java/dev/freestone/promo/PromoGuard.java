package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Coded;

/** The named conditions of the life cycle of a promo program. Each knows the code that a caller sees when only it is missing. Source: docs/spec/promo-programs.md 5. */
public enum PromoGuard implements Coded {
    /** The promo program type is active. */
    TYPE_ACTIVE("type_active", "the promo program type is active", ErrorCode.PROMO_TYPE_NOT_ACTIVE),
    /** The loan is pending or active. */
    LOAN_OPEN("loan_open", "the loan is pending or active", ErrorCode.LOAN_NOT_OPEN),
    /** No other program of the loan and promo type is pending or active. */
    NONE_OPEN(
            "none_open",
            "no other program of the loan and promo type is pending or active",
            ErrorCode.PROMO_ALREADY_OPEN),
    /** The loan is active. */
    LOAN_ACTIVE("loan_active", "the loan is active", ErrorCode.LOAN_NOT_ACTIVE),
    /** The loan is active or paid off. */
    LOAN_ACTIVE_OR_PAID_OFF("loan_active_or_paid_off", "the loan is active or paid off", ErrorCode.LOAN_NOT_ACTIVE),
    /** The dates are resolvable and within their bounds. */
    DATES_IN_BOUNDS(
            "dates_in_bounds", "the dates are resolvable and within their bounds", ErrorCode.PROMO_DATES_OUT_OF_BOUNDS),
    /** Today is not after the effective end. */
    PERIOD_NOT_OVER("period_not_over", "today is not after the effective end", ErrorCode.PROMO_PERIOD_OVER),
    /** The evaluation of today says neither disqualified nor expired. */
    STAYS("stays", "the evaluation of today says neither disqualified nor expired", ErrorCode.PROMO_WOULD_CANCEL),
    /** It was created as active and waits for its loan. */
    ACTIVATES_WITH_LOAN(
            "activates_with_loan", "it was created as active and waits for its loan", ErrorCode.ILLEGAL_TRANSITION),
    /** It was canceled by an evaluation, not by a person. */
    CANCELED_BY_EVALUATOR(
            "canceled_by_evaluator", "it was canceled by an evaluation, not by a person", ErrorCode.ILLEGAL_TRANSITION),
    /** A recomputation reported that it is not exercised any more. */
    CORRECTION_REPORTED(
            "correction_reported",
            "a recomputation reported that it is not exercised any more",
            ErrorCode.ILLEGAL_TRANSITION),
    /** Its version is that of the reported recomputation. */
    VERSION_REPORTED("version_reported", "its version is that of the reported recomputation", ErrorCode.CONFLICT);

    private final String code;
    private final String meaning;
    private final ErrorCode refusal;

    PromoGuard(String code, String meaning, ErrorCode refusal) {
        this.code = code;
        this.meaning = meaning;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The code that tells of this guard's failure.
     *
     * @return such as {@code promo_already_open} when another program is open
     */
    public ErrorCode refusal() {
        return refusal;
    }
}
