package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands against a change of status, in the order in which it is asked. */
class PromoGuardsTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void a_creation_asks_for_the_type_then_the_loan_then_another_program_then_what_it_needs_to_run() {
        PromoView other = house.create(PromoStatus.PENDING);
        String type = other.program().offer().typeId().value();
        house.freestone().promoProgramTypes().update(type, PromoProgramTypeChange.parse("{\"status\":\"deprecated\"}"));
        house.loan(PromoHouse.LOAN, PromoFacts.in(LoanStatus.CHARGED_OFF)).day("03-10");
        PromoProgramDraft.Builder draft = house.draft(PromoStatus.ACTIVE).promoDurationDays(10);

        refused(ErrorCode.PROMO_TYPE_NOT_ACTIVE, () -> create(draft.promoTypeId(type)));
        draft.promoTypeId(house.activeType());
        assertThat(refused(ErrorCode.LOAN_NOT_OPEN, () -> create(draft)).details())
                .isEqualTo(Map.of("loanStatus", "chargedOff"));
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        assertThat(refused(ErrorCode.PROMO_ALREADY_OPEN, () -> create(draft)).details())
                .isEqualTo(Map.of("openPromoProgram", other.program().id().value()));
        house.cancel(other);
        assertThat(refused(ErrorCode.LOAN_NOT_ACTIVE, () -> create(draft)).details())
                .isEqualTo(Map.of("loanStatus", "pending"));
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"));
        assertThat(refused(ErrorCode.PROMO_PERIOD_OVER, () -> create(draft)).details())
                .isEqualTo(Map.of("promoEffectiveEndDate", "2025-01-21"));
        draft.promoDurationDays(90);
        assertThat(refused(ErrorCode.PROMO_WOULD_CANCEL, () -> create(draft)).details())
                .isEqualTo(Map.of(
                        "state", "disqualified",
                        "decidedOn", "2025-03-10",
                        "explanation",
                                "disqualify: true on 2025-03-10, daysOverdue 37 >= threshold 30,"
                                        + " oldest unpaid due 2025-02-01"));
        house.entries("02-01 100");
        assertThat(create(draft).program().status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"activate", "loanActivated"})
    void an_activation_asks_for_the_loan_then_the_dates_then_the_period_then_the_evaluation(String event) {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        PromoView made = house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft("activate".equals(event) ? PromoStatus.PENDING : PromoStatus.ACTIVE)
                                .build());
        house.day("05-01");

        stays(event, made, "loan_not_active", Map.of("loanStatus", "pending"));
        house.loan(PromoHouse.LOAN, PromoFacts.between(PromoHouse.START.plusDays(1), LocalDate.of(2025, 10, 1)));
        stays(
                event,
                made,
                "promo_dates_out_of_bounds",
                Map.of(
                        "promoStartDate", "2025-01-01",
                        "promoEndDate", "2025-04-01",
                        "loanActivatedOn", "2025-01-02",
                        "lastDueOn", "2025-10-01"));
        house.loan(PromoHouse.LOAN, PromoFacts.between(PromoHouse.START, PromoHouse.START.minusDays(1)));
        stays(
                event,
                made,
                "promo_dates_out_of_bounds",
                Map.of(
                        "promoStartDate", "2025-01-01",
                        "promoEndDate", "2025-04-01",
                        "loanActivatedOn", "2025-01-01",
                        "lastDueOn", "2024-12-31"));
        house.loan(PromoHouse.LOAN, SampleLoan.with("none"));
        stays(event, made, "promo_period_over", Map.of("promoEffectiveEndDate", "2025-04-11"));
        house.update(made, "{\"promoGracePeriodDays\":40}");
        stays(
                event,
                made,
                "promo_would_cancel",
                Map.of(
                        "state", "disqualified",
                        "decidedOn", "2025-05-01",
                        "explanation",
                                "disqualify: true on 2025-05-01, daysOverdue 89 >= threshold 30,"
                                        + " oldest unpaid due 2025-02-01"));
        house.entries("04-20 900");
        attempt(event, made);
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
    }

    /** Nothing changes; a report of the host does not fail but leaves a note. */
    private void stays(String event, PromoView made, String code, Map<String, String> details) {
        PromoView before = house.get(made);
        if ("activate".equals(event)) {
            FreestoneException refusal = refused(ErrorCode.valueOf(code.toUpperCase(Locale.ROOT)), () -> {
                attempt(event, made);
            });
            assertThat(refusal.details()).containsAllEntriesOf(details).containsKey("promoProgram");
            assertThat(refusal.details()).hasSize(details.size() + 1);
        } else {
            attempt(event, made);
            HistoryEntry last = last(made);
            assertThat(last.event()).isEqualTo("PromoActivationFailed");
            assertThat(last.details()).isEqualTo(Map.of("code", code));
            assertThat(last.version()).isEqualTo(before.version());
        }
        assertThat(house.get(made)).isEqualTo(before);
    }

    private void attempt(String event, PromoView made) {
        if ("activate".equals(event)) {
            house.activate(made);
        } else {
            house.programs().loanActivated(PromoHouse.LOAN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "CANCELED", "EXERCISED"})
    @Fact("PRO-20")
    void only_a_pending_program_is_activated(PromoStatus status) {
        PromoView made = house.in(status);

        assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.activate(made))
                        .details())
                .isEqualTo(Map.of(
                        "promoProgram", made.program().id().value(), "from", status.code(), "event", "activate"));
        assertThat(house.get(made)).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELED", "EXERCISED"})
    @Fact("PRO-62")
    void an_ended_program_is_not_canceled(PromoStatus status) {
        PromoView made = house.in(status);
        int told = house.intents().size();

        assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.cancel(made))
                        .details())
                .isEqualTo(
                        Map.of("promoProgram", made.program().id().value(), "from", status.code(), "event", "cancel"));
        assertThat(house.get(made)).isEqualTo(made);
        assertThat(house.intents()).hasSize(told);
    }

    @ParameterizedTest(name = "loan {0}, program {1}: {2}")
    @CsvSource({
        "PENDING, PENDING, done",
        "PENDING, ACTIVE, loan_not_active",
        "ACTIVE, PENDING, done",
        "ACTIVE, ACTIVE, done",
        "PAID_OFF, PENDING, loan_not_open",
        "PAID_OFF, ACTIVE, loan_not_open",
        "CHARGED_OFF, PENDING, loan_not_open",
        "CHARGED_OFF, ACTIVE, loan_not_open",
        "CANCELED, PENDING, loan_not_open",
        "CANCELED, ACTIVE, loan_not_open",
    })
    void a_standalone_program_needs_a_loan_that_is_open_and_to_run_one_that_is_active(
            LoanStatus loan, PromoStatus status, String expected) {
        house.loan(PromoHouse.LOAN, loan == LoanStatus.PENDING ? PromoFacts.pending() : PromoFacts.in(loan));

        String outcome = "done";
        try {
            create(house.draft(status));
        } catch (FreestoneException e) {
            outcome = e.code().code();
        }

        assertThat(outcome).isEqualTo(expected);
    }

    private PromoView create(PromoProgramDraft.Builder draft) {
        return house.programs().create(PromoHouse.PERSON, PromoHouse.LOAN, draft.build());
    }

    private HistoryEntry last(PromoView view) {
        var entries = house.programs().explain(view.program().id().value(), 0, 1_000);
        return entries.get(entries.size() - 1);
    }
}
