package dev.freestone.engine;

/** What became of a request to call a contact back. Source: docs/spec/contact-ledger.md 10. */
public enum CancelAnswer {
    /** It will not be made. */
    CANCELED("canceled"),
    /** Its provider may have been called; it is not tried again. */
    TOO_LATE("too_late"),
    /** It had ended before. */
    ALREADY_TERMINAL("already_terminal");

    private final String code;

    CancelAnswer(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code too_late}
     */
    public String code() {
        return code;
    }
}
