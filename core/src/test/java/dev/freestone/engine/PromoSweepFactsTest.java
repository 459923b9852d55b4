package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.promo.SampleLoan;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Sweeps whose loans cannot all be had. */
class PromoSweepFactsTest {
    private final SweepHouse house = new SweepHouse(5, 1).programs(12, "none").day("03-03");

    @Test
    @Fact("PRO-59")
    void loans_that_the_source_cannot_tell_are_listed_and_all_others_are_judged() {
        house.loans.untold.add(SweepHouse.loan(3));
        house.loans.untold.add(SweepHouse.loan(7));
        PromoSweep sweep = house.sweep();

        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.FINISHED);

        assertThat(failed(sweep)).containsExactly(house.id(3) + " facts_invalid", house.id(7) + " facts_invalid");
        assertThat(sweep.report().counts().disqualified()).isEqualTo(10);
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(10);
    }

    @Test
    void a_page_with_a_loan_that_cannot_be_told_is_loaded_again_without_it() {
        house.loans.untold.add(SweepHouse.loan(3));
        house.loans.pages();

        house.sweep().step();

        var rest = SweepHouse.loans(1, 5);
        rest.remove(SweepHouse.loan(3));
        assertThat(house.loans.pages()).containsExactly(SweepHouse.loans(1, 5), rest);
    }

    @Test
    @Fact("PRO-59")
    void facts_that_contradict_themselves_stop_their_own_program_only() {
        house.house.loan(SweepHouse.loan(4), SampleLoan.with("02-01 -100"));
        PromoSweep sweep = house.sweep();

        sweep.run();

        assertThat(failed(sweep)).containsExactly(house.id(4) + " facts_invalid");
        assertThat(house.program(5).status()).isEqualTo(PromoStatus.CANCELED);
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(11);
    }

    @Test
    void a_loan_that_does_not_exist_any_more_is_listed() {
        house.loans.gone.add(SweepHouse.loan(12));
        PromoSweep sweep = house.sweep();

        sweep.run();

        assertThat(failed(sweep)).containsExactly(house.id(12) + " not_found");
    }

    @Test
    void programs_that_failed_are_tried_again_when_all_others_are_done() {
        house.loans.untold.add(SweepHouse.loan(3));
        PromoSweep sweep = house.sweep();
        sweep.step();
        assertThat(failed(sweep)).containsExactly(house.id(3) + " facts_invalid");
        house.loans.untold.clear();
        house.loans.pages();

        sweep.run();

        assertThat(house.loans.pages())
                .containsExactly(SweepHouse.loans(6, 10), SweepHouse.loans(11, 12), SweepHouse.loans(3, 3));
        assertThat(failed(sweep)).isEmpty();
        assertThat(sweep.report().counts().disqualified()).isEqualTo(12);
    }

    @Test
    void a_program_that_failed_is_tried_again_the_next_day() {
        house.loans.untold.add(SweepHouse.loan(3));
        house.run();
        house.loans.untold.clear();

        PromoSweep next = house.day("03-04").sweep();
        next.run();

        assertThat(failed(next)).isEmpty();
        assertThat(next.report().counts().visited()).isEqualTo(1);
        assertThat(house.program(3).track().decidedOn()).contains(LocalDate.of(2025, 3, 3));
    }

    @Test
    void a_page_whose_load_fails_once_is_judged_at_the_end() {
        PromoSweep sweep = house.sweep();
        house.loans.down = 1;

        assertThat(sweep.step()).isTrue();
        assertThat(failed(sweep)).hasSize(5).allMatch(each -> each.endsWith(" facts_unavailable"));
        sweep.run();

        assertThat(failed(sweep)).isEmpty();
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(12);
    }

    @Test
    void a_loan_that_breaks_every_load_is_found_alone() {
        house.loans.breaking.add(SweepHouse.loan(8));
        PromoSweep sweep = house.sweep();

        sweep.run();

        assertThat(failed(sweep)).containsExactly(house.id(8) + " facts_unavailable");
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(11);
    }

    @Test
    void a_refusal_that_names_no_loan_of_the_page_fails_the_page_and_not_the_sweep() {
        house.loans.odd = List.of("", "LN-OF-ANOTHER", "x".repeat(101));
        PromoSweep sweep = house.sweep();

        assertThat(sweep.step()).isTrue();

        assertThat(failed(sweep)).hasSize(5).allMatch(each -> each.endsWith(" facts_invalid"));
        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(failed(sweep)).isEmpty();
    }

    @Test
    void a_source_that_is_down_for_three_pages_in_a_row_ends_the_step_and_the_sweep_stays_where_it_is() {
        SweepHouse many = new SweepHouse(5, 1).programs(25, "none").day("03-03");
        PromoSweep sweep = many.sweep();
        many.loans.down = 4;
        sweep.step();
        sweep.step();

        refused(ErrorCode.FACTS_UNAVAILABLE, sweep::step);
        refused(ErrorCode.FACTS_UNAVAILABLE, sweep::step);
        assertThat(failed(sweep)).hasSize(10);
        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.RUNNING);
        many.loans.pages();

        sweep.run();

        assertThat(many.loans.pages())
                .containsExactly(
                        SweepHouse.loans(11, 15),
                        SweepHouse.loans(16, 20),
                        SweepHouse.loans(21, 25),
                        SweepHouse.loans(1, 5),
                        SweepHouse.loans(6, 10));
        assertThat(failed(sweep)).isEmpty();
        assertThat(sweep.report().counts().disqualified()).isEqualTo(25);
    }

    @Test
    void a_node_whose_source_is_down_gives_its_part_to_the_others() {
        PromoSweep a = house.sweep("a");
        house.loans.down = 3;
        a.step();
        a.step();
        refused(ErrorCode.FACTS_UNAVAILABLE, a::step);

        assertThat(house.sweep("b").run().counts().disqualified()).isEqualTo(12);
    }

    @Test
    void a_source_that_is_still_down_at_the_end_leaves_the_part_open_until_it_answers() {
        SweepHouse few = new SweepHouse(5, 1).programs(8, "none").day("03-03");
        few.loans.down = Integer.MAX_VALUE;
        PromoSweep sweep = few.sweep();

        refused(ErrorCode.FACTS_UNAVAILABLE, sweep::run);

        assertThat(failed(sweep)).hasSize(8).allMatch(each -> each.endsWith(" facts_unavailable"));
        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.RUNNING);
        few.loans.down = 0;
        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(few.statuses()).containsOnly(PromoStatus.CANCELED);
    }

    @Test
    void two_loans_that_are_never_told_keep_no_part_open() {
        SweepHouse few = new SweepHouse(5, 1).programs(2, "none").day("03-03");
        few.loans.down = Integer.MAX_VALUE;
        PromoSweep sweep = few.sweep();

        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.FINISHED);

        assertThat(failed(sweep)).hasSize(2).allMatch(each -> each.endsWith(" facts_unavailable"));
    }

    @Test
    void failures_are_told_page_by_page() {
        for (int number : new int[] {2, 4, 6, 9, 12}) {
            house.loans.untold.add(SweepHouse.loan(number));
        }
        PromoSweep sweep = house.sweep();
        sweep.run();

        List<PromoSweepFailure> first = sweep.failures(0, 2);
        List<PromoSweepFailure> second = sweep.failures(first.get(1).number(), 2);
        List<PromoSweepFailure> third = sweep.failures(second.get(1).number(), 2);

        assertThat(first).extracting(each -> each.program().value()).containsExactly(house.id(2), house.id(4));
        assertThat(second).extracting(each -> each.program().value()).containsExactly(house.id(6), house.id(9));
        assertThat(third).extracting(each -> each.program().value()).containsExactly(house.id(12));
    }

    @Test
    void the_history_of_a_program_that_failed_is_as_it_was() {
        house.loans.untold.add(SweepHouse.loan(3));

        house.run();

        assertThat(house.history(3)).containsExactly("PromoCreated", "PromoActivated");
    }

    @Test
    void a_calculator_that_fails_for_one_loan_loses_neither_its_notice_nor_that_of_another() {
        String odd = SweepHouse.DUES + "; 05-01 100";
        AtomicBoolean broken = new AtomicBoolean();
        SweepHouse three = new SweepHouse(5, 1).reminding();
        three.house.settings = three.house.settings.withInterest((facts, from, to) -> {
            if (broken.get() && facts.equals(SampleLoan.with(odd))) {
                throw new IllegalStateException("no rate");
            }
            return BigDecimal.ZERO;
        });
        three.programs(1, SweepHouse.DUES)
                .programs(1, odd)
                .programs(1, SweepHouse.DUES)
                .day("03-02");
        broken.set(true);
        PromoSweep sweep = three.sweep();

        sweep.run();
        assertThat(failed(sweep)).containsExactly(three.id(2) + " facts_invalid");
        assertThat(three.occurrences())
                .containsExactlyInAnyOrder(
                        three.id(1) + ":reminder-2025-03-02:2", three.id(3) + ":reminder-2025-03-02:2");
        broken.set(false);
        three.day("03-03").run();

        assertThat(three.occurrences()).hasSize(3).contains(three.id(2) + ":reminder-2025-03-02:2");
    }

    private static List<String> failed(PromoSweep sweep) {
        return sweep.failures(0, 1_000).stream()
                .map(each -> each.program() + " " + each.code())
                .toList();
    }
}
