package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.ManualClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a real mail server. */
class SmtpMailTest {
    private static final String TEXT = "Zahlen Sie bitte 12 €.\r\n.\r\nDanke, 春";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startTheServer() {
        mail.start();
    }

    @AfterEach
    void stopTheServer() {
        mail.stop();
    }

    @Test
    void text_alone_arrives_as_it_was() throws Exception {
        var arrived = send(MessageContent.titled("Fällig 春 " + "lang ".repeat(40) + "Ende", TEXT));

        assertThat(arrived.getSubject()).isEqualTo("Fällig 春 " + "lang ".repeat(40) + "Ende");
        assertThat(arrived.isMimeType("text/plain")).isTrue();
        assertThat(arrived.getContent().toString().stripTrailing()).isEqualTo(TEXT);
    }

    @Test
    void text_and_html_arrive_as_alternatives_the_better_one_last() throws Exception {
        var arrived = send(new MessageContent(
                Optional.empty(), Optional.of("Due"), Optional.of(TEXT), Optional.of("<p>12 €</p>"), Map.of()));

        assertThat(arrived.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo(TEXT);
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).hasToString("<p>12 €</p>");
    }

    @Test
    void html_alone_arrives_without_a_title() throws Exception {
        var arrived = send(new MessageContent(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("<p>12 €</p>"), Map.of()));

        assertThat(arrived.getSubject()).isNull();
        assertThat(arrived.isMimeType("text/html")).isTrue();
        assertThat(arrived.getContent().toString().strip()).isEqualTo("<p>12 €</p>");
    }

    @Test
    void says_who_when_and_which() throws Exception {
        var arrived = send(MessageContent.text("Hello"));

        assertThat(arrived.getHeader("From")).containsExactly("=?UTF-8?Q?M=C3=BCller?= <billing@example.test>");
        assertThat(arrived.getHeader("To")).containsExactly("ann@example.test");
        assertThat(arrived.getSentDate()).isEqualTo(Date.from(ManualClock.START));
        assertThat(arrived.getMessageID()).isEqualTo("<" + Samples.KEY + "@example.test>");
        assertThat(arrived.getHeader("Idempotency-Key")).containsExactly(Samples.KEY.value());
    }

    private MimeMessage send(MessageContent content) {
        var sender = SmtpSender.to("127.0.0.1")
                .port(mail.getSmtp().getPort())
                .plain()
                .from("billing@example.test", "Müller")
                .clock(ManualClock.create())
                .build();

        assertThat(sender.send(Samples.request("email", "ann@example.test", content)))
                .isEqualTo(new SendResult.Accepted(Samples.KEY, Optional.of("<" + Samples.KEY + "@example.test>")));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }
}
