package dev.freestone.contact;

/** What a replay takes for the past. Source: docs/spec/contact-policy.md 10. */
public enum ReplayMode {
    /** All contacts that were made count, also those that the other rules would not have let pass. */
    FIXED_HISTORY,
    /**
     * Contacts that the other rules would not have let pass do not count later. What would have been made instead is not
     * guessed.
     */
    COUNTERFACTUAL
}
