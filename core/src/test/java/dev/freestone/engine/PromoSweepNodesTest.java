package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoSweepState;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps that are stopped, and sweeps in several hands. */
class PromoSweepNodesTest {
    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    private final SweepHouse house = new SweepHouse(5, 1);

    @ParameterizedTest(name = "paused by {0}")
    @ValueSource(strings = {"node-1", "node-2"})
    void a_paused_sweep_waits_after_the_page_in_hand_and_goes_on_when_resumed(String other) {
        house.programs(15, "none").day("03-03");
        PromoSweep sweep = house.sweep();
        PromoSweep control = house.sweep(other);
        sweep.step();

        control.pause();

        assertThat(sweep.step()).isFalse();
        assertThat(control.step()).isFalse();
        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.PAUSED);
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(5);

        control.resume();

        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.RUNNING);
        assertThat(sweep.run().state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(15);
        assertThat(house.occurrences()).hasSize(15);
    }

    @Test
    void a_sweep_that_is_paused_and_resumed_between_two_pages_keeps_its_part() {
        house.programs(15, "none").day("03-03");
        PromoSweep sweep = house.sweep();
        sweep.step();

        sweep.pause();
        sweep.resume();

        assertThat(sweep.run().counts().disqualified()).isEqualTo(15);
    }

    @ParameterizedTest(name = "canceled by {0}")
    @ValueSource(strings = {"node-1", "node-2"})
    void a_canceled_sweep_ends_after_the_page_in_hand_and_keeps_what_was_done(String other) {
        house.programs(15, "none").day("03-03");
        PromoSweep sweep = house.sweep();
        sweep.step();

        house.sweep(other).cancel();

        assertThat(sweep.step()).isFalse();
        assertThat(house.run().state()).isEqualTo(PromoSweepState.CANCELED);
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(5);

        assertThat(house.day("03-04").run().counts().disqualified()).isEqualTo(10);
    }

    @Test
    void a_sweep_that_is_canceled_while_a_page_is_loaded_writes_nothing_of_that_page() {
        house.programs(10, "none").day("03-03");
        PromoSweep sweep = house.sweep();
        house.loans.meanwhile(() -> house.sweep("node-2").cancel());

        assertThat(sweep.step()).isFalse();

        assertThat(house.statuses()).containsOnly(PromoStatus.ACTIVE);
        assertThat(house.occurrences()).isEmpty();
        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.CANCELED);
    }

    @Test
    void a_finished_sweep_can_be_neither_paused_nor_canceled() {
        PromoSweep sweep = house.programs(3, "none").day("03-03").sweep();
        sweep.run();

        sweep.pause();
        sweep.cancel();

        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.FINISHED);
    }

    @Test
    void two_nodes_share_the_parts_and_load_every_loan_once() {
        SweepHouse shared = new SweepHouse(5, 4).programs(40, "none");
        shared.day("03-03").loans.pages();
        PromoSweep a = shared.sweep("a");
        PromoSweep b = shared.sweep("b");

        boolean more = true;
        while (more) {
            boolean left = a.step();
            more = b.step() || left;
        }

        List<Set<String>> pages = shared.loans.pages();
        Set<String> all = new HashSet<>();
        pages.forEach(all::addAll);
        assertThat(pages).hasSize(8).allMatch(page -> page.size() == 5);
        assertThat(all).isEqualTo(SweepHouse.loans(1, 40));
        assertThat(a.report()).isEqualTo(b.report());
        assertThat(a.report().state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(a.report().counts().disqualified()).isEqualTo(40);
        assertThat(shared.occurrences()).hasSize(40);
    }

    @Test
    void a_part_in_the_hands_of_another_node_is_left_to_it_until_it_is_given_back() {
        house.programs(15, "none").day("03-03");
        PromoSweep a = house.sweep("a");
        PromoSweep b = house.sweep("b");
        a.step();

        assertThat(b.step()).isFalse();
        a.close();

        assertThat(b.run().state()).isEqualTo(PromoSweepState.FINISHED);
    }

    @Test
    void a_part_is_taken_over_when_its_node_is_silent_and_its_late_page_is_refused() {
        house.programs(15, "none").day("03-03");
        PromoSweep a = house.sweep("a");
        PromoSweep b = house.sweep("b");
        a.step();
        house.loans.meanwhile(() -> {
            house.house.clock.advance(TAKEOVER);
            b.run();
        });

        assertThat(a.step()).isFalse();

        assertThat(a.report().state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(a.report().counts().disqualified()).isEqualTo(15);
        assertThat(house.occurrences()).hasSize(15).doesNotHaveDuplicates();
        for (int number = 1; number <= 15; number++) {
            assertThat(house.history(number)).containsExactly("PromoCreated", "PromoActivated", "PromoCanceled");
        }
    }

    @Test
    void each_page_lengthens_the_lease() {
        house.programs(20, "none").day("03-03");
        PromoSweep a = house.sweep("a");
        PromoSweep b = house.sweep("b");
        a.step();
        house.house.clock.advance(TAKEOVER.minusSeconds(1));
        a.step();
        house.house.clock.advance(TAKEOVER.minusSeconds(1));

        assertThat(b.step()).isFalse();
        house.house.clock.advance(Duration.ofSeconds(1));
        assertThat(b.step()).isTrue();

        assertThat(a.step()).isFalse();
        assertThat(b.run().counts().disqualified()).isEqualTo(20);
    }

    @Test
    void a_program_that_a_person_cancels_while_its_page_is_loaded_stays_canceled_by_that_person() {
        house.programs(3, "none").day("03-03");
        house.loans.meanwhile(() -> house.cancel(2));

        house.run();

        assertThat(house.program(2).cancellation().orElseThrow().reason().code())
                .isEqualTo("borrowerOptedOut");
        assertThat(house.history(2)).containsExactly("PromoCreated", "PromoActivated", "PromoCanceled");
        assertThat(house.occurrences()).hasSize(2);
    }
}
