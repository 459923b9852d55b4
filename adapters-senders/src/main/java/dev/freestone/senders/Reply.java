package dev.freestone.senders;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one HTTP request. An answer that is longer than what is read has no body here; nothing has an empty one. */
record Reply(Kind kind, int status, Optional<String> retryAfter, Optional<String> body, String cause) {
    /** The longest answer that is read, in bytes. */
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
        var text = body.length > MAX_BODY
                ? Optional.<String>empty()
                : Optional.of(new String(body, StandardCharsets.UTF_8));
        return new Reply(Kind.ANSWERED, status, retryAfter, text, "");
    }

    static Reply notReached() {
        return new Reply(Kind.NOT_REACHED, 0, Optional.empty(), Optional.empty(), "");
    }

    static Reply lost(String cause) {
        return new Reply(Kind.LOST, 0, Optional.empty(), Optional.empty(), cause);
    }

    boolean success() {
        return kind == Kind.ANSWERED && status >= 200 && status <= 299;
    }

    Optional<Map<String, @Nullable Object>> object() {
        return body.flatMap(Json::readObject);
    }

    @Override
    public String toString() {
        return "Reply[" + kind + " " + status + " " + cause + "]";
    }
}
