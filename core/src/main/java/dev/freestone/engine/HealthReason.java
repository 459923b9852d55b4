package dev.freestone.engine;

/** Why an engine should be given no calls. Source: docs/spec/operations.md 7. */
public enum HealthReason {
    /** A read of the storage failed, or one that was begun earlier does not end. */
    STORAGE_UNAVAILABLE("storage_unavailable"),
    /** The clock of the node is so far off that of the storage that it sends nothing. */
    CLOCK_SKEWED("clock_skewed"),
    /** It was started, and due work is not looked at any more, or again and again in vain. */
    NOT_TICKING("not_ticking"),
    /** It was closed. */
    CLOSED("closed");

    private final String code;

    HealthReason(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code not_ticking}
     */
    public String code() {
        return code;
    }
}
