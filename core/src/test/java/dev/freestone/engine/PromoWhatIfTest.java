package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.WhatIf;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loan of docs/spec/promo-programs.md 9, with a program of 182 days and no grace. */
class PromoWhatIfTest {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 15);
    private static final LocalDate ASKED = LocalDate.of(2024, 7, 10);

    private final PromoHouse house = new PromoHouse();
    private String id = "";

    @BeforeEach
    void opens() {
        house.loan(
                PromoHouse.LOAN,
                new LoanFacts(
                        LoanStatus.ACTIVE,
                        Optional.of(BEGIN),
                        Optional.of(LocalDate.of(2025, 1, 15)),
                        Optional.empty(),
                        List.of(new LoanRate(BEGIN, new BigDecimal("0.24"))),
                        new LoanLedger(
                                List.of(new DatedAmount(BEGIN, new BigDecimal("1200.00"))),
                                List.of(),
                                List.of(
                                        payment("p-1", LocalDate.of(2024, 3, 31)),
                                        payment("p-2", LocalDate.of(2024, 5, 15))),
                                List.of(),
                                List.of())));
        house.clock.set(PromoHouse.noon(BEGIN));
        id = house.programs()
                .create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(house.activeType())
                                .status(PromoStatus.ACTIVE)
                                .promoDurationDays(182)
                                .build())
                .program()
                .id()
                .value();
        house.clock.set(PromoHouse.noon(ASKED));
    }

    @ParameterizedTest(name = "paying {0}: {1}")
    @CsvSource({
        "600.00, exercised 2024-07-10, 0.00",
        "599.99, expired 2024-07-16, 0.01",
        "700.00, exercised 2024-07-10, 0.00",
    })
    @Fact("PRO-50")
    void a_payment_that_nobody_has_made_shows_what_would_come_of_it(
            BigDecimal amount, String decided, BigDecimal remaining) {
        PromoView before = house.programs().get(PromoHouse.PERSON, PromoHouse.LOAN, id);

        WhatIf answer = house.programs().whatIf(id, ASKED, List.of(new DatedAmount(ASKED, amount)));

        assertThat(answer.decision().state().code() + " "
                        + answer.decision().decidedOn().orElseThrow())
                .isEqualTo(decided);
        assertThat(answer.decision().remaining()).isEqualTo(remaining);
        assertThat(answer.payoffWithPromo()).isEqualTo(new BigDecimal("600.00"));
        assertThat(answer.payoffWithoutPromo()).isEqualTo(new BigDecimal("708.69"));
        assertThat(answer.saving()).isEqualTo(new BigDecimal("108.69"));
        assertThat(answer.lastDayToPay()).isEqualTo(LocalDate.of(2024, 7, 15));
        assertThat(house.programs().get(PromoHouse.PERSON, PromoHouse.LOAN, id)).isEqualTo(before);
    }

    @Test
    void no_payment_asks_what_it_takes_to_pay_off_on_that_day() {
        WhatIf answer = house.programs().whatIf(id, ASKED, List.of());

        assertThat(answer.payoffWithPromo()).isEqualTo(new BigDecimal("600.00"));
        assertThat(answer.saving()).isEqualTo(new BigDecimal("108.69"));
    }

    @Test
    void a_body_asks_as_of_today_when_it_names_no_day() {
        WhatIf answer = house.programs()
                .whatIf(id, WhatIfRequest.parse("{\"payments\":[{\"date\":\"2024-07-10\",\"amount\":600}]}"));

        assertThat(answer)
                .isEqualTo(
                        house.programs().whatIf(id, ASKED, List.of(new DatedAmount(ASKED, new BigDecimal("600.00")))));
        assertThat(house.programs().today()).isEqualTo(ASKED);
    }

    @Test
    void an_amount_that_no_loan_has_is_refused_before_it_is_written_out() {
        WhatIfRequest read = WhatIfRequest.parse("{\"payments\":[{\"date\":\"2024-07-10\",\"amount\":1e999999999},"
                + "{\"date\":\"2024-07-10\",\"amount\":1e-999999999},{\"date\":\"2024-07-10\",\"amount\":9999999999.995},"
                + "{\"date\":\"2024-07-10\",\"amount\":9999999999.994}]}");

        assertThat(violations(() -> house.programs().whatIf(id, read)))
                .containsExactly(
                        "payments[0].amount out_of_range",
                        "payments[1].amount out_of_range",
                        "payments[2].amount out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "3000-01-01", "+999999999-12-31", "-999999999-01-01"})
    void a_day_that_nobody_can_count_to_is_refused(LocalDate day) {
        PromoPrograms programs = house.programs();

        assertThat(violations(() -> programs.whatIf(id, day, List.of(new DatedAmount(day, BigDecimal.ONE)))))
                .containsExactly("asOf out_of_range", "payments[0].date out_of_range");
        assertThat(violations(() -> programs.planToExercise(id, day))).containsExactly("asOf out_of_range");
        assertThat(violations(() -> programs.timeline(id, day))).containsExactly("asOf out_of_range");
        assertThat(violations(() -> programs.recompute(id, day))).containsExactly("asOf out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void a_payment_must_be_one(BigDecimal amount) {
        assertThat(violations(() -> house.programs()
                        .whatIf(
                                id,
                                ASKED,
                                List.of(new DatedAmount(ASKED, BigDecimal.ONE), new DatedAmount(ASKED, amount)))))
                .containsExactly("payments[1].amount out_of_range");
    }

    private static LoanPayment payment(String name, LocalDate date) {
        return new LoanPayment(name, date, new BigDecimal("300.00"), false);
    }
}
