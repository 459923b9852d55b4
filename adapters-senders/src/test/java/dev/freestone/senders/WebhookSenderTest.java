package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Accepted;
import dev.freestone.model.contact.SendResult.Refused;
import dev.freestone.model.contact.SendResult.RetryLater;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SendResult.Unknown;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.testkit.ManualClock;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhook sender writes, and what it makes of each answer. Source: docs/senders.md. */
class WebhookSenderTest {
    private static final SendRequest REQUEST =
            Samples.request("text", "+15550100001", MessageContent.text("Pay, please: 12 €"));
    private static final Duration SHORT = WebhookAnswers.UNREACHED_PAUSE;

    private final ManualClock clock = ManualClock.create();
    private final HttpProvider provider = new HttpProvider();

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @Test
    void posts_one_signed_message_with_key_and_attempt_in_its_head() {
        sender().send(REQUEST);

        var received = provider.received().get(0);
        assertThat(received.line()).isEqualTo("POST /hook?token=path-secret HTTP/1.1");
        assertThat(received.headers())
                .containsEntry("Idempotency-Key", Samples.KEY.value())
                .containsEntry("Freestone-Attempt", "2")
                .containsEntry("Content-Type", "application/json");
        assertThat(WebhookSignature.verify(
                        String.valueOf(received.headers().get(WebhookSignature.HEADER)),
                        received.body().getBytes(StandardCharsets.UTF_8),
                        Map.of("k1", WebhookFixture.KEY),
                        ManualClock.START,
                        WebhookSignature.DEFAULT_TOLERANCE))
                .isTrue();
    }

    @Test
    void writes_text_alone_as_the_documented_form() {
        sender().send(REQUEST);

        assertThat(bodyOfTheFirst())
                .isEqualTo("{\"idempotencyKey\":\"" + Samples.KEY + "\",\"attempt\":2,\"company\":\"default\","
                        + "\"channel\":\"text\",\"destination\":\"+15550100001\","
                        + "\"content\":{\"text\":\"Pay, please: 12 €\",\"variables\":{}},"
                        + "\"sendBefore\":\"2026-03-09T15:01:00Z\",\"correlation\":{\"intent\":\"IN-1\"}}");
    }

    @Test
    void tells_how_a_message_of_an_engagement_campaign_is_shown() {
        sender().send(Samples.shownAs("inbox", REQUEST));

        assertThat(bodyOfTheFirst()).contains("\"channel\":\"text\",\"adType\":\"inbox\",");
    }

    @Test
    void writes_templates_with_variables_of_every_kind() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("name", "A\"n\\n\u0001");
        variables.put("count", 3L);
        variables.put("amount", new BigDecimal("120.50"));
        variables.put("due", true);
        variables.put("none", null);

        sender().send(Samples.request("text", "+15550100001", MessageContent.template("due", variables)));

        assertThat(bodyOfTheFirst())
                .contains(
                        "\"content\":{\"template\":\"due\",\"variables\":{\"name\":\"A\\\"n\\\\n\\u0001\",\"count\":3,"
                                + "\"amount\":120.50,\"due\":true,\"none\":null}}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void reads_an_answer(String name, String answer, SendResult result) {
        provider.script(request -> answer);

        assertThat(sender().send(REQUEST)).isEqualTo(result);
        assertThat(provider.received()).hasSize(1);
    }

    static Stream<Arguments> answers() {
        String key = Samples.KEY.value();
        String longId = "x".repeat(201);
        return Stream.of(
                answer(HttpProvider.status(200), accepted("")),
                answer(HttpProvider.status(204), accepted("")),
                answer(HttpProvider.answer(202, "{}"), accepted("")),
                answer(HttpProvider.answer(202, "{\"messageId\":\"m-7\"}"), accepted("m-7")),
                answer(HttpProvider.answer(202, "{\"messageId\":7}"), accepted("")),
                answer(HttpProvider.answer(202, "{\"messageId\":\"" + longId + "\"}"), accepted("")),
                answer(HttpProvider.answer(202, "{\"idempotencyKey\":\"" + key + "\"}"), accepted("")),
                answer(HttpProvider.answer(202, "{\"idempotencyKey\":\"fs1\"}"), unknown("foreign_answer")),
                answer(HttpProvider.answer(200, "<html>Maintenance</html>"), unknown("malformed_answer")),
                answer(HttpProvider.answer(200, "[]"), unknown("malformed_answer")),
                answer(HttpProvider.answer(200, "{\"a\":1"), unknown("malformed_answer")),
                answer(HttpProvider.answer(200, "{} {}"), unknown("malformed_answer")),
                answer(HttpProvider.answer(200, "[".repeat(5_000)), unknown("malformed_answer")),
                answer(HttpProvider.answer(200, " ".repeat(2_000_000)), unknown("malformed_answer")),
                answer("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"messageId\"", unknown("connection_lost")),
                answer("SSH-2.0-Other\r\n", unknown("connection_lost")),
                answer("HTTP/1.1 200", unknown("connection_lost")),
                answer(refusal(400, "bad_destination"), refused(RefusalCode.BAD_DESTINATION, false)),
                answer(refusal(404, "not_in_service"), refused(RefusalCode.NOT_IN_SERVICE, false)),
                answer(refusal(422, "unsubscribed"), refused(RefusalCode.UNSUBSCRIBED, false)),
                answer(
                        HttpProvider.answer(422, "{\"code\":\"content_blocked\",\"reached\":true}"),
                        refused(RefusalCode.CONTENT_BLOCKED, true)),
                answer(refusal(422, "tired"), unknown("status_422")),
                answer(HttpProvider.status(404), unknown("status_404")),
                answer(refusal(410, "bad_destination"), unknown("status_410")),
                answer(HttpProvider.status(401), later(Scope.CONFIGURATION, Duration.ZERO)),
                answer(HttpProvider.status(403), later(Scope.CONFIGURATION, Duration.ZERO)),
                answer(HttpProvider.status(408), unknown("status_408")),
                answer(HttpProvider.answer(409, "{\"taken\":false}"), later(Scope.INTENT, Duration.ZERO)),
                answer(HttpProvider.answer(409, "{\"taken\":\"false\"}"), unknown("status_409")),
                answer(HttpProvider.answer(409, "{\"taken\":true}"), unknown("status_409")),
                answer(
                        HttpProvider.answer(425, "{\"taken\":false}", "Retry-After: 7"),
                        later(Scope.INTENT, Duration.ofSeconds(7))),
                answer(HttpProvider.status(429), later(Scope.SENDER, SHORT)),
                answer(HttpProvider.status(429, "Retry-After: 999999999"), later(Scope.SENDER, Duration.ofDays(1))),
                answer(
                        HttpProvider.status(503, "Retry-After: Mon, 09 Mar 2026 15:02:00 GMT"),
                        later(Scope.SENDER, Duration.ofMinutes(2))),
                answer(
                        HttpProvider.status(503, "Retry-After: Mon, 09 Mar 2026 14:00:00 GMT"),
                        later(Scope.SENDER, Duration.ZERO)),
                answer(HttpProvider.status(503), unknown("status_503")),
                answer(HttpProvider.status(503, "Retry-After: soon"), unknown("status_503")),
                answer(HttpProvider.status(500), unknown("status_500")),
                answer(HttpProvider.answer(504, "{\"taken\":false}"), unknown("status_504")),
                answer(HttpProvider.status(302, "Location: /elsewhere"), unknown("status_302")),
                answer(HttpProvider.status(303, "Location: /elsewhere"), unknown("status_303")));
    }

    @Test
    void waits_for_no_body_longer_than_the_timeout() {
        provider.script(request -> "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
        // The script's text ends, its connection stays: the answer is never whole.
        provider.keepOpen();

        assertThat(sender().send(REQUEST)).isEqualTo(unknown("timeout"));
    }

    @Test
    void a_host_that_nobody_knows_was_not_reached() {
        var sender = builder(URI.create("http://nobody.invalid/hook")).build();

        assertThat(sender.send(REQUEST)).isEqualTo(later(Scope.SENDER, SHORT));
    }

    @Test
    void posts_over_tls() {
        try (var encrypted = provider.encrypted(TestCertificate.LOCALHOST.context())) {
            var address = URI.create("https://localhost:" + encrypted.port() + "/hook");
            var sender =
                    builder(address).tls(TestCertificate.LOCALHOST.context()).build();

            assertThat(sender.send(REQUEST)).isEqualTo(accepted(""));
            assertThat(provider.received()).hasSize(1);
        }
    }

    @Test
    void sends_nothing_to_a_server_whose_certificate_is_for_another_name() {
        try (var encrypted = provider.encrypted(TestCertificate.ELSEWHERE.context())) {
            var address = URI.create("https://localhost:" + encrypted.port() + "/hook");
            var sender =
                    builder(address).tls(TestCertificate.ELSEWHERE.context()).build();

            assertThat(sender.send(REQUEST)).isEqualTo(later(Scope.SENDER, SHORT));
            assertThat(provider.received()).isEmpty();
        }
    }

    @Test
    void a_server_whose_certificate_it_does_not_trust_was_not_reached() {
        try (var other = new SmtpProvider(TestCertificate.LOCALHOST.context(), true)) {
            var address = URI.create("https://localhost:" + other.port() + "/hook");

            assertThat(builder(address).build().send(REQUEST)).isEqualTo(later(Scope.SENDER, SHORT));
            assertThat(other.commands()).isEmpty();
        }
    }

    @Test
    void a_server_that_answers_no_handshake_in_time_was_not_reached() {
        try (var other = new LocalServer(socket -> socket.getInputStream().readAllBytes())) {
            var address = URI.create("https://localhost:" + other.port() + "/hook");

            assertThat(builder(address).build().send(REQUEST)).isEqualTo(later(Scope.SENDER, SHORT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 mail.example.test ESMTP\r\n", HttpProvider.DROP})
    void a_server_that_speaks_no_tls_never_seems_to_have_accepted(String greeting) {
        try (var other = new LocalServer(socket -> {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        })) {
            var address = URI.create("https://localhost:" + other.port() + "/hook");

            // The JDK's client does not always tell this from a connection that broke later.
            assertThat(builder(address).build().send(REQUEST))
                    .isIn(later(Scope.SENDER, SHORT), unknown("connection_lost"));
        }
    }

    @Test
    void shows_neither_key_nor_path() {
        assertThat(sender().toString()).doesNotContain("path-secret", WebhookFixture.KEY.reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/x", "http://h/x", "https:///x", "https://u:p@h/x", "https://h/x#f", "hook"})
    void refuses_the_address(String address) {
        var builder = WebhookSender.to(URI.create(address)).signedWith("k1", WebhookFixture.KEY);

        assertThatThrownBy(builder::build)
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("address");
    }

    @Test
    void names_every_problem_of_its_configuration_and_no_secret() {
        var builder = WebhookSender.to(URI.create("http://h/x")).signedWith("a b", Secret.of("short-secret"));

        assertThatThrownBy(() -> builder.buildBatch(0))
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("address")
                .hasMessageContaining("keyId")
                .hasMessageContaining("key")
                .hasMessageContaining("most")
                .hasMessageNotContaining("short-secret");
    }

    private WebhookSender sender() {
        return builder(provider.address()).build();
    }

    private WebhookBuilder builder(URI address) {
        return WebhookSender.to(address)
                .signedWith("k1", WebhookFixture.KEY)
                .plainHttp()
                .clock(clock)
                .traits(SenderTraits.none().callTimeout(Duration.ofSeconds(2)));
    }

    private String bodyOfTheFirst() {
        return provider.received().get(0).body();
    }

    private static Arguments answer(String answer, SendResult result) {
        String shown = answer.replace("\r\n", " ").replace("HTTP/1.1 ", "").replace("Said Connection: close ", "");
        return Arguments.of(shown.substring(0, Math.min(shown.length(), 60)), answer, result);
    }

    private static String refusal(int status, String code) {
        return HttpProvider.answer(status, "{\"code\":\"" + code + "\"}");
    }

    private static SendResult accepted(String id) {
        return new Accepted(Samples.KEY, Optional.of(id).filter(text -> !text.isEmpty()));
    }

    private static SendResult refused(RefusalCode code, boolean reached) {
        return new Refused(Samples.KEY, code, reached);
    }

    private static SendResult later(Scope scope, Duration after) {
        return new RetryLater(Samples.KEY, after, scope);
    }

    private static SendResult unknown(String cause) {
        return new Unknown(Samples.KEY, cause);
    }
}
