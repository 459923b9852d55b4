package dev.freestone.model.contact;

/**
 * What a reported contact counts as. Immutable. Source: docs/spec/contact-policy.md 5.
 *
 * @param call whether it is a call to the person
 * @param conversation whether it is a conversation with the person; it counts whether or not {@code excluded}
 * @param excluded whether the call is left out of the limits of calls, because the person had asked for it
 */
public record ReportCount(boolean call, boolean conversation, boolean excluded) {
    /** It counts as nothing. */
    public static final ReportCount NOTHING = new ReportCount(false, false, false);
}
