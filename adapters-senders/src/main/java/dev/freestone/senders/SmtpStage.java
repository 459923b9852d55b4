package dev.freestone.senders;

/** How far a conversation with a mail server has come. Each has one decisive reply: its first, or of CONNECT its last. */
enum SmtpStage {
    /** Connection, greeting, TLS, login. */
    CONNECT,
    /** Who sends. */
    MAIL,
    /** Who is to get it. */
    RECIPIENT,
    /** Whether the message may come. */
    DATA,
    /** The message, without the mark of its end: a server that has no more than this must not deliver (RFC 5321 4.1.1.4). */
    CONTENT,
    /** The mark of its end. From here on the server may have taken it. */
    END
}
