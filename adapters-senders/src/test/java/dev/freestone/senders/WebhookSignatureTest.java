package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Instant SIGNED = Instant.parse("2026-03-09T15:00:00Z");
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String HEADER = WebhookSignature.sign("k1", KEY, SIGNED, BODY);

    @Test
    void is_the_same_everywhere() {
        assertThat(HEADER)
                .isEqualTo("t=1773068400,k=k1,v1=5005ac98aaa785227b4a263553f40dc2b0cc6cc361c5302cd2a4a5d6fe07b325");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false"})
    void holds_as_long_as_the_clocks_differ_by_no_more_than_the_tolerance(long seconds, boolean holds) {
        assertThat(verify(HEADER, BODY, SIGNED.plusSeconds(seconds))).isEqualTo(holds);
    }

    @Test
    void does_not_hold_for_another_body() {
        assertThat(verify(HEADER, "{\"a\":2}".getBytes(StandardCharsets.UTF_8), SIGNED))
                .isFalse();
    }

    @Test
    void does_not_hold_for_another_time() {
        assertThat(verify(HEADER.replace("t=1773068400", "t=1773068401"), BODY, SIGNED))
                .isFalse();
    }

    @Test
    void does_not_hold_under_another_key() {
        var keys = Map.of("k1", Secret.of("another-key-another-key-another-"));

        assertThat(WebhookSignature.verify(HEADER, BODY, keys, SIGNED, Duration.ofMinutes(5)))
                .isFalse();
    }

    @Test
    void does_not_hold_for_a_key_that_is_not_valid_any_more() {
        assertThat(WebhookSignature.verify(HEADER, BODY, Map.of("k2", KEY), SIGNED, Duration.ofMinutes(5)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1,k=k1,v1=", "t=x,k=k1,v1=00", "t=999999999999999999999,k=k1,v1=00", "v1=00,t=1"})
    void does_not_hold_when_it_is_garbage(String header) {
        assertThat(verify(header, BODY, SIGNED)).isFalse();
    }

    private static boolean verify(String header, byte[] body, Instant now) {
        return WebhookSignature.verify(header, body, Map.of("k1", KEY), now, WebhookSignature.DEFAULT_TOLERANCE);
    }
}
