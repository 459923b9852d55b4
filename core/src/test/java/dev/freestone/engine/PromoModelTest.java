package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random commands, postings, reversals and days: the engine and the model answer the same and end the same. */
class PromoModelTest {
    private static final long SEED = Long.getLong("freestone.seed", new Random().nextLong());
    private static final int WORLDS = Integer.getInteger("freestone.worlds", 120);

    @Test
    void the_engine_does_what_the_specification_says_whatever_happens_in_whatever_order() {
        System.out.println("promo model seeds from " + SEED);
        Map<String, Integer> met = new TreeMap<>();
        for (int i = 0; i < WORLDS; i++) {
            new PromoModelWorld(SEED + i, met).run();
        }
        assertThat(met.keySet())
                .as("seeds from %s", SEED)
                .contains("T1", "T2", "T4", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13a", "T13b")
                .contains("promo_already_open", "promo_period_over", "illegal_transition");
    }
}
