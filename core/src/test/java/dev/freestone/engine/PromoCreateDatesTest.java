package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the dates of a new program come from. Created on 2025-02-10; an active loan is active since 2025-01-01. */
class PromoCreateDatesTest {
    private static final String WAITING = "LN-1A2B-0002";

    private final PromoHouse house = new PromoHouse();

    @BeforeEach
    void opens() {
        house.loan(WAITING, PromoFacts.pending()).day("02-10");
    }

    @ParameterizedTest(name = "{0}, start {1}, end {2}, {3} days, loan active {4}: {5}")
    @CsvSource({
        "standalone, 2025-02-01, , 30, yes, 2025-02-01 2025-03-03 30 duration",
        "standalone, 2025-02-01, , 30, no, 2025-02-01 2025-03-03 30 duration",
        "origination, 2025-02-01, , 30, yes, 2025-02-01 2025-03-03 30 duration",
        "origination, 2025-02-01, , 30, no, 2025-02-01 2025-03-03 30 duration",
        "standalone, 2025-02-01, 2025-03-03, , yes, 2025-02-01 2025-03-03 30 end_date",
        "standalone, 2025-02-01, 2025-03-03, , no, 2025-02-01 2025-03-03 30 end_date",
        "origination, 2025-02-01, 2025-03-03, , yes, 2025-02-01 2025-03-03 30 end_date",
        "origination, 2025-02-01, 2025-02-02, , no, 2025-02-01 2025-02-02 1 end_date",
        "origination, 2025-02-01, 2025-02-01, , no, promoEndDate out_of_range",
        "standalone, , , 30, yes, 2025-02-10 2025-03-12 30 duration",
        "standalone, , , 30, no, 2025-02-10 2025-03-12 30 duration",
        "standalone, , 2025-03-12, , yes, 2025-02-10 2025-03-12 30 end_date",
        "standalone, , 2025-03-12, , no, 2025-02-10 2025-03-12 30 end_date",
        "standalone, , 2025-02-10, , no, promoEndDate out_of_range",
        "standalone, , 2025-02-09, , yes, promoEndDate out_of_range",
        "origination, , , 30, yes, 2025-01-01 2025-01-31 30 duration",
        "origination, , 2025-01-31, , yes, 2025-01-01 2025-01-31 30 end_date",
        "origination, , 2025-01-01, , yes, promoEndDate out_of_range",
        "origination, , , 30, no, null null 30 duration",
        "origination, , 2025-01-31, , no, null 2025-01-31 null end_date",
        "standalone, null, , 30, yes, 2025-02-10 2025-03-12 30 duration",
        "origination, null, , 30, no, null null 30 duration",
        "standalone, 2025-02-01, 2025-03-03, 30, yes, promoEndDate both_given",
        "origination, , 2025-03-03, 30, no, promoEndDate both_given",
        "standalone, 2025-02-01, , , no, promoEndDate neither_given",
        "origination, , null, null, no, promoEndDate neither_given",
        "standalone, 2024-12-31, , 30, yes, promoStartDate out_of_range",
        "standalone, 2024-12-31, , 30, no, 2024-12-31 2025-01-30 30 duration",
        "origination, 2025-10-01, , 1, yes, 2025-10-01 2025-10-02 1 duration",
        "origination, 2025-10-02, , 1, yes, promoStartDate out_of_range",
    })
    @Fact({"PRO-10", "PRO-11"})
    void the_dates_follow_from_what_was_given(
            String origin,
            @Nullable String start,
            @Nullable String end,
            @Nullable String days,
            String active,
            String expected) {
        String body = body(start, end, days);
        String loan = "yes".equals(active) ? PromoHouse.LOAN : WAITING;

        if (expected.startsWith("promo")) {
            assertThat(violations(() -> create(origin, loan, body))).containsExactly(expected);
        } else {
            PromoDates dates = create(origin, loan, body).program().dates();
            assertThat(told(dates)).isEqualTo(expected);
        }
    }

    @Test
    @Fact("PRO-10")
    void the_creation_date_is_the_one_of_the_product_zone() {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        house.clock.set(Instant.parse("2025-03-01T03:00:00Z"));

        PromoView made = create("standalone", PromoHouse.LOAN, body(null, null, "30"));

        assertThat(made.program().dates().start()).contains(LocalDate.of(2025, 2, 28));
    }

    @ParameterizedTest(name = "end {0}, {1} days, activated {2}: {3}")
    @CsvSource({
        ", 30, 2025-02-15, 2025-02-15 2025-03-17 30 duration",
        "2025-03-12, , 2025-02-15, 2025-02-15 2025-03-12 25 end_date",
        "2025-02-16, , 2025-02-15, 2025-02-15 2025-02-16 1 end_date",
    })
    @Fact("PRO-11")
    void dates_that_were_missing_at_origination_are_resolved_when_the_loan_is_active(
            @Nullable String end, @Nullable String days, LocalDate activated, String expected) {
        PromoView made = create("origination", WAITING, body(null, end, days));
        assertThat(PromoHouse.wire(made)).containsEntry("promoStartDate", null);
        assertThat(PromoHouse.wire(made)).containsEntry("promoEffectiveEndDate", end);
        house.loan(WAITING, PromoFacts.between(activated, LocalDate.of(2025, 10, 1)))
                .day("02-15");

        house.programs()
                .activate(PromoHouse.PERSON, WAITING, made.program().id().value());

        PromoView after = house.programs()
                .get(PromoHouse.PERSON, WAITING, made.program().id().value());
        assertThat(told(after.program().dates())).isEqualTo(expected);
        assertThat(after.program().status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    void loans_of_another_company_have_no_part_in_it() {
        house.loans.put(
                CompanyId.of("CP-2"),
                Loan.of(LoanId.of(PromoHouse.LOAN), PersonId.of(PromoHouse.PERSON)),
                PromoFacts.pending());

        PromoView made = create("origination", PromoHouse.LOAN, body(null, null, "30"));

        assertThat(made.program().dates().start()).contains(PromoHouse.START);
    }

    private PromoView create(String origin, String loan, String body) {
        PromoProgramDraft draft = PromoProgramDraft.parse(body);
        return "standalone".equals(origin)
                ? house.programs().create(PromoHouse.PERSON, loan, draft)
                : house.programs().createAtOrigination(PromoHouse.PERSON, loan, draft);
    }

    private String body(@Nullable String start, @Nullable String end, @Nullable String days) {
        return "{\"promoTypeId\":\"" + house.activeType() + "\",\"status\":\"pending\""
                + member("promoStartDate", start == null || "null".equals(start) ? start : "\"" + start + "\"")
                + member("promoEndDate", end == null || "null".equals(end) ? end : "\"" + end + "\"")
                + member("promoDurationDays", days) + "}";
    }

    private static String member(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":" + value;
    }

    private static String told(PromoDates dates) {
        return text(dates.start()) + " " + text(dates.end()) + " "
                + (dates.durationDays().isPresent() ? dates.durationDays().getAsInt() : "null") + " "
                + dates.basis().code();
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("null");
    }
}
