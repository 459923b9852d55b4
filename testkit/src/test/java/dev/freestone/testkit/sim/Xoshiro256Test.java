package dev.freestone.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Xoshiro256Test {
    @Test
    void gives_the_numbers_of_its_definition() {
        Xoshiro256 random = new Xoshiro256(1, 2, 3, 4);

        assertThat(IntStream.range(0, 6).mapToLong(i -> random.next()))
                .containsExactly(
                        11520L, 0L, 1509978240L, 1215971899390074240L, 1216172134540287360L, 607988272756665600L);
    }

    @Test
    void streams_of_one_seed_differ() {
        assertThat(Xoshiro256.stream(1, 0).next())
                .isNotEqualTo(Xoshiro256.stream(1, 1).next())
                .isNotEqualTo(Xoshiro256.stream(2, 0).next());
    }

    @Test
    void numbers_stay_between_their_bounds() {
        Xoshiro256 random = Xoshiro256.stream(1, 0);

        assertThat(IntStream.range(0, 1_000).map(i -> random.between(3, 5)).distinct())
                .containsExactlyInAnyOrder(3, 4, 5);
    }
}
