package dev.freestone.engine;

/** What became of a request to call a contact back. Source: docs/spec/contact-ledger.md 10. */
public enum CancelAnswer {
    /** It will not be made. */
    CANCELED,
    /** Its provider may have been called; it is not tried again. */
    TOO_LATE,
    /** It had ended before. */
    ALREADY_TERMINAL
}
