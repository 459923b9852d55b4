package dev.freestone.senders;

import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Gives each message to a mail server by SMTP, on a connection of its own. Serves the channel {@code email}. Thread-safe;
 * needs Jakarta Mail and Angus Mail, which the host brings.
 *
 * <p>Looking up the server's name is bounded by the resolver of the machine only; everything after it ends by the timeout. A
 * message without text and HTML, and one whose title or body cannot be written, is refused as {@code content_blocked}; a
 * destination that is not one plain address as {@code bad_destination}: neither is sent. What each reply means:
 * docs/senders.md.
 */
public final class SmtpSender implements Sender {
    private final SmtpServer server;
    private final SmtpLogin login;
    private final InternetAddress from;
    private final Session session;
    private final SenderTraits traits;
    private final Duration limit;
    private final InstantSource clock;

    SmtpSender(
            SmtpServer server,
            SmtpLogin login,
            InternetAddress from,
            Session session,
            SenderTraits traits,
            InstantSource clock) {
        this.server = server;
        this.login = login;
        this.from = from;
        this.session = session;
        this.traits = traits;
        // So that a call that waits to its end still returns in time.
        this.limit = traits.callTimeout().multipliedBy(9).dividedBy(10);
        this.clock = clock;
    }

    /**
     * Begins a sender.
     *
     * @param host the mail server
     * @return a builder
     */
    public static SmtpSenderBuilder to(String host) {
        return new SmtpSenderBuilder(host);
    }

    @Override
    public SendResult send(SendRequest request) {
        long deadline = System.nanoTime() + limit.toNanos();
        var key = request.idempotencyKey();
        if (late(request)) {
            return later(request);
        }
        var to = SmtpMessage.recipient(request.destination());
        if (to.isEmpty()) {
            return new SendResult.Refused(key, RefusalCode.BAD_DESTINATION, false);
        }
        if (request.content().text().isEmpty() && request.content().html().isEmpty()) {
            return new SendResult.Refused(key, RefusalCode.CONTENT_BLOCKED, false);
        }
        SmtpMessage message;
        try {
            message = SmtpMessage.of(session, key, from, to.get(), request.content(), clock.instant());
        } catch (MessagingException | IOException e) {
            return new SendResult.Refused(key, RefusalCode.CONTENT_BLOCKED, false);
        }
        return converse(request, message, to.get(), deadline);
    }

    private SendResult converse(SendRequest request, SmtpMessage message, InternetAddress to, long deadline) {
        var key = request.idempotencyKey();
        var conversation = new SmtpConversation(session, login, () -> late(request));
        try (var socket = server.connect(deadline)) {
            conversation.connect(socket);
            if (!login.none() && !conversation.supportsExtension("AUTH")) {
                return SmtpReplies.misconfigured(key);
            }
            conversation.sendMessage(message, new Address[] {to});
            conversation.close();
        } catch (AuthenticationFailedException e) {
            // Also when the server offers no way to log in; but no word at all, or 4xx, is no verdict on the
            // credentials.
            if (conversation.code() >= 200 && conversation.code() / 100 != 4) {
                return SmtpReplies.misconfigured(key);
            }
        } catch (MessagingException | IOException e) {
            // What it means depends on how far the conversation came, not on what failed then.
            if (conversation.stoppedInTime()) {
                return later(request);
            }
        }
        return SmtpReplies.result(key, conversation.stage(), conversation.code(), SmtpMessage.id(key, from));
    }

    private boolean late(SendRequest request) {
        return !clock.instant().isBefore(request.sendBefore());
    }

    private static SendResult later(SendRequest request) {
        return new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, Scope.INTENT);
    }

    @Override
    public SenderTraits traits() {
        return traits;
    }

    @Override
    public String toString() {
        return "SmtpSender[" + server.host() + ":" + server.port() + " " + server.mode() + "]";
    }
}
