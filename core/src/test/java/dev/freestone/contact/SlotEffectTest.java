package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.SlotState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotEffectTest {
    /** Every "slots" of the table in docs/spec/contact-ledger.md 3; the rows that are not named here keep them. */
    private static final Map<SlotEffect, String> EXPECTED = Map.of(
            SlotEffect.RESERVE,
            "T4",
            SlotEffect.USE,
            "T10 T39d",
            SlotEffect.RELEASE,
            "T8 T9 T11 T13a T14 T15 T16a T16b T17 T21a T21b T22a T22b T22c T23a T23b T23c T24a T24b T24c"
                    + " T28 T30 T32 T37",
            SlotEffect.KEEP,
            "T1 T2 T3 T5 T6 T7 T12 T13b T18 T19 T20a T20b T21c T21d T25 T26a T26b T27 T29 T31 T33 T34 T35 T36"
                    + " T38 T39a T39b T39c T39e");

    @Test
    void every_row_of_the_life_cycle_does_to_slots_what_the_specification_says() {
        Map<SlotEffect, String> told = new TreeMap<>(IntentLifeCycle.table().rows().stream()
                .collect(Collectors.groupingBy(
                        SlotEffect::of, Collectors.mapping(row -> row.id(), Collectors.joining(" ")))));

        EXPECTED.forEach(
                (effect, rows) -> assertThat(told.getOrDefault(effect, "").split(" ", -1))
                        .as("%s", effect)
                        .containsExactlyInAnyOrder(rows.split(" ", -1)));
        assertThat(told).containsOnlyKeys(EXPECTED.keySet());
    }

    @Test
    void a_row_says_one_thing_of_slots_at_most() {
        assertThat(IntentLifeCycle.table().rows())
                .allMatch(row -> row.effects().stream()
                                .filter(phrase -> phrase.startsWith("slots"))
                                .count()
                        <= 1);
    }

    @ParameterizedTest(name = "{0} of {1}, where a claim reserves: {2}, gives {3}")
    @CsvSource({
        "RESERVE, ,         true,  RESERVED",
        "RESERVE, RELEASED, true,  RESERVED",
        "RESERVE, ,         false, ",
        "RESERVE, RELEASED, false, ",
        "USE,     RESERVED, false, USED",
        "USE,     RELEASED, false, USED",
        "USE,     ,         false, ",
        "RELEASE, RESERVED, false, RELEASED",
        "RELEASE, USED,     false, RELEASED",
        "RELEASE, RELEASED, false, RELEASED",
        "RELEASE, ,         false, ",
        "KEEP,    USED,     false, USED",
        "KEEP,    ,         true,  ",
    })
    void an_effect_gives_the_next_state_of_the_slots(
            SlotEffect effect, SlotState before, boolean reserves, SlotState after) {
        assertThat(effect.after(Optional.ofNullable(before), reserves)).isEqualTo(Optional.ofNullable(after));
    }
}
