package dev.freestone.http;

/** What a route asks of whoever calls it. Source: docs/spec/conventions.md 7, docs/spec/rest.md 3. */
enum Access {
    /** Credentials, of the company of the path where it names one. */
    CREDENTIALS,
    /** Nothing but an {@code auth_token} of a customer, which the engine judges. */
    AUTH_TOKEN,
    /** Nothing but the id of a showing, which nobody can guess. */
    STAT_ID,
    /** Nothing: what is answered is the same for everybody. */
    OPEN
}
