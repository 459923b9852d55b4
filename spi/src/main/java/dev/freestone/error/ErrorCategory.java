package dev.freestone.error;

/** What a caller can do about an error. Source: docs/spec/errors.md. */
public enum ErrorCategory {
    /** The request, the state it met, or the configuration must change. */
    CALLER("caller"),
    /** The same call can succeed later. */
    TRANSIENT("transient"),
    /** Repeating does not help until something outside the call changes. */
    PERMANENT("permanent"),
    /** It may or may not have happened: read before repeating. */
    UNKNOWN_OUTCOME("unknown_outcome");

    private final String code;

    ErrorCategory(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code unknown_outcome}
     */
    public String code() {
        return code;
    }
}
