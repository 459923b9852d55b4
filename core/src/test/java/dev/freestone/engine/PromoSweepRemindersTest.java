package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reminders and notices at risk, as sweeps plan them. */
class PromoSweepRemindersTest {
    private final SweepHouse house = new SweepHouse(10, 1).reminding();

    @Test
    void each_reminder_is_planned_on_its_day_and_once() {
        house.programs(1, SweepHouse.DUES);

        assertThat(planned("02-25", "04-11"))
                .containsExactly(
                        "2025-03-02 reminder-2025-03-02",
                        "2025-03-18 reminder-2025-03-18",
                        "2025-03-25 reminder-2025-03-25",
                        "2025-03-31 reminder-2025-03-31",
                        "2025-04-02 reminder-2025-04-02");
    }

    @Test
    @Fact("PRO-53")
    void the_notice_at_risk_is_planned_once_for_each_unpaid_due() {
        house.programs(1, "02-26 100");

        assertThat(planned("02-01", "03-30"))
                .filteredOn(each -> each.contains("at_risk"))
                .containsExactly("2025-02-24 at_risk-2025-02-01", "2025-03-24 at_risk-2025-03-01");
    }

    @Test
    @Fact("PRO-53")
    void a_due_that_stays_unpaid_after_its_notice_gets_no_second_one() {
        house.programs(1, "none");

        assertThat(planned("02-20", "03-02"))
                .containsExactly("2025-02-24 at_risk-2025-02-01", "2025-03-02 reminder-2025-03-02");
    }

    @Test
    @Fact("PRO-54")
    void after_40_days_without_a_sweep_only_the_latest_reminder_is_planned_and_the_others_are_recorded() {
        house.programs(1, SweepHouse.DUES).day("02-20").run();

        var counts = house.day("04-01").run().counts();

        assertThat(counts).isEqualTo(new PromoSweepCounts(1, 0, 0, 0, 1, 0));
        assertThat(house.occurrences()).containsExactly(house.id(1) + ":reminder-2025-03-31:2");
        assertThat(skipped())
                .containsExactly(
                        Map.of("notice", "reminder-2025-03-02", "reason", "later_reminder_due"),
                        Map.of("notice", "reminder-2025-03-18", "reason", "later_reminder_due"),
                        Map.of("notice", "reminder-2025-03-25", "reason", "later_reminder_due"));
    }

    @Test
    void points_before_the_activation_are_neither_planned_nor_recorded() {
        house.house.loan(SweepHouse.loan(1), SampleLoan.with(SweepHouse.DUES));
        PromoView pending = house.house
                .programs()
                .create(
                        PromoHouse.PERSON,
                        SweepHouse.loan(1),
                        house.house.draft(PromoStatus.PENDING).build());
        house.day("03-18");
        house.house
                .programs()
                .activate(
                        PromoHouse.PERSON,
                        SweepHouse.loan(1),
                        pending.program().id().value());

        assertThat(planned("03-18", "03-26"))
                .containsExactly("2025-03-18 reminder-2025-03-18", "2025-03-25 reminder-2025-03-25");
        assertThat(house.house.history(pending)).containsExactly("PromoCreated", "PromoActivated");
    }

    @Test
    void a_reminder_whose_day_was_missed_because_the_end_was_moved_is_planned_by_the_next_sweep() {
        house.programs(1, SweepHouse.DUES).day("03-03").run();
        house.day("03-10").change(1, "{\"promoEndDate\":\"2025-03-22\"}");

        assertThat(planned("03-11", "03-14")).containsExactly("2025-03-11 reminder-2025-03-08");
    }

    @Test
    void nobody_is_reminded_of_a_program_whose_status_changes_that_day() {
        house.programs(1, "none").day("03-18");

        assertThat(house.run().counts()).isEqualTo(new PromoSweepCounts(1, 0, 1, 0, 0, 0));
        assertThat(house.occurrences()).containsExactly(house.id(1) + ":canceled:3");
    }

    @Test
    void a_reminder_without_a_template_is_recorded_once() {
        SweepHouse mute = new SweepHouse(10, 1);
        mute.house.settings = mute.house.settings.withReminders(PromoReminders.defaults());
        mute.programs(1, SweepHouse.DUES).day("03-02").run();
        mute.day("03-03").run();

        assertThat(mute.occurrences()).isEmpty();
        assertThat(mute.history(1)).containsExactly("PromoCreated", "PromoActivated", "PromoNoticeSkipped");
    }

    @Test
    void without_reminders_nobody_is_told_before_the_end() {
        SweepHouse silent = new SweepHouse(10, 1).programs(1, SweepHouse.DUES);
        silent.house.template("promoProgramReminder");
        silent.day("03-02").run();
        silent.day("04-02").run();

        assertThat(silent.occurrences()).isEmpty();
        assertThat(silent.history(1)).containsExactly("PromoCreated", "PromoActivated");
    }

    /** Sweeps every day, and names what each has planned. */
    private List<String> planned(String from, String through) {
        List<String> all = new ArrayList<>();
        List<String> before = house.occurrences();
        LocalDate last = LocalDate.parse("2025-" + through);
        for (LocalDate day = LocalDate.parse("2025-" + from); !day.isAfter(last); day = day.plusDays(1)) {
            house.house.clock.set(PromoHouse.noon(day));
            house.run();
            List<String> now = house.occurrences().stream()
                    .filter(occurrence -> !before.contains(occurrence))
                    .map(occurrence -> occurrence.split(":", -1)[1])
                    .filter(kind -> all.stream().noneMatch(each -> each.endsWith(" " + kind)))
                    .toList();
            for (String kind : now) {
                all.add(day + " " + kind);
            }
        }
        assertThat(house.occurrences()).hasSize(before.size() + all.size());
        return all;
    }

    private List<Map<String, ?>> skipped() {
        return house.house.programs().explain(house.id(1), 0, 1_000).stream()
                .filter(entry -> entry.event().equals("PromoNoticeSkipped"))
                .<Map<String, ?>>map(HistoryEntry::details)
                .toList();
    }
}
