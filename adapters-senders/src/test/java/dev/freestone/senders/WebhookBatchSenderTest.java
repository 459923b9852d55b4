package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookBatchSenderTest {
    private final HttpProvider provider = new HttpProvider();

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void reads_an_answer_to_two_messages(String body, SendResult first, SendResult second) {
        provider.script(request -> HttpProvider.answer(200, body));
        var sender = WebhookSender.to(provider.address())
                .signedWith("k1", WebhookFixture.KEY)
                .plainHttp()
                .clock(ManualClock.create())
                .buildBatch(2);
        var content = MessageContent.text("Hello");

        var results = sender.sendAll(List.of(
                Samples.request(Samples.KEY, "text", "+15550100001", content),
                Samples.request(Samples.OTHER, "text", "+15550100002", content)));

        assertThat(results).isEqualTo(List.of(first, second));
        assertThat(provider.received()).hasSize(1);
    }

    static Stream<Arguments> answers() {
        var missing = new SendResult.Unknown(Samples.OTHER, "answer_missing");
        return Stream.of(
                answer(
                        result("status", "accepted", "messageId", "m-1"),
                        new SendResult.Accepted(Samples.KEY, Optional.of("m-1")),
                        missing),
                answer(
                        result("status", "refused", "code", "unsubscribed"),
                        new SendResult.Refused(Samples.KEY, RefusalCode.UNSUBSCRIBED, false),
                        missing),
                answer(result("status", "refused", "code", "tired"), unknown("malformed_answer"), missing),
                answer(
                        result("status", "retry_later", "x", "y"),
                        new SendResult.RetryLater(Samples.KEY, Duration.ZERO, Scope.INTENT),
                        missing),
                answer(result("status", "done", "x", "y"), unknown("malformed_answer"), missing),
                answer(
                        result("status", "accepted", "a", "b") + "," + result("status", "accepted", "a", "b"),
                        unknown("answer_doubled"),
                        missing),
                answer("7, null, {}", unknown("answer_missing"), missing),
                Arguments.of(
                        "[1]", unknown("malformed_answer"), new SendResult.Unknown(Samples.OTHER, "malformed_answer")));
    }

    private static Arguments answer(String results, SendResult first, SendResult second) {
        return Arguments.of("{\"results\":[" + results + "]}", first, second);
    }

    private static String result(String name, String value, String other, String otherValue) {
        return "{\"idempotencyKey\":\"" + Samples.KEY + "\",\"" + name + "\":\"" + value + "\",\"" + other + "\":\""
                + otherValue + "\"}";
    }

    private static SendResult unknown(String cause) {
        return new SendResult.Unknown(Samples.KEY, cause);
    }
}
