package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.contact.TokenBuckets.Limit;
import dev.freestone.model.contact.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketsTest {
    private static final long SEED = 20_260_302L;
    private static final Instant NOW = MON_2026_03_02;
    private static final Limit TEN = Limit.perSecond(10);

    @Test
    void a_burst_is_one_second_of_the_rate_unless_it_is_given() {
        assertThat(TEN).isEqualTo(new Limit(10, 10));
        assertThat(TokenBuckets.tokens(TokenBuckets.full(new Limit(10, 3), NOW)))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 5"})
    void a_limit_lets_something_pass(int perSecond, int burst) {
        assertThatThrownBy(() -> new Limit(perSecond, burst))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Limit: perSecond " + perSecond + ", burst " + burst);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "99999, 0", "100000, 1", "199999, 1", "1000000, 10", "5000000, 10"})
    void an_empty_bucket_fills_by_the_microsecond_up_to_its_burst(long micros, int tokens) {
        assertThat(TokenBuckets.tokens(refilled(empty(TEN), TEN, micros))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "3, 333334", "10, 100000", "1000000, 1", "2000000, 1"})
    void the_next_token_is_there_at_its_instant_and_not_before(int perSecond, long micros) {
        Limit limit = Limit.perSecond(perSecond);

        assertThat(TokenBuckets.nextToken(empty(limit), limit)).isEqualTo(at(micros));
        assertThat(TokenBuckets.tokens(refilled(empty(limit), limit, micros))).isPositive();
        assertThat(TokenBuckets.tokens(refilled(empty(limit), limit, micros - 1)))
                .isZero();
    }

    /** I15: what is taken in any interval, beginning anywhere, is at most the burst and the rate of its length. */
    @Test
    void no_interval_sees_more_than_burst_and_rate() {
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            Limit limit = new Limit(1 + random.nextInt(50), 1 + random.nextInt(80));
            List<long[]> taken = takings(random, limit);
            for (int from = 0; from < taken.size(); from++) {
                long sum = 0;
                for (int to = from; to < taken.size(); to++) {
                    sum += taken.get(to)[1];
                    long micros = taken.get(to)[0] - taken.get(from)[0];
                    assertThat(sum * TokenBuckets.TOKEN)
                            .as("seed %d, run %d, %s", SEED, run, limit)
                            .isLessThanOrEqualTo(limit.burst() * TokenBuckets.TOKEN + limit.perSecond() * micros);
                }
            }
        }
    }

    private static List<long[]> takings(Random random, Limit limit) {
        List<long[]> taken = new ArrayList<>();
        Bucket bucket = TokenBuckets.full(limit, NOW);
        long latest = 0;
        for (int step = 0; step < 60; step++) {
            // S may go back when the storage fails over; the interval is one of the latest S that was seen.
            long now = latest + random.nextInt(400_000) - (random.nextInt(8) == 0 ? 900_000 : 0);
            latest = Math.max(latest, now);
            bucket = refilled(bucket, limit, now);
            int count = Math.min(TokenBuckets.tokens(bucket), random.nextInt(20));
            bucket = TokenBuckets.take(bucket, count);
            taken.add(new long[] {latest, count});
        }
        return taken;
    }

    @Test
    void looking_often_fills_it_as_looking_once() {
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            Limit limit = new Limit(1 + random.nextInt(10_000), 1_000_000);
            Bucket often = empty(limit);
            Instant now = NOW;
            for (int step = 0; step < 50; step++) {
                now = now.plusNanos(random.nextInt(5_000_000));
                often = TokenBuckets.refilled(often, limit, now);
            }
            assertThat(often.units())
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(TokenBuckets.refilled(empty(limit), limit, now).units());
        }
    }

    @Test
    void a_restart_neither_fills_nor_empties_it() {
        Bucket before = TokenBuckets.take(TokenBuckets.full(TEN, NOW), 7);
        Bucket stored = new Bucket(before.units(), before.refilledAt(), before.blockedUntil());

        assertThat(refilled(stored, TEN, 150_000)).isEqualTo(refilled(before, TEN, 150_000));
        assertThat(TokenBuckets.tokens(refilled(stored, TEN, 150_000))).isEqualTo(4);
    }

    @Test
    void a_clock_that_goes_back_adds_nothing_and_its_way_forth_nothing_twice() {
        Bucket drained = TokenBuckets.take(refilled(empty(TEN), TEN, 500_000), 5);

        Bucket back = refilled(drained, TEN, 100_000);

        assertThat(back).isEqualTo(drained);
        assertThat(TokenBuckets.tokens(refilled(back, TEN, 500_000))).isZero();
        assertThat(TokenBuckets.tokens(refilled(back, TEN, 600_000))).isEqualTo(1);
    }

    @Test
    void tokens_given_back_never_exceed_the_burst() {
        Bucket bucket = TokenBuckets.take(TokenBuckets.full(TEN, NOW), 3);

        assertThat(TokenBuckets.tokens(TokenBuckets.giveBack(bucket, 2, TEN))).isEqualTo(9);
        assertThat(TokenBuckets.tokens(TokenBuckets.giveBack(bucket, 1_000, TEN)))
                .isEqualTo(10);
    }

    @Test
    void a_smaller_limit_takes_effect_at_the_next_look() {
        assertThat(TokenBuckets.tokens(refilled(TokenBuckets.full(TEN, NOW), Limit.perSecond(2), 0)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 10", "1, 10"})
    void a_blocked_bucket_gives_nothing_before_its_end(long micros, int tokens) {
        Bucket blocked = TokenBuckets.blocked(TokenBuckets.full(TEN, NOW), NOW, Duration.ofSeconds(30));

        assertThat(TokenBuckets.tokens(refilled(blocked, TEN, 30_000_000 + micros)))
                .isEqualTo(tokens);
        assertThat(TokenBuckets.nextToken(blocked, TEN)).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void the_longer_block_wins() {
        Bucket blocked = TokenBuckets.blocked(TokenBuckets.full(TEN, NOW), NOW, Duration.ofSeconds(30));

        assertThat(TokenBuckets.blocked(blocked, NOW, Duration.ofSeconds(10)).blockedUntil())
                .hasValue(NOW.plusSeconds(30));
        assertThat(TokenBuckets.blocked(blocked, NOW, Duration.ofSeconds(40)).blockedUntil())
                .hasValue(NOW.plusSeconds(40));
    }

    @Test
    void a_block_that_is_over_ends_also_when_the_clock_went_back() {
        Bucket ahead = refilled(TokenBuckets.full(TEN, NOW), TEN, 60_000_000);
        Bucket blocked = TokenBuckets.blocked(ahead, NOW, Duration.ofSeconds(5));

        assertThat(refilled(blocked, TEN, 5_000_000).blockedUntil()).isEqualTo(Optional.empty());
    }

    @Test
    void a_block_without_end_is_one_of_ten_years() {
        assertThat(TokenBuckets.blocked(empty(TEN), NOW, Duration.ofSeconds(Long.MAX_VALUE))
                        .blockedUntil())
                .hasValue(NOW.plus(Duration.ofDays(3_650)));
    }

    @ParameterizedTest
    @CsvSource({"10000, 10000", "10000, 2147483647", "2147483647, 2147483647"})
    void years_at_high_rates_do_not_overflow(int perSecond, int burst) {
        Limit limit = new Limit(perSecond, burst);
        long century = Duration.ofDays(36_500).toSeconds() * 1_000_000;

        assertThat(TokenBuckets.tokens(refilled(empty(limit), limit, century))).isEqualTo(burst);
        assertThat(refilled(empty(limit), limit, 1_000_000).units())
                .isEqualTo(Math.min(perSecond, burst) * TokenBuckets.TOKEN);
    }

    private static Bucket empty(Limit limit) {
        return TokenBuckets.take(TokenBuckets.full(limit, NOW), limit.burst());
    }

    private static Bucket refilled(Bucket bucket, Limit limit, long micros) {
        return TokenBuckets.refilled(bucket, limit, at(micros));
    }

    private static Instant at(long micros) {
        return NOW.plus(micros, ChronoUnit.MICROS);
    }
}
