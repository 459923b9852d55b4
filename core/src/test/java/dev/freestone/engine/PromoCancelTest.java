package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCanceledBy;
import dev.freestone.promo.PromoUserType;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person ends a program. */
class PromoCancelTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ACTIVE"})
    @Fact({"PRO-60", "PRO-61"})
    void without_more_the_borrower_opted_out_and_is_told(PromoStatus status) {
        PromoView made = house.in(status);
        house.day("01-20");

        PromoView ended = cancel(made, PromoCancel.builder());

        assertThat(PromoHouse.wire(ended))
                .containsEntry("status", "canceled")
                .containsEntry("promoCancelReason", "borrowerOptedOut");
        assertThat(ended.program().times().canceledAt()).contains(house.clock.instant());
        assertThat(ended.program().track().decidedOn()).contains(LocalDate.of(2025, 1, 20));
        assertThat(house.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.producer()).hasToString("promo/" + made.program().id());
            assertThat(intent.channel()).isEqualTo("email");
            assertThat(intent.occurrence())
                    .isEqualTo(made.program().id() + ":canceled:"
                            + ended.program().track().transitionNo());
            assertThat(intent.dueAt()).as("due at once").isEqualTo(house.clock.instant());
        });
        assertThat(house.get(made)).isEqualTo(ended);
    }

    @Test
    @Fact("PRO-60")
    void nobody_is_told_when_no_notice_is_wanted() {
        PromoView made = house.in(PromoStatus.ACTIVE);

        cancel(made, PromoCancel.builder().sendNotice(false));

        assertThat(house.intents()).isEmpty();
        assertThat(house.history(made)).containsExactly("PromoCreated", "PromoActivated", "PromoCanceled");
    }

    @Test
    @Fact("PRO-61")
    void an_error_of_the_lender_is_a_reason() {
        PromoView made = house.in(PromoStatus.ACTIVE);

        assertThat(PromoHouse.wire(cancel(made, PromoCancel.builder().promoCancelReason("adminError"))))
                .containsEntry("promoCancelReason", "adminError");
    }

    @Test
    void a_query_says_how_and_its_last_values_count() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoCancel read = PromoCancel.parse(Map.of(
                "promoCancelReason", List.of("expired", "adminError"),
                "sendNotice", List.of("false"),
                "caseId", List.of("CS-1A2B-0001")));

        PromoView ended = house.programs().cancel(PromoHouse.PERSON, PromoHouse.LOAN, id(made), read);

        assertThat(PromoHouse.wire(ended))
                .containsEntry("promoCancelReason", "adminError")
                .containsEntry("caseId", "CS-1A2B-0001");
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_query_is_told_at_once() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        PromoCancel read = PromoCancel.parse(Map.of(
                "promoCancelReason", List.of("expired"),
                "sendNotice", List.of("TRUE"),
                "caseId", List.of("CS-1A2B-0009"),
                "notice", List.of()));

        assertThat(violations(() -> house.programs().cancel(PromoHouse.PERSON, PromoHouse.LOAN, id(made), read)))
                .containsExactlyInAnyOrder(
                        "sendNotice bad_format",
                        "notice unknown_attribute",
                        "promoCancelReason unknown_value",
                        "caseId case_not_found");
        assertThat(house.get(made)).isEqualTo(made);
    }

    private static String id(PromoView view) {
        return view.program().id().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "disqualified", "AdminError", "", "other"})
    @Fact("PRO-61")
    void what_only_an_evaluation_may_say_is_no_reason_of_a_request(String reason) {
        PromoView made = house.in(PromoStatus.ACTIVE);

        assertThat(violations(() -> cancel(made, PromoCancel.builder().promoCancelReason(reason))))
                .containsExactly("promoCancelReason unknown_value");
        assertThat(house.get(made)).isEqualTo(made);
    }

    @Test
    void an_unknown_case_is_told_together_with_an_unknown_reason() {
        PromoView made = house.in(PromoStatus.ACTIVE);

        assertThat(violations(() -> cancel(
                        made, PromoCancel.builder().promoCancelReason("x").caseId("CS-9"))))
                .containsExactly("caseId case_not_found", "promoCancelReason unknown_value");
        assertThat(house.get(made)).isEqualTo(made);
    }

    @Test
    void a_case_is_stored_when_one_is_given_and_kept_when_none_is() {
        PromoView first = house.in(PromoStatus.ACTIVE);
        PromoView ended = cancel(first, PromoCancel.builder().caseId("CS-1A2B-0001"));
        assertThat(ended.program().settings().caseId()).contains("CS-1A2B-0001");

        PromoView second =
                house.in(PromoStatus.ACTIVE, house.draft(PromoStatus.ACTIVE).caseId("CS-1A2B-0001"));
        assertThat(cancel(second, PromoCancel.builder()).program().settings().caseId())
                .contains("CS-1A2B-0001");
    }

    @Test
    void who_canceled_is_the_actor_of_the_call_unless_the_host_says_who_it_was() {
        PromoView first = house.in(PromoStatus.ACTIVE);
        PromoPrograms programs = house.freestone()
                .company(CompanyId.DEFAULT)
                .actingAs(ActorId.of("clerk-7"))
                .promoPrograms();

        PromoView ended = programs.cancel(
                PromoHouse.PERSON,
                PromoHouse.LOAN,
                first.program().id().value(),
                PromoCancel.builder().build());
        assertThat(ended.program().cancellation().orElseThrow().by())
                .isEqualTo(PromoCanceledBy.of(PromoUserType.API, Optional.of("clerk-7")));

        PromoCanceledBy borrower = new PromoCanceledBy(
                Optional.of("BO-1A2B-0001"), Optional.empty(), PromoUserType.BORROWER, Optional.of("portal"));
        PromoView second = house.in(PromoStatus.ACTIVE);
        assertThat(PromoHouse.wire(cancel(second, PromoCancel.builder().canceledBy(borrower)))
                        .get("promoCanceledBy"))
                .hasToString("{id=BO-1A2B-0001, name=null, userType=borrower, descriptor=portal}");
    }

    @Test
    @Fact("PRO-49")
    void its_interest_is_frozen_at_the_day_of_the_cancellation_and_nothing_remains_to_be_paid() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        house.day("01-31");
        cancel(made, PromoCancel.builder());
        house.day("06-30");

        // 900.00 for 30 days of 365 at 0.24.
        assertThat(house.get(made).amounts().deferredInterest()).contains(new BigDecimal("17.75"));
        assertThat(house.get(made).amounts().remainingToExercise()).isEmpty();
    }

    @Test
    void a_canceled_program_tells_the_decision_of_that_day() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        house.day("02-20");
        cancel(made, PromoCancel.builder());
        house.entries("02-25 900").day("03-15");

        var decision = house.programs().explain(made.program().id().value());

        assertThat(decision.asOf()).isEqualTo(LocalDate.of(2025, 2, 20));
        assertThat(decision.remaining()).isEqualTo(new BigDecimal("900.00"));
        assertThat(decision.daysOverdue()).isEqualTo(19);
    }

    @Test
    void the_history_tells_the_row_of_the_life_cycle_and_the_reason() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        cancel(made, PromoCancel.builder());

        List<HistoryEntry> entries =
                house.programs().explain(made.program().id().value(), 0, 10);

        HistoryEntry last = entries.get(entries.size() - 1);
        assertThat(last.row()).contains("T9");
        assertThat(last.details()).isEqualTo(Map.of("promoCancelReason", "borrowerOptedOut"));
        assertThat(last.version()).isEqualTo(2);
    }

    private PromoView cancel(PromoView made, PromoCancel.Builder how) {
        return house.programs()
                .cancel(PromoHouse.PERSON, PromoHouse.LOAN, made.program().id().value(), how.build());
    }
}
