package dev.freestone.doctor;

/** How much a finding matters. Source: docs/spec/doctor.md 1. */
public enum Severity {
    /** What was asked for does not happen. */
    PROBLEM("problem"),
    /** It does not happen now, or somebody should look. */
    WARNING("warning"),
    /** It may be intended. */
    NOTICE("notice");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code problem}
     */
    public String code() {
        return code;
    }
}
