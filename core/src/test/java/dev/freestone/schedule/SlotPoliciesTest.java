package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SlotPolicy;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotPoliciesTest {
    private static final LocalDate SUN_2024_03_10 = LocalDate.of(2024, 3, 10);
    private static final LocalTime FIVE = LocalTime.of(5, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    @Test
    @Fact("OUT-36")
    void the_check_values_hold_and_12000_ids_fill_every_minute() {
        // Two policies made apart, as two nodes make them: nothing but the arguments decides.
        for (SlotPolicy node : new SlotPolicy[] {SlotPolicies.spread(), SlotPolicies.spread(FIVE, SEVEN)}) {
            assertThat(slot(node, "CG-4T2K-9QXD")).isEqualTo("05:28");
            assertThat(slot(node, "CG-0000-0000")).isEqualTo("06:41");
            assertThat(slot(node, "CG-ZZZZ-ZZZZ")).isEqualTo("05:47");

            Map<LocalTime, Integer> campaigns = new HashMap<>();
            for (int i = 0; i < 12_000; i++) {
                campaigns.merge(slot(node, "CG-%04d-%04d".formatted(i / 10_000, i % 10_000)), 1, Integer::sum);
            }
            assertThat(campaigns).hasSize(120);
            assertThat(campaigns.keySet()).allSatisfy(time -> assertThat(time).isBetween(FIVE, LocalTime.of(6, 59)));
            assertThat(campaigns.values()).allSatisfy(count -> assertThat(count).isBetween(60, 140));
        }
    }

    @Test
    void neither_the_date_nor_the_company_moves_a_slot() {
        LocalTime slot = slot(SlotPolicies.spread(), "CG-4T2K-9QXD");
        assertThat(SlotPolicies.spread().slot(CompanyId.of("other"), "CG-4T2K-9QXD", SUN_2024_03_10.plusYears(9)))
                .isEqualTo(slot);
    }

    @Test
    void a_window_of_one_minute_has_one_slot_and_a_whole_day_stays_inside_it() {
        assertThat(slot(SlotPolicies.spread(FIVE, FIVE.plusMinutes(1)), "CG-4T2K-9QXD"))
                .isEqualTo(FIVE);
        SlotPolicy day = SlotPolicies.spread(LocalTime.MIN, LocalTime.of(23, 59));
        assertThat(slot(day, "CG-4T2K-9QXD")).isBefore("23:59");
    }

    @Test
    void fixed_is_that_time_every_day() {
        assertThat(slot(SlotPolicies.fixed(LocalTime.of(6, 30)), "CG-4T2K-9QXD"))
                .isEqualTo("06:30");
    }

    @Test
    void refuses_windows_that_are_empty_run_backwards_or_have_seconds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlotPolicies.spread(FIVE, FIVE))
                .withMessage("spread: from 05:00 is not before to 05:00, give a window within one day");
        assertThatIllegalArgumentException().isThrownBy(() -> SlotPolicies.spread(SEVEN, FIVE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlotPolicies.spread(FIVE.plusSeconds(1), SEVEN))
                .withMessage("spread from: 05:00:01 is no whole minute, drop its seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> SlotPolicies.spread(FIVE, SEVEN.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> SlotPolicies.fixed(LocalTime.MAX));
    }

    @Test
    void shows_itself_as_it_was_made() {
        assertThat(SlotPolicies.spread()).hasToString("spread(05:00, 07:00)");
        assertThat(SlotPolicies.fixed(FIVE)).hasToString("fixed(05:00)");
    }

    private static LocalTime slot(SlotPolicy policy, String id) {
        return policy.slot(CompanyId.DEFAULT, id, SUN_2024_03_10);
    }
}
