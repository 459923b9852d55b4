package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SMTP sender against a server that says what each test wants. Source: docs/senders.md. */
class SmtpSenderTest {
    private static final String PASSWORD = "mail-password";
    private static final SendRequest REQUEST = mail("ann.lee@example.test");
    private static final SendResult BUSY = later(Scope.SENDER, SmtpReplies.PAUSE);
    private static final SendResult MISCONFIGURED = later(Scope.CONFIGURATION, Duration.ZERO);

    private final SmtpProvider provider = new SmtpProvider(TestCertificate.LOCALHOST.context(), false);

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @Test
    void encrypts_and_logs_in_before_it_names_anybody() {
        assertThat(builder().build().send(REQUEST)).isInstanceOf(SendResult.Accepted.class);

        assertThat(provider.commands().stream().map(line -> line.split(" ", 2)[0]))
                .startsWith("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA");
        assertThat(provider.commands()).contains("EHLO example.test", "RCPT TO:<ann.lee@example.test>");
    }

    @Test
    void sends_nothing_to_a_server_without_starttls() {
        provider.reply("EHLO", "250-here\r\n250 AUTH PLAIN");

        assertThat(builder().build().send(REQUEST)).isEqualTo(BUSY);
        assertThat(provider.commands()).allMatch(line -> line.startsWith("EHLO") || line.startsWith("QUIT"));
    }

    @Test
    void sends_nothing_to_a_server_whose_certificate_it_does_not_trust() {
        var sender = builder().tls(TestCertificate.ELSEWHERE.context()).build();

        assertThat(sender.send(REQUEST)).isEqualTo(BUSY);
        assertThat(provider.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sends_nothing_to_a_server_whose_certificate_is_for_another_name(boolean implicit) {
        try (var other = new SmtpProvider(TestCertificate.ELSEWHERE.context(), implicit)) {
            var sender = builder().port(other.port()).tls(TestCertificate.ELSEWHERE.context());

            assertThat((implicit ? sender.implicitTls() : sender).build().send(REQUEST))
                    .isEqualTo(BUSY);
            assertThat(other.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void sends_by_implicit_tls() {
        try (var other = new SmtpProvider(TestCertificate.LOCALHOST.context(), true)) {
            var sender = builder().port(other.port()).implicitTls().build();

            assertThat(sender.send(REQUEST)).isInstanceOf(SendResult.Accepted.class);
            assertThat(other.messages()).hasSize(1);
            assertThat(other.commands()).noneMatch(line -> line.startsWith("STARTTLS"));
        }
    }

    @ParameterizedTest(name = "AUTH: {0}")
    @CsvSource({
        "535 no, CONFIGURATION",
        "534 weak, CONFIGURATION",
        "500 what, CONFIGURATION",
        "454 not now, SENDER",
        "421 closing, SENDER",
        "'', SENDER",
        "silence, SENDER"
    })
    void tells_a_wrong_login_from_a_server_in_trouble(String reply, Scope scope) {
        provider.reply("AUTH", reply);

        assertThat(builder().build().send(REQUEST)).isEqualTo(scope == Scope.SENDER ? BUSY : MISCONFIGURED);
        assertThat(provider.commands()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void a_server_that_offers_no_login_is_a_wrong_configuration() {
        provider.reply("EHLO", "250-here\r\n250 STARTTLS");

        assertThat(builder().build().send(REQUEST)).isEqualTo(MISCONFIGURED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "GREETING, ''",
        "GREETING, silence",
        "GREETING, 554 no service",
        "GREETING, garbage",
        "GREETING, HTTP/1.1 400 Bad Request",
        "EHLO, ''",
        "STARTTLS, 454 not now",
        "MAIL, ''",
        "MAIL, garbage",
        "RCPT, ''",
        "RCPT, 999 what",
        "DATA, ''",
        "DATA, silence",
        "DATA, 250 fine"
    })
    void proves_that_nothing_was_taken_before_the_message_was_sent(String command, String reply) {
        provider.reply(command, reply);

        assertThat(builder().build().send(REQUEST)).isEqualTo(BUSY);
        assertThat(provider.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "silence", "garbage", "25", "354 go on", "250-never\r\n250-ending"})
    void does_not_know_what_became_of_a_message_without_a_clear_reply(String reply) {
        provider.reply("END", reply);

        assertThat(builder().build().send(REQUEST)).isEqualTo(new SendResult.Unknown(Samples.KEY, "no_reply"));
        assertThat(provider.messages()).hasSize(1);
    }

    @Test
    void reads_no_endless_reply() {
        provider.reply("MAIL", "250-more\r\n".repeat(200_000) + "250 fine");

        assertThat(builder().build().send(REQUEST)).isEqualTo(BUSY);
    }

    @Test
    void keeps_the_verdict_of_a_server_that_closes_after_it() {
        provider.reply("END", "554 no");
        provider.reply("RSET", SmtpProvider.DROP);

        assertThat(builder().build().send(REQUEST))
                .isEqualTo(new SendResult.Refused(Samples.KEY, RefusalCode.CONTENT_BLOCKED, false));
    }

    @Test
    void keeps_a_message_back_whose_deadline_comes_during_the_conversation() {
        var clock = ManualClock.stepping(REQUEST.sendBefore().minusSeconds(2), now -> now.plusSeconds(1));

        assertThat(builder().clock(clock).build().send(REQUEST)).isEqualTo(later(Scope.INTENT, Duration.ZERO));
        assertThat(provider.messages()).isEmpty();
        assertThat(provider.commands()).noneMatch(line -> line.equals("DATA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "@example.test",
                "ann@",
                "ann@example.test, bob@example.test",
                "Ann <ann@example.test>",
                "friends: ann@example.test;",
                "ann@example.test>\r\nRCPT TO:<bob@example.test",
                "ann@example.test\nBcc: bob@example.test",
                "änn@example.test",
                "ann lee@example.test"
            })
    void refuses_what_is_not_one_plain_address_without_a_call(String destination) {
        assertThat(builder().build().send(mail(destination)))
                .isEqualTo(new SendResult.Refused(Samples.KEY, RefusalCode.BAD_DESTINATION, false));
        assertThat(provider.commands()).isEmpty();
    }

    @Test
    void writes_a_domain_of_other_letters_as_it_travels() {
        builder().build().send(mail("ann@bücher.example"));

        assertThat(provider.commands()).contains("RCPT TO:<ann@xn--bcher-kva.example>");
    }

    @Test
    void refuses_content_without_text_and_html_without_a_call() {
        var template = Samples.request("email", "ann@example.test", MessageContent.template("due", Map.of()));

        assertThat(builder().build().send(template))
                .isEqualTo(new SendResult.Refused(Samples.KEY, RefusalCode.CONTENT_BLOCKED, false));
        assertThat(provider.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\r\nBcc: bob@example.test", "A\nBcc: bob@example.test", "Ä\r\n\r\nBcc: bob@example.test"})
    void a_title_never_becomes_another_header(String title) {
        var content = MessageContent.titled(title, "Body\r\n.\r\nRCPT TO:<bob@example.test>\r\n");

        builder().build().send(Samples.request("email", "ann@example.test", content));

        assertThat(provider.messages()).hasSize(1).allSatisfy(message -> {
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            assertThat(head).doesNotContainPattern("(?mi)^bcc:").containsPattern("(?m)^Subject: ");
        });
        assertThat(provider.commands())
                .filteredOn(line -> line.startsWith("RCPT"))
                .hasSize(1);
    }

    @Test
    void names_every_problem_of_its_configuration_and_no_secret() {
        var builder = SmtpSender.to("mail example")
                .port(70_000)
                .plain()
                .login("billing", Secret.of(PASSWORD))
                .from("nobody", "A\r\nB");

        assertThatThrownBy(builder::build)
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("host")
                .hasMessageContaining("port")
                .hasMessageContaining("login")
                .hasMessageContaining("from")
                .hasMessageContaining("fromName")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void a_host_that_nobody_knows_was_not_reached() {
        var sender =
                SmtpSender.to("nobody.invalid").from("billing@example.test", "").build();

        assertThat(sender.send(mailBeforeTheEndOfTime())).isEqualTo(BUSY);
        assertThat(sender.toString()).isEqualTo("SmtpSender[nobody.invalid:587 STARTTLS]");
    }

    private static SendRequest mailBeforeTheEndOfTime() {
        return new SendRequest(
                REQUEST.idempotencyKey(),
                1,
                REQUEST.company(),
                REQUEST.channel(),
                REQUEST.destination(),
                REQUEST.content(),
                Instant.MAX,
                REQUEST.adType(),
                Map.of());
    }

    private SmtpSenderBuilder builder() {
        return SmtpSender.to("localhost")
                .port(provider.port())
                .tls(TestCertificate.LOCALHOST.context())
                .login("billing", Secret.of(PASSWORD))
                .from("billing@example.test", "Billing")
                .timeout(Duration.ofSeconds(2))
                .clock(ManualClock.create());
    }

    private static SendRequest mail(String destination) {
        return Samples.request(
                "email",
                destination,
                new MessageContent(
                        Optional.empty(),
                        Optional.of("Due"),
                        Optional.of("Text"),
                        Optional.of("<p>Text</p>"),
                        Map.of()));
    }

    private static SendResult later(Scope scope, Duration after) {
        return new SendResult.RetryLater(Samples.KEY, after, scope);
    }
}
