package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoCancellation;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A sweep that nothing disturbs, page by page. */
class PromoSweepPagesTest {
    private static final LocalDate THU_2025_03_20 = LocalDate.of(2025, 3, 20);
    private static final LocalDate MON_2025_03_03 = LocalDate.of(2025, 3, 3);
    private static final LocalDate SAT_2025_04_12 = LocalDate.of(2025, 4, 12);

    private final SweepHouse house = new SweepHouse(10, 1);

    @Test
    void each_page_is_loaded_by_one_call_in_the_order_of_numbers() {
        house.programs(25, SweepHouse.DUES).day("03-10");
        house.loans.pages();

        PromoSweepReport report = house.run();

        assertThat(house.loans.pages())
                .containsExactly(SweepHouse.loans(1, 10), SweepHouse.loans(11, 20), SweepHouse.loans(21, 25));
        assertThat(report)
                .isEqualTo(new PromoSweepReport(
                        LocalDate.of(2025, 3, 10),
                        PromoSweepMode.FULL,
                        PromoSweepState.FINISHED,
                        new PromoSweepCounts(25, 0, 0, 0, 0, 0)));
    }

    @Test
    void a_full_last_page_is_followed_by_no_empty_call() {
        house.programs(20, SweepHouse.DUES).day("03-10");
        house.loans.pages();

        house.run();

        assertThat(house.loans.pages()).hasSize(2);
    }

    @Test
    void every_outcome_is_counted_and_dated_though_days_were_missed() {
        house.programs(3, SweepHouse.ALL)
                .programs(8, "none")
                .programs(5, SweepHouse.DUES)
                .day("04-12");

        PromoSweepReport report = house.run();

        assertThat(report.counts()).isEqualTo(new PromoSweepCounts(16, 3, 8, 5, 0, 0));
        assertThat(house.statuses().subList(0, 3)).containsOnly(PromoStatus.EXERCISED);
        assertThat(house.statuses().subList(3, 16)).containsOnly(PromoStatus.CANCELED);
        assertThat(house.program(1).track().decidedOn()).contains(THU_2025_03_20);
        assertThat(house.program(4).track().decidedOn()).contains(MON_2025_03_03);
        assertThat(house.program(4).cancellation().map(PromoCancellation::reason))
                .contains(PromoCancelReason.DISQUALIFIED);
        assertThat(house.program(12).track().decidedOn()).contains(SAT_2025_04_12);
        assertThat(house.program(12).cancellation().map(PromoCancellation::reason))
                .contains(PromoCancelReason.EXPIRED);
        assertThat(house.history(12)).containsExactly("PromoCreated", "PromoActivated", "PromoCanceled");
        assertThat(house.occurrences()).hasSize(13).allMatch(occasion -> occasion.endsWith(":canceled:3"));
    }

    @Test
    @Fact("PRO-57")
    void a_finished_sweep_run_again_writes_no_row_and_plans_no_notice() {
        house.programs(12, "none").programs(12, SweepHouse.DUES).day("03-03").run();
        assertThat(house.occurrences()).hasSize(12);

        assertThat(house.calls(house::run))
                .containsOnly("Storage.write", "Storage.read", "PromoSweepStore.find", "PromoSweepStore.lastFinished");

        assertThat(house.occurrences()).hasSize(12);
        assertThat(house.history(1)).hasSize(3);
    }

    @Test
    void a_page_of_which_nothing_is_new_reads_no_document_and_writes_no_program() {
        house.programs(20, SweepHouse.DUES).day("03-10").run();
        house.day("03-11");
        PromoSweep sweep = house.sweep();

        assertThat(house.calls(sweep::step))
                .doesNotContain(
                        "PromoProgramStore.lock",
                        "PromoProgramStore.find",
                        "PromoProgramStore.update",
                        "PromoProgramStore.watch",
                        "JournalStore.append");
    }

    @Test
    void programs_that_end_between_two_pages_shift_no_page() {
        house.programs(25, SweepHouse.DUES).day("03-10");
        PromoSweep sweep = house.sweep();
        sweep.step();
        house.cancel(3);
        house.cancel(10);
        house.cancel(12);
        house.loans.pages();

        sweep.run();

        var second = SweepHouse.loans(11, 21);
        second.remove(SweepHouse.loan(12));
        assertThat(house.loans.pages()).containsExactly(second, SweepHouse.loans(22, 25));
        assertThat(sweep.report().counts().visited()).isEqualTo(24);
    }

    @Test
    void programs_that_come_while_it_runs_are_visited_too() {
        house.programs(12, SweepHouse.DUES).day("03-10");
        PromoSweep sweep = house.sweep();
        sweep.step();
        house.programs(3, SweepHouse.DUES);
        house.loans.pages();

        sweep.run();

        assertThat(house.loans.pages()).containsExactly(SweepHouse.loans(11, 15));
        assertThat(sweep.report().counts().visited()).isEqualTo(15);
    }

    @Test
    void only_active_programs_are_visited() {
        house.programs(4, SweepHouse.DUES).day("03-10").cancel(2);
        house.house.create(PromoStatus.PENDING);
        house.loans.pages();

        assertThat(house.run().counts().visited()).isEqualTo(3);

        assertThat(house.loans.pages())
                .singleElement()
                .satisfies(page -> assertThat(page).doesNotContain(SweepHouse.loan(2), PromoHouse.LOAN));
    }

    @Test
    void a_sweep_of_nothing_is_finished_at_once() {
        PromoSweepReport report = house.run();

        assertThat(report.state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(report.counts()).isEqualTo(PromoSweepCounts.ZERO);
        assertThat(house.loans.pages()).isEmpty();
    }
}
