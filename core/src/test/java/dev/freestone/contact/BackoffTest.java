package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.contact.IdempotencyKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final long SEED = 20_260_309L;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final IdempotencyKey KEY = new IdempotencyKey("fs1euzvhojhmm4j6opsmqtmudrjrolpmmaz");

    @ParameterizedTest
    @CsvSource({"1, 24, 36", "2, 48, 72", "3, 96, 144", "4, 192, 288", "8, 2880, 4320", "20, 2880, 4320"})
    void the_wait_after_an_attempt_is_doubled_limited_and_spread(int attempt, long least, long greatest) {
        Random random = new Random(SEED);
        Set<Duration> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Duration wait = Backoff.DEFAULT.after(key(random), attempt, Duration.ZERO);
            assertThat(wait)
                    .as("seed %d, key %d", SEED, i)
                    .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(greatest));
            seen.add(wait);
        }
        assertThat(seen).as("seed %d", SEED).hasSizeGreaterThan(900);
    }

    @Test
    void the_wait_is_the_same_on_every_node() {
        assertThat(Backoff.DEFAULT.after(KEY, 1, Duration.ZERO)).isEqualTo(Duration.parse("PT33.7212S"));
        assertThat(Backoff.DEFAULT.after(KEY, 2, Duration.ZERO)).isEqualTo(Duration.parse("PT69.76188S"));
    }

    @Test
    void what_the_provider_asks_for_wins_when_it_is_longer() {
        assertThat(Backoff.DEFAULT.after(KEY, 1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(Backoff.DEFAULT.after(KEY, 1, Duration.ofSeconds(1)))
                .isEqualTo(Backoff.DEFAULT.after(KEY, 1, Duration.ZERO));
    }

    @Test
    void a_fifth_attempt_is_the_last() {
        assertThat(Backoff.DEFAULT.allowsAfter(4)).isTrue();
        assertThat(Backoff.DEFAULT.allowsAfter(5)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1H, 5", "PT-1S, PT1H, 5", "PT1H, PT1S, 5", "PT30S, PT1H, 0", "PT30S, PT1H, 21"})
    void bounds_are_checked(Duration base, Duration max, int maxAttempts) {
        assertThatThrownBy(() -> new Backoff(base, max, maxAttempts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Backoff: ");
    }

    private static IdempotencyKey key(Random random) {
        StringBuilder text = new StringBuilder("fs1");
        for (int i = 0; i < 32; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new IdempotencyKey(text.toString());
    }
}
