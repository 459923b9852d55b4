package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A walk that ends on the day asked about finds what the compiled course knows, in both forms, paid off or not. */
class LoanWalkTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_128L);

    @Test
    void facts_and_their_course_are_decided_alike() {
        RandomLoans loans = new RandomLoans(SEED);
        for (int i = 0; i < 20_000; i++) {
            LoanFacts ledger = loans.facts();
            LoanFacts facts = paidOff(i % 2 == 0 ? ledger : snapshots(ledger), i, loans);
            PromoTerms terms = loans.terms();
            LocalDate asOf = loans.asOf().minusDays(i % 5);

            PromoDecision walked = PromoEvaluator.evaluate(terms, facts, asOf);
            PromoDecision compiled = PromoEvaluator.evaluate(terms, LoanCourse.of(facts), asOf);

            assertThat(told(walked))
                    .as("seed %s history %s: %s %s %s", SEED, i, terms, facts, asOf)
                    .isEqualTo(told(compiled));
        }
    }

    @Test
    void nothing_is_outstanding_from_the_payoff_that_the_host_tells() {
        RandomLoans loans = new RandomLoans(SEED + 1);
        for (int i = 0; i < 5_000; i++) {
            LoanFacts ledger = loans.facts();
            LoanFacts facts = i % 2 == 0 ? ledger : snapshots(ledger);
            LocalDate payoff = SampleLoan.ACTIVATED.plusDays(loans.random().nextInt(60));
            LoanCourse before = LoanCourse.of(facts);
            LoanCourse course = LoanCourse.of(paidOff(facts, Optional.of(payoff)));
            for (long day = payoff.toEpochDay() - 60; day < payoff.toEpochDay() + 60; day++) {
                boolean paid = day >= payoff.toEpochDay();
                assertThat(course.remainingOn(day))
                        .as("seed %s history %s on %s", SEED, i, day)
                        .isEqualTo(paid ? 0 : before.remainingOn(day));
                assertThat(course.oldestUnpaidOn(day)).isEqualTo(paid ? LoanCourse.NONE : before.oldestUnpaidOn(day));
            }
            assertThat(course.from(course.at(payoff.toEpochDay()))).isEqualTo(payoff.toEpochDay());
        }
    }

    private static List<Object> told(PromoDecision decision) {
        return List.of(
                decision.state(),
                decision.decidedOn(),
                decision.remaining(),
                decision.daysOverdue(),
                decision.oldestUnpaidDue(),
                decision.peakDaysOverdue(),
                decision.peakOn(),
                decision.breachedOn(),
                decision.explanation());
    }

    private static LoanFacts paidOff(LoanFacts facts, int number, RandomLoans loans) {
        int day = loans.random().nextInt(60);
        return paidOff(facts, number % 3 == 0 ? Optional.of(SampleLoan.ACTIVATED.plusDays(day)) : Optional.empty());
    }

    private static LoanFacts paidOff(LoanFacts facts, Optional<LocalDate> paidOffOn) {
        return new LoanFacts(
                facts.status(), facts.activatedOn(), facts.lastDueOn(), paidOffOn, facts.rates(), facts.history());
    }

    private static LoanFacts snapshots(LoanFacts ledger) {
        LoanCourse course = LoanCourse.of(ledger);
        List<LoanSnapshot> rows = new ArrayList<>();
        for (int i = 0; i < course.changes(); i++) {
            rows.add(new LoanSnapshot(
                    LocalDate.ofEpochDay(course.from(i)),
                    BigDecimal.valueOf(course.remaining(i), 2),
                    BigDecimal.ZERO,
                    PromoDecision.date(course.oldestUnpaid(i))));
        }
        return ledger.withHistory(new LoanSnapshots(rows));
    }
}
