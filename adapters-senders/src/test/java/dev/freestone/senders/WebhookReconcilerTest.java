package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.UnknownAttempt;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReconcilerTest {
    private static final List<UnknownAttempt> ATTEMPTS = List.of(new UnknownAttempt(
            CompanyId.DEFAULT, SenderId.of("text"), Samples.KEY, 1, Instant.parse("2026-03-09T14:00:00Z")));

    private final HttpProvider provider = new HttpProvider();
    private final WebhookReconciler reconciler = WebhookSender.to(provider.address())
            .signedWith("k1", WebhookFixture.KEY)
            .plainHttp()
            .clock(ManualClock.create())
            .buildReconciler();

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @Test
    void asks_about_keys_and_tells_no_destination() {
        provider.script(request -> HttpProvider.answer(200, "{\"findings\":[]}"));

        assertThat(reconciler.lookup(ATTEMPTS)).isEmpty();

        assertThat(provider.received().get(0).body())
                .isEqualTo("{\"lookup\":[{\"idempotencyKey\":\"" + Samples.KEY
                        + "\",\"attempt\":1,\"company\":\"default\",\"attemptedAt\":\"2026-03-09T14:00:00Z\"}]}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void reads_a_finding(String members, List<Finding> expected) {
        provider.script(request -> HttpProvider.answer(
                200, "{\"findings\":[{\"idempotencyKey\":\"" + Samples.KEY + "\"," + members + "},{},7]}"));

        assertThat(reconciler.lookup(ATTEMPTS)).isEqualTo(expected);
    }

    static Stream<Arguments> findings() {
        var key = Samples.KEY;
        return Stream.of(
                Arguments.of("\"finding\":\"absent\"", List.of(new Finding.Absent(key))),
                Arguments.of(
                        "\"finding\":\"delivered\",\"messageId\":\"m\",\"at\":\"2026-03-09T14:00:01Z\"",
                        List.of(new Finding.Delivered(
                                key, Optional.of("m"), Optional.of(Instant.parse("2026-03-09T14:00:01Z"))))),
                Arguments.of(
                        "\"finding\":\"delivered\",\"at\":\"yesterday\"",
                        List.of(new Finding.Delivered(key, Optional.empty(), Optional.empty()))),
                Arguments.of(
                        "\"finding\":\"rejected\",\"code\":\"unsubscribed\"",
                        List.of(new Finding.Rejected(key, RefusalCode.UNSUBSCRIBED, false))),
                Arguments.of("\"finding\":\"rejected\",\"code\":\"tired\"", List.of()),
                Arguments.of(
                        "\"finding\":\"unknown\",\"askAgainAfterSeconds\":60",
                        List.of(new Finding.StillUnknown(key, Duration.ofMinutes(1)))),
                Arguments.of("\"finding\":\"lost\"", List.of()));
    }

    @Test
    void believes_nothing_about_a_key_that_it_did_not_ask_for() {
        provider.script(request -> HttpProvider.answer(
                200, "{\"findings\":[{\"idempotencyKey\":\"" + Samples.OTHER + "\",\"finding\":\"absent\"}]}"));

        assertThat(reconciler.lookup(ATTEMPTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "garbage"})
    void fails_on_an_answer_without_findings_so_that_it_is_asked_again(String body) {
        provider.script(request -> HttpProvider.answer(200, body));

        assertThatThrownBy(() -> reconciler.lookup(ATTEMPTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("path-secret");
    }

    @Test
    void fails_on_an_answer_that_is_no_success() {
        provider.script(request -> HttpProvider.answer(500, "{\"findings\":[]}"));

        assertThatThrownBy(() -> reconciler.lookup(ATTEMPTS)).hasMessageContaining("500");
    }
}
