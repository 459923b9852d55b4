package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.IdSource;
import org.junit.jupiter.api.Test;

class SequentialIdSourceTest extends IdSourceConformance {
    @Override
    protected IdSource openIds() {
        return new SequentialIdSource();
    }

    @Test
    void each_prefix_counts_for_itself_in_base_36() {
        IdSource ids = openIds();
        String last = "";
        for (int i = 0; i < 36; i++) {
            last = ids.next("CG");
        }

        assertThat(last).isEqualTo("CG-0000-0010");
        assertThat(ids.next("CR")).isEqualTo("CR-0000-0001");
    }
}
