package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyLoanFactsSource;
import dev.freestone.testkit.FaultyStorage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host reports of a loan: that it is active, that its facts have changed. */
class PromoReportsTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void a_program_that_waits_for_its_loan_runs_from_its_activation_on() {
        PromoView made = waiting(PromoStatus.ACTIVE);
        assertThat(made.program().status()).isEqualTo(PromoStatus.PENDING);
        assertThat(rows(made)).containsExactly("T3");
        house.loan(PromoHouse.LOAN, SampleLoan.with("none")).day("01-03");

        List<PromoView> waited = house.programs().loanActivated(PromoHouse.LOAN);

        assertThat(waited).containsExactly(house.get(made));
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(house.program(made).dates().start()).contains(PromoHouse.START);
        assertThat(rows(made)).containsExactly("T3", "T5");
        assertThat(house.programs().loanActivated(PromoHouse.LOAN))
                .as("reported again")
                .isEmpty();
    }

    @Test
    void a_program_that_was_created_as_pending_does_not_wait_for_its_loan() {
        PromoView made = waiting(PromoStatus.PENDING);
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"));

        assertThat(house.programs().loanActivated(PromoHouse.LOAN)).isEmpty();
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.PENDING);
    }

    @Test
    void a_program_whose_loan_is_active_already_runs_at_once_at_origination_as_well() {
        PromoView made = house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.ACTIVE).build());

        assertThat(made.program().status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(rows(made)).containsExactly("T2", "T4");
    }

    @Test
    void contradictory_facts_leave_it_waiting_until_they_are_right() {
        PromoView made = waiting(PromoStatus.ACTIVE);
        house.loan(PromoHouse.LOAN, PromoFacts.contradictory());

        assertThat(house.programs().loanActivated(PromoHouse.LOAN)).isEmpty();
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"))
                .day("01-02")
                .freestone()
                .tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    void a_source_that_fails_fails_the_report_and_the_next_tick_makes_up_for_it() {
        PromoView made = waiting(PromoStatus.ACTIVE);
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"));
        PromoHouse failing = new PromoHouse();
        failing.storage = house.storage;
        failing.source = FaultyLoanFactsSource.over(
                house.loans, Faults.at(2, Faults.Moment.BEFORE, () -> new IllegalStateException("down")));

        refused(ErrorCode.FACTS_UNAVAILABLE, () -> failing.programs().loanActivated(PromoHouse.LOAN));
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.PENDING);
        house.freestone().tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    void facts_that_have_changed_are_looked_at_by_the_next_tick() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("01-20 900").day("01-20");

        house.programs().loanFactsChanged(PromoHouse.LOAN);
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        house.freestone().tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
    }

    @Test
    void facts_that_have_changed_reinstate_a_program() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100");

        house.programs().loanFactsChanged(PromoHouse.LOAN);
        house.freestone().tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(rows(made)).endsWith("T7", "T11");
    }

    @Test
    void contradictory_facts_stop_nothing_but_that_program() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.loan("LN-1A2B-0002", SampleLoan.with("01-20 900"));
        PromoView other = house.programs()
                .create(
                        PromoHouse.PERSON,
                        "LN-1A2B-0002",
                        house.draft(PromoStatus.PENDING).build());
        house.day("01-20");
        house.programs()
                .activate(
                        PromoHouse.PERSON, "LN-1A2B-0002", other.program().id().value());
        house.loan(PromoHouse.LOAN, PromoFacts.contradictory());

        house.programs().loanFactsChanged(PromoHouse.LOAN);
        house.programs().loanFactsChanged("LN-1A2B-0002");
        house.freestone().tick();
        house.entries("none");

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(house.programs()
                        .get(
                                PromoHouse.PERSON,
                                "LN-1A2B-0002",
                                other.program().id().value())
                        .program()
                        .status())
                .isEqualTo(PromoStatus.EXERCISED);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_was_rolled_back_leaves_neither_work_nor_a_mark(Faults.Moment moment) {
        int call = 1;
        boolean failed = true;
        while (failed) {
            PromoHouse each = new PromoHouse();
            PromoView made = each.create(PromoStatus.ACTIVE);

            failed = fails(
                    each, Faults.at(call, moment, () -> FreestoneException.of(ErrorCode.STORAGE_FAILED, "on purpose")));

            assertThat(isMarked(each, made)).as("call %s", call).isEqualTo(hasWork(each));
            assertThat(failed || hasWork(each)).as("call %s", call).isTrue();
            call++;
        }
        assertThat(call).isGreaterThan(4);
    }

    private static boolean fails(PromoHouse house, Faults faults) {
        PromoHouse faulty = new PromoHouse();
        faulty.storage = FaultyStorage.over(house.storage, faults);
        try {
            faulty.programs().loanFactsChanged(PromoHouse.LOAN);
            return false;
        } catch (FreestoneException e) {
            return true;
        }
    }

    private static boolean hasWork(PromoHouse house) {
        return house.storage.read(tx -> tx.work()
                .dueAt("promo.recomputation", CompanyId.DEFAULT, PromoHouse.LOAN)
                .isPresent());
    }

    /** Whoever decides by older facts finds another version. */
    private static boolean isMarked(PromoHouse house, PromoView made) {
        return house.get(made).version() > made.version();
    }

    private PromoView waiting(PromoStatus status) {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        return house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(house.activeType())
                                .status(status)
                                .promoDurationDays(90)
                                .build());
    }

    private List<String> rows(PromoView made) {
        return house.programs().explain(made.program().id().value(), 0, 1_000).stream()
                .flatMap(entry -> entry.row().stream())
                .toList();
    }
}
