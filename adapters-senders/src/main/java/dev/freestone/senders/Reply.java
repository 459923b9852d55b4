package dev.freestone.senders;

import java.util.Optional;

/** What came of one HTTP request. */
record Reply(Kind kind, int status, Optional<String> retryAfter, byte[] body, String cause) {
    /** The longest answer that is read. */
    static final int MAX_BODY = 1_048_576;

    enum Kind {
        /** There is a whole answer. */
        ANSWERED,
        /** Nothing of the message was written. */
        NOT_REACHED,
        /** The request may have been taken, nobody said so. */
        LOST
    }

    static Reply answered(int status, Optional<String> retryAfter, byte[] body) {
        return new Reply(Kind.ANSWERED, status, retryAfter, body, "");
    }

    static Reply notReached() {
        return new Reply(Kind.NOT_REACHED, 0, Optional.empty(), new byte[0], "");
    }

    static Reply lost(String cause) {
        return new Reply(Kind.LOST, 0, Optional.empty(), new byte[0], cause);
    }

    boolean success() {
        return kind == Kind.ANSWERED && status >= 200 && status <= 299;
    }

    boolean tooLong() {
        return body.length > MAX_BODY;
    }

    @Override
    public String toString() {
        return "Reply[" + kind + " " + status + " " + cause + "]";
    }
}
