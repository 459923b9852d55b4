package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyLoanFactsSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without the facts of its loan nothing happens to a program, and nothing is told of it. */
class PromoFactsTroubleTest {
    private final PromoHouse house = new PromoHouse();

    /** Every call that rests on facts, with the status that it needs. */
    enum Call {
        CREATE(PromoStatus.CANCELED),
        LIST(PromoStatus.ACTIVE),
        GET(PromoStatus.ACTIVE),
        UPDATE(PromoStatus.ACTIVE),
        CANCEL(PromoStatus.ACTIVE),
        ACTIVATE(PromoStatus.PENDING),
        REACTIVATE(PromoStatus.CANCELED),
        RECOMPUTE(PromoStatus.ACTIVE),
        APPLY_CORRECTION(PromoStatus.EXERCISED),
        RECORD_RATE(PromoStatus.EXERCISED),
        EXPLAIN(PromoStatus.ACTIVE),
        WHAT_IF(PromoStatus.ACTIVE),
        PLAN(PromoStatus.ACTIVE),
        TIMELINE(PromoStatus.ACTIVE);

        private final PromoStatus status;

        Call(PromoStatus status) {
            this.status = status;
        }

        void on(PromoHouse at, PromoView made, String type) {
            PromoPrograms programs = at.programs();
            String id = made.program().id().value();
            switch (this) {
                case CREATE ->
                    programs.create(
                            PromoHouse.PERSON,
                            PromoHouse.LOAN,
                            PromoProgramDraft.builder()
                                    .promoTypeId(type)
                                    .status(PromoStatus.ACTIVE)
                                    .promoDurationDays(90)
                                    .build());
                case LIST -> programs.list(PromoHouse.PERSON, PromoHouse.LOAN);
                case GET -> at.get(made);
                case UPDATE -> at.update(made, "{\"externalId\":\"A\"}");
                case CANCEL -> at.cancel(made);
                case ACTIVATE -> at.activate(made);
                case REACTIVATE -> at.update(made, "{\"status\":\"active\"}");
                case RECOMPUTE -> programs.recompute(id);
                case APPLY_CORRECTION -> programs.applyCorrection(id, made.version());
                case RECORD_RATE -> programs.recordExercisedRate(id, "r-1");
                case EXPLAIN -> programs.explain(id);
                case WHAT_IF -> programs.whatIf(id, PromoHouse.START, List.of());
                case PLAN -> programs.planToExercise(id, PromoHouse.START);
                case TIMELINE -> programs.timeline(id, PromoHouse.START);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_fails_leaves_everything_as_it_was(Call call) {
        PromoView made = prepared(call);
        String type = made.program().offer().typeId().value();
        int entries = house.history(made).size();
        int told = house.intents().size();
        for (int asked = 1; asked <= 2; asked++) {
            Faults faults = Faults.from(
                    asked, Faults.Moment.BEFORE, () -> new IllegalStateException("text of a server at 10.0.0.1"));
            PromoHouse failing = like(house);
            failing.source = FaultyLoanFactsSource.over(house.loans, faults);

            FreestoneException thrown =
                    catchThrowableOfType(FreestoneException.class, () -> call.on(failing, made, type));
            if (thrown == null && asked > faults.calls()) {
                return;
            }

            assertThat(thrown).extracting(FreestoneException::code).isEqualTo(ErrorCode.FACTS_UNAVAILABLE);
            assertThat(thrown.getMessage()).doesNotContain("10.0.0.1");
            unchanged(made, entries, told);
        }
    }

    @ParameterizedTest
    @EnumSource
    void facts_that_contradict_themselves_leave_everything_as_it_was(Call call) {
        PromoView made = prepared(call);
        String type = made.program().offer().typeId().value();
        int entries = house.history(made).size();
        int told = house.intents().size();
        PromoHouse failing = like(house);
        failing.loan(PromoHouse.LOAN, PromoFacts.contradictory());

        refused(ErrorCode.FACTS_INVALID, () -> call.on(failing, made, type));

        unchanged(made, entries, told);
    }

    @Test
    void facts_that_a_source_cannot_tell_are_told_as_it_said() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoHouse failing = like(house);
        failing.source = FaultyLoanFactsSource.over(
                house.loans,
                Faults.from(
                        1,
                        Faults.Moment.AFTER,
                        () -> FreestoneException.listing(
                                ErrorCode.FACTS_INVALID,
                                List.of(Violation.of(PromoHouse.LOAN, ViolationCode.BAD_FORMAT, "no schedule")))));

        FreestoneException thrown = refused(ErrorCode.FACTS_INVALID, () -> failing.get(made));

        assertThat(thrown.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo(PromoHouse.LOAN));
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"NOT_FOUND", "CONFLICT", "STORAGE_UNREACHABLE", "VALIDATION"})
    void other_errors_of_a_source_are_no_answer_of_the_engine(ErrorCode code) {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoHouse failing = like(house);
        failing.source = FaultyLoanFactsSource.over(
                house.loans, Faults.from(1, Faults.Moment.BEFORE, () -> FreestoneException.of(code, "of the source")));

        refused(ErrorCode.FACTS_UNAVAILABLE, () -> failing.get(made));
    }

    @Test
    void the_history_is_told_without_any_facts() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoHouse failing = like(house);
        failing.source = FaultyLoanFactsSource.over(
                house.loans, Faults.from(1, Faults.Moment.BEFORE, () -> new IllegalStateException("down")));

        assertThat(failing.history(made)).isEqualTo(house.history(made));
    }

    @Test
    void a_loan_that_is_gone_is_not_found() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoHouse empty = like(house);
        empty.source = InMemoryLoanFacts.create();

        refused(ErrorCode.NOT_FOUND, () -> empty.get(made));
        refused(
                ErrorCode.NOT_FOUND,
                () -> empty.programs().recompute(made.program().id().value()));
        refused(ErrorCode.NOT_FOUND, () -> empty.programs().loanActivated(PromoHouse.LOAN));
        refused(ErrorCode.NOT_FOUND, () -> empty.programs().loanFactsChanged("ext-loan"));
    }

    @Test
    void an_engine_without_loans_says_what_is_missing() {
        Freestone bare = Freestone.builder().storage(house.storage).build();

        refused(ErrorCode.CONFIGURATION_INVALID, () -> bare.promoPrograms().list(PromoHouse.PERSON, PromoHouse.LOAN));
        refused(ErrorCode.CONFIGURATION_INVALID, () -> bare.promoPrograms().loanActivated(PromoHouse.LOAN));
    }

    @Test
    void a_company_that_the_host_does_not_know_has_no_programs() {
        PromoHouse closed = new PromoHouse();
        closed.also = builder -> builder.companies(id -> Optional.empty());
        PromoPrograms programs =
                closed.freestone().company(CompanyId.of("CP-9")).promoPrograms();

        refused(ErrorCode.NOT_FOUND, () -> programs.list(PromoHouse.PERSON, PromoHouse.LOAN));
        refused(ErrorCode.NOT_FOUND, () -> programs.explain("PP-0000-0000"));
        refused(ErrorCode.NOT_FOUND, () -> programs.explain("PP-0000-0000", 0, 10));
    }

    private PromoView prepared(Call call) {
        PromoView made = house.in(call.status);
        if (call == Call.APPLY_CORRECTION) {
            house.entries("none").programs().recompute(made.program().id().value());
        }
        return house.get(made);
    }

    private void unchanged(PromoView made, int entries, int told) {
        assertThat(house.get(made)).isEqualTo(made);
        assertThat(house.history(made)).hasSize(entries);
        assertThat(house.intents()).hasSize(told);
        assertThat(house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN)).hasSize(1);
    }

    /** Another node of the same company on the same day. */
    private static PromoHouse like(PromoHouse house) {
        PromoHouse other = new PromoHouse();
        other.storage = house.storage;
        other.clock.set(house.clock.instant());
        return other;
    }
}
