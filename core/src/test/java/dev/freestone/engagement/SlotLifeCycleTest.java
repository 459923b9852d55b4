package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.testkit.GoldenFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotLifeCycleTest {
    @ParameterizedTest(name = "{0} {1}, guards hold: {2}, gives {3}")
    @CsvSource({
        ",          RESERVE, true,  RESERVED,   0,  1",
        ",          RESERVE, false, ,           0,  0",
        ",          COMMIT,  true,  ,           0,  0",
        ",          RELEASE, true,  ,           0,  0",
        ",          EXPIRE,  true,  ,           0,  0",
        "RESERVED,  RESERVE, false, RESERVED,   0,  0",
        "RESERVED,  COMMIT,  false, COMMITTED,  1, -1",
        "RESERVED,  RELEASE, false, RELEASED,   0, -1",
        "RESERVED,  EXPIRE,  true,  EXPIRED,    0, -1",
        "RESERVED,  EXPIRE,  false, ,           0,  0",
        "COMMITTED, RESERVE, false, COMMITTED,  0,  0",
        "COMMITTED, COMMIT,  false, COMMITTED,  0,  0",
        "COMMITTED, RELEASE, false, RELEASED,  -1,  0",
        "COMMITTED, EXPIRE,  true,  ,           0,  0",
        "RELEASED,  RESERVE, true,  RESERVED,   0,  1",
        "RELEASED,  RESERVE, false, ,           0,  0",
        "RELEASED,  COMMIT,  true,  ,           0,  0",
        "RELEASED,  RELEASE, false, RELEASED,   0,  0",
        "RELEASED,  EXPIRE,  true,  ,           0,  0",
        "EXPIRED,   RESERVE, true,  RESERVED,   0,  1",
        "EXPIRED,   RESERVE, false, ,           0,  0",
        "EXPIRED,   COMMIT,  true,  COMMITTED,  1,  0",
        "EXPIRED,   COMMIT,  false, ,           0,  0",
        "EXPIRED,   RELEASE, false, EXPIRED,    0,  0",
        "EXPIRED,   EXPIRE,  true,  ,           0,  0",
    })
    void a_slot_counts_while_it_is_held_or_taken(
            CapacityState from, SlotEvent event, boolean holds, CapacityState to, int committed, int reserved) {
        Optional<CapacityState> before = Optional.ofNullable(from);

        var after = SlotLifeCycle.table()
                .find(before, event, guard -> holds)
                .flatMap(row -> row.to().or(() -> before));

        assertThat(after).isEqualTo(Optional.ofNullable(to));
        assertThat(after.map(state -> SlotCount.between(before, state)).orElse(new SlotCount(0, 0)))
                .isEqualTo(new SlotCount(committed, reserved));
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/capacity-slot.md")
                .matches(LifeCyclePage.markdown(SlotLifeCycle.table(), "docs/spec/engagement-campaigns.md 6.2"));
    }
}
