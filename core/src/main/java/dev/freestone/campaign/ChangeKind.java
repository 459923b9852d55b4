package dev.freestone.campaign;

/** How a person differs between two runs. Source: docs/spec/outreach-campaigns.md 4.8. */
public enum ChangeKind {
    /** In the later one only. */
    ENTERED("entered"),
    /** In the earlier one only. */
    LEFT("left"),
    /** In both, with another reason or rule. */
    CHANGED("changed");

    private final String code;

    ChangeKind(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code entered}
     */
    public String code() {
        return code;
    }
}
