package dev.freestone.senders;

import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.MessageContent;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** One mail, whose name follows from its key, so that every attempt of it has the same one. */
final class SmtpMessage extends MimeMessage {
    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]{3,254}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final String id;

    private SmtpMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static String id(IdempotencyKey key, InternetAddress from) {
        String address = from.getAddress();
        return "<" + key.value() + "@" + address.substring(address.lastIndexOf('@') + 1) + ">";
    }

    /** Written once before anybody is called, so that content that cannot be written is not taken for a lost connection. */
    static SmtpMessage of(
            Session session,
            IdempotencyKey key,
            InternetAddress from,
            InternetAddress to,
            MessageContent content,
            Instant at)
            throws MessagingException, IOException {
        var message = new SmtpMessage(session, id(key, from));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSentDate(Date.from(at));
        message.setHeader("Idempotency-Key", key.value());
        if (content.title().isPresent()) {
            message.setSubject(BREAKS.matcher(content.title().get()).replaceAll(" "), "UTF-8");
        }
        message.setBody(content);
        message.saveChanges();
        message.writeTo(OutputStream.nullOutputStream());
        return message;
    }

    private void setBody(MessageContent content) throws MessagingException {
        if (content.text().isPresent() && content.html().isPresent()) {
            var text = new MimeBodyPart();
            text.setText(content.text().get(), "UTF-8", "plain");
            var html = new MimeBodyPart();
            html.setText(content.html().get(), "UTF-8", "html");
            setContent(new MimeMultipart("alternative", text, html));
        } else if (content.html().isPresent()) {
            setText(content.html().get(), "UTF-8", "html");
        } else {
            setText(content.text().orElse(""), "UTF-8", "plain");
        }
    }

    /** Exactly one plain address, its domain as it travels; empty for everything else. */
    static Optional<InternetAddress> recipient(Destination destination) {
        return address(destination.value());
    }

    static Optional<InternetAddress> address(String text) {
        try {
            int at = text.lastIndexOf('@');
            boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
            String sent = ascii || at < 0 ? text : text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            if (!VISIBLE.matcher(sent).matches()) {
                return Optional.empty();
            }
            var parsed = new InternetAddress(sent, true);
            return sent.equals(parsed.getAddress()) && !parsed.isGroup() ? Optional.of(parsed) : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public String toString() {
        return "SmtpMessage[" + id + "]";
    }
}
