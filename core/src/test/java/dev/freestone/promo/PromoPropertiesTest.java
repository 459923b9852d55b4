package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every history. The seed is part of every message, so that a failure can be made again. */
class PromoPropertiesTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);

    @Test
    @Fact("PRO-37")
    void a_jump_between_changes_finds_what_a_walk_over_every_day_finds() {
        RandomLoans loans = new RandomLoans(SEED);
        Set<PromoState> seen = EnumSet.noneOf(PromoState.class);
        for (int i = 0; i < 100_000; i++) {
            LoanFacts facts = loans.facts();
            PromoTerms terms = loans.terms();
            LocalDate asOf = loans.asOf();

            PromoDecision decision = PromoEvaluator.evaluate(terms, facts, asOf);

            String expected = new DailyOracle(terms, (LoanLedger) facts.history()).on(asOf);
            if (!told(decision).equals(expected)) {
                assertThat(told(decision))
                        .as("seed %s history %s: %s %s", SEED, i, terms, facts)
                        .isEqualTo(expected);
            }
            seen.add(decision.state());
        }
        assertThat(seen).as("states met").isEqualTo(EnumSet.complementOf(EnumSet.of(PromoState.UNDECIDED)));
    }

    @Test
    @Fact("PRO-37")
    void the_first_final_answer_of_daily_evaluations_stays_the_answer() {
        RandomLoans loans = new RandomLoans(SEED + 1);
        for (int i = 0; i < 2_000; i++) {
            LoanCourse course = LoanCourse.of(loans.facts());
            PromoTerms terms = loans.terms();
            Optional<String> answer = Optional.empty();
            for (LocalDate day = SampleLoan.ACTIVATED;
                    day.isBefore(SampleLoan.ACTIVATED.plusDays(70));
                    day = day.plusDays(1)) {
                PromoDecision decision = PromoEvaluator.evaluate(terms, course, day);
                String now = decision.state() + " " + decision.decidedOn();
                if (answer.isPresent()) {
                    assertThat(now).as("seed %s history %s on %s", SEED, i, day).isEqualTo(answer.get());
                } else if (decision.state().settled()) {
                    answer = Optional.of(now);
                }
            }
            assertThat(answer).as("seed %s history %s", SEED, i).isPresent();
        }
    }

    @Test
    @Fact("PRO-38")
    void full_payment_in_time_without_an_earlier_breach_exercises() {
        RandomLoans loans = new RandomLoans(SEED + 2);
        for (int i = 0; i < 5_000; i++) {
            LoanFacts facts = loans.facts();
            PromoTerms terms = loans.terms();
            LocalDate payoff = terms.start().plusDays(1);
            LoanLedger ledger = (LoanLedger) facts.history();
            List<LoanPayment> paid = new ArrayList<>(ledger.payments());
            paid.add(new LoanPayment("payoff", payoff, new BigDecimal("1000"), false));
            PromoDecision before = PromoEvaluator.evaluate(terms, facts, terms.start());
            if (before.state() != PromoState.DISQUALIFIED && advancedBy(ledger, payoff)) {
                assertThat(PromoEvaluator.evaluate(
                                        terms,
                                        facts.withHistory(ledger.withPayments(paid)),
                                        loans.asOf().plusDays(90))
                                .state())
                        .as("seed %s history %s", SEED, i)
                        .isEqualTo(PromoState.EXERCISED);
            }
        }
    }

    @Test
    @Fact("PRO-39")
    void the_order_of_facts_and_the_load_they_come_in_mean_nothing() {
        RandomLoans loans = new RandomLoans(SEED + 3);
        for (int i = 0; i < 5_000; i++) {
            LoanFacts facts = loans.facts();
            PromoTerms terms = loans.terms();
            LocalDate asOf = loans.asOf();
            LoanLedger ledger = (LoanLedger) facts.history();
            LoanFacts shuffled = facts.withHistory(new LoanLedger(
                    shuffled(ledger.advances(), loans.random()),
                    shuffled(ledger.fees(), loans.random()),
                    shuffled(ledger.payments(), loans.random()),
                    shuffled(ledger.dues(), loans.random()),
                    shuffled(ledger.reAges(), loans.random())));

            PromoDecision one = PromoEvaluator.evaluate(terms, facts, asOf);
            PromoDecision other = PromoEvaluator.evaluate(terms, shuffled, asOf);

            assertThat(told(other)).as("seed %s history %s", SEED, i).isEqualTo(told(one));
            assertThat(other.factsDigest()).isEqualTo(one.factsDigest());
            assertThat(other.explanation()).isEqualTo(one.explanation());
        }
    }

    @Test
    @Fact("PRO-40")
    void a_ledger_and_the_snapshots_that_it_gives_are_decided_alike() {
        RandomLoans loans = new RandomLoans(SEED + 4);
        for (int i = 0; i < 20_000; i++) {
            LoanFacts ledger = loans.facts();
            LoanFacts snapshots = ledger.withHistory(snapshots(LoanCourse.of(ledger)));
            PromoTerms terms = loans.terms();
            LocalDate asOf = loans.asOf();

            // Principal that is paid on the day it is advanced is in no snapshot; the specification has no row for it.
            if (LoanCourse.of(ledger).firstAdvance() == LoanCourse.of(snapshots).firstAdvance()) {
                assertThat(told(PromoEvaluator.evaluate(terms, snapshots, asOf)))
                        .as("seed %s history %s", SEED, i)
                        .isEqualTo(told(PromoEvaluator.evaluate(terms, ledger, asOf)));
            }
        }
    }

    @Test
    void a_digest_tells_any_change_of_a_fact() {
        String digest = PromoEvaluator.evaluate(
                        SampleLoan.TERMS, SampleLoan.with("02-01 100"), SampleLoan.date("02-01"))
                .factsDigest();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with("02-01 100.01"), SampleLoan.date("02-01"))
                        .factsDigest())
                .isNotEqualTo(digest);
    }

    private static LoanSnapshots snapshots(LoanCourse course) {
        List<LoanSnapshot> rows = new ArrayList<>();
        for (int i = 0; i < course.changes(); i++) {
            rows.add(new LoanSnapshot(
                    LocalDate.ofEpochDay(course.from(i)),
                    BigDecimal.valueOf(course.remaining(i), 2),
                    BigDecimal.ZERO,
                    PromoDecision.date(course.oldestUnpaid(i))));
        }
        return new LoanSnapshots(rows);
    }

    private static boolean advancedBy(LoanLedger ledger, LocalDate day) {
        return ledger.advances().stream().map(DatedAmount::date).noneMatch(date -> date.isAfter(day))
                && ledger.advances().stream().anyMatch(each -> each.amount().signum() > 0);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String told(PromoDecision decision) {
        return decision.state().code() + " " + decision.decidedOn().orElse(null) + " "
                + decision.remaining().unscaledValue() + " " + decision.daysOverdue() + " "
                + decision.peakDaysOverdue() + " " + decision.peakOn().orElse(null);
    }
}
