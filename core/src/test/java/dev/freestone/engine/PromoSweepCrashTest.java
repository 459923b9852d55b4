package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops a sweep at every call of the storage, and lets others go on. */
class PromoSweepCrashTest {
    private static final Duration TAKEOVER = Duration.ofSeconds(60);
    private static final int PROGRAMS = 9;

    /** To end after a call is to end before the next one. */
    @Test
    @Fact("PRO-56")
    void wherever_the_node_ends_another_one_ends_in_the_same_state() {
        everywhere(Faults::from, Faults.Moment.AFTER, Gone::new, (house, faults) -> {
            try {
                house.failing("node-2", faults).promoPrograms().sweep().run();
            } catch (Gone gone) {
                house.house.clock.advance(TAKEOVER);
            }
            return house.sweep().run();
        });
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact("PRO-56")
    void a_storage_that_fails_once_at_any_call_changes_nothing_of_the_end(Faults.Moment moment) {
        everywhere(Faults::at, moment, PromoSweepCrashTest::inDoubt, (house, faults) -> {
            Optional<PromoSweep> sweep = Optional.empty();
            for (int tries = 0; tries < 3; tries++) {
                try {
                    sweep = Optional.of(sweep.orElseGet(() ->
                            house.failing("node-2", faults).promoPrograms().sweep()));
                    sweep.get().run();
                } catch (FreestoneException failed) {
                    assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
                }
                house.house.clock.advance(TAKEOVER);
            }
            return house.sweep().report();
        });
    }

    @Test
    @Fact("PRO-56")
    void wherever_the_node_ends_that_sweeps_at_midnight_another_one_ends_in_the_same_state() {
        everywhere(Faults::from, Faults.Moment.AFTER, Gone::new, (house, faults) -> {
            try {
                house.failing("node-2", faults).tick();
            } catch (Gone gone) {
                house.house.clock.advance(TAKEOVER);
            }
            for (int tries = 0; tries < 3; tries++) {
                house.house.freestone().tick();
                house.house.clock.advance(TAKEOVER);
            }
            return house.sweep().report();
        });
    }

    /** Makes the plan of faults that begins at a call. */
    private interface Plan {
        Faults at(int call, Faults.Moment moment, Supplier<? extends Throwable> failure);
    }

    private static void everywhere(
            Plan plan,
            Faults.Moment moment,
            Supplier<? extends Throwable> failure,
            BiFunction<SweepHouse, Faults, PromoSweepReport> disturbed) {
        Faults counting = Faults.none();
        SweepHouse calm = house();
        PromoSweepReport undisturbed = disturbed.apply(calm, counting);
        List<String> expected = state(calm);
        assertThat(undisturbed.state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(counting.trace())
                .contains("PromoProgramStore.keepBases", "PromoSweepStore.fail", "PromoSweepStore.judged");

        // What follows is nothing of the sweep: contacts are sent, the report is read.
        int last = counting.trace().lastIndexOf("PromoSweepStore.update") + 2;
        for (int call = 1; call <= last; call++) {
            SweepHouse house = house();

            PromoSweepReport report = disturbed.apply(house, plan.at(call, moment, failure));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(report).as(at).isEqualTo(undisturbed);
            assertThat(state(house)).as(at).isEqualTo(expected);
        }
    }

    /** Transitions of both kinds, notices of all kinds, one loan that is never told, and one that is told when asked alone. */
    private static SweepHouse house() {
        SweepHouse house = new SweepHouse(3, 2)
                .reminding()
                .programs(2, SweepHouse.ALL)
                .programs(2, "none")
                .programs(2, SweepHouse.DUES)
                .programs(1, "02-20 100")
                .programs(2, SweepHouse.DUES)
                .day("03-24");
        house.loans.untold.add(SweepHouse.loan(9));
        house.loans.crowded.add(SweepHouse.loan(1));
        return house;
    }

    /** Everything that does not depend on the minute at which it was done. */
    private static List<String> state(SweepHouse house) {
        List<String> all = new ArrayList<>(house.occurrences());
        all.sort(null);
        for (int number = 1; number <= PROGRAMS; number++) {
            PromoProgramRow row = house.row(number);
            PromoProgram program = house.program(number);
            all.add(number + " v" + row.version() + " " + row.status() + " " + row.watch() + " " + program.track());
            house.house
                    .programs()
                    .explain(house.id(number), 0, 1_000)
                    .forEach(entry -> all.add(entry.version() + " " + entry.event() + " " + entry.details()));
            all.add(house.house
                    .storage
                    .read(tx -> tx.promoPrograms()
                            .basis(
                                    CompanyId.DEFAULT,
                                    program.id(),
                                    program.track().transitionNo()))
                    .toString());
        }
        house.sweep().failures(0, 1_000).forEach(failure -> all.add(failure.toString()));
        return all;
    }

    private static FreestoneException inDoubt() {
        return FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "given by the test");
    }

    /** The process has ended. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }
}
