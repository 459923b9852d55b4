package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RedashComparisonTest {
    @Test
    void the_source_and_the_loop_by_hand_read_the_same_cells() throws IOException {
        assertThat(RedashComparison.compare(20_000, 0, 1)).contains("20,000 rows", "ratio");
    }
}
