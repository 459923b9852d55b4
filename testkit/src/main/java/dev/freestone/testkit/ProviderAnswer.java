package dev.freestone.testkit;

/** How a provider behaves towards every message that it is asked to send. Source: docs/spec/contact-ledger.md 8. */
public enum ProviderAnswer {
    /** Takes the message. */
    ACCEPTS,
    /** Says that there is no such destination. */
    REFUSES_DESTINATION,
    /** Says that it does not carry such content. */
    REFUSES_CONTENT,
    /** Takes nothing, and asks the sender as a whole to come back later. */
    ASKS_TO_COME_LATER,
    /** Takes nothing, as it does not believe the credentials. */
    FAILS_CREDENTIALS,
    /** Reads the whole request, then drops the connection without a word. */
    DROPS_CONNECTION,
    /** Reads the whole request, then says nothing for longer than the sender's timeout. */
    STAYS_SILENT,
    /** Refuses the connection, so that it never sees a request. */
    REFUSES_CONNECTION
}
