package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.spi.IdSource;
import dev.freestone.testkit.IdSourceConformance;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomIdSourceTest extends IdSourceConformance {
    private static final long SEED = 20260309;

    @Override
    protected IdSource openIds() {
        return RandomIdSource.secure();
    }

    @Test
    void the_same_generator_gives_the_same_ids() {
        IdSource one = RandomIdSource.over(new Random(SEED));
        IdSource other = RandomIdSource.over(new Random(SEED));

        assertThat(one.next("CG")).isEqualTo(other.next("CG"));
        assertThat(one.next("CG"))
                .isNotEqualTo(RandomIdSource.over(new Random(SEED)).next("CG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "cg", "9C", "CG-", "C "})
    void a_prefix_of_another_form_is_refused(String prefix) {
        assertThatThrownBy(() -> openIds().next(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("prefix: ");
    }
}
