package dev.freestone.senders;

import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import java.time.Duration;
import java.util.Optional;

/** What the reply of a mail server means. A code that is none (0, -1, garbage) stands for a lost connection. RFC 5321, 4954. */
final class SmtpReplies {
    /** How long a server is left alone that closes, or cannot be reached. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int CLOSING = 421;

    private SmtpReplies() {}

    static SendResult result(IdempotencyKey key, SmtpStage stage, int code, String messageId) {
        if (code == CLOSING) {
            return busy(key);
        }
        if (code == 530 || code == 534 || code == 535 || code == 538) {
            return misconfigured(key);
        }
        return switch (stage) {
            case CONNECT, CONTENT -> busy(key);
            // Our own address is refused, whoever the message is for.
            case MAIL -> permanent(code) ? misconfigured(key) : transientOr(key, code);
            case RECIPIENT ->
                badDestination(code)
                        ? new SendResult.Refused(key, RefusalCode.BAD_DESTINATION, false)
                        : permanent(code) ? again(key) : transientOr(key, code);
            case DATA -> permanent(code) ? again(key) : transientOr(key, code);
            case END -> end(key, code, messageId);
        };
    }

    static SendResult misconfigured(IdempotencyKey key) {
        return new SendResult.RetryLater(key, Duration.ZERO, Scope.CONFIGURATION);
    }

    private static SendResult end(IdempotencyKey key, int code, String messageId) {
        if (code >= 200 && code <= 299) {
            return new SendResult.Accepted(key, Optional.of(messageId));
        }
        if (permanent(code)) {
            return new SendResult.Refused(key, RefusalCode.CONTENT_BLOCKED, false);
        }
        return passing(code) ? again(key) : new SendResult.Unknown(key, "no_reply");
    }

    /** A full mailbox (552) and rules about relaying (554) are no proof that the address is bad. */
    private static boolean badDestination(int code) {
        return code == 550 || code == 551 || code == 553 || code == 501 || code == 556;
    }

    private static SendResult transientOr(IdempotencyKey key, int code) {
        return passing(code) ? again(key) : busy(key);
    }

    private static boolean passing(int code) {
        return code >= 400 && code <= 499;
    }

    private static boolean permanent(int code) {
        return code >= 500 && code <= 599;
    }

    private static SendResult again(IdempotencyKey key) {
        return new SendResult.RetryLater(key, Duration.ZERO, Scope.INTENT);
    }

    private static SendResult busy(IdempotencyKey key) {
        return new SendResult.RetryLater(key, PAUSE, Scope.SENDER);
    }
}
