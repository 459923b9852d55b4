package dev.freestone.promo;

/** What follows from a recomputation. Source: docs/spec/promo-programs.md 8. */
public enum PromoAction {
    /** Nothing follows. */
    NONE("none"),
    /** The difference is told, and nothing changes. */
    REPORTED("reported"),
    /** An active program is exercised (T6). */
    EXERCISE("exercise"),
    /** An active program is canceled as disqualified (T7). */
    DISQUALIFY("disqualify"),
    /** An active program is canceled as expired (T8). */
    EXPIRE("expire"),
    /** A canceled program is active again (T11), its unsent notice withdrawn. */
    REINSTATE("reinstate"),
    /** A canceled program is exercised (T12), its unsent notice withdrawn. */
    EXERCISE_CANCELED("exercise_canceled"),
    /** Reason and day of a cancellation are corrected, without a new notice. */
    CORRECT_CANCELLATION("correct_cancellation"),
    /** The day of an exercise is corrected. */
    CORRECT_EXERCISE("correct_exercise"),
    /** An exercised program would not be; only a correction by a person acts (T13). */
    CONFIRMATION_REQUIRED("confirmation_required");

    private final String code;

    PromoAction(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code none}
     */
    public String code() {
        return code;
    }
}
