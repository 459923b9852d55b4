package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whom sweeps could not judge, and what a failure or a restart leaves of a sweep. Source: docs/spec/promo-programs.md 12. */
abstract class PromoFailureRules extends PromoSweepRules {
    private static final LocalDate DAY = StoredPromos.DAY;

    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** More than are told one by one. */
    private static final int MANY = 20;

    @Test
    void programs_that_a_sweep_could_not_judge_are_listed_by_number() {
        fail(HERE, DAY, List.of(failure(3), failure(1), failure(Long.MAX_VALUE)));
        fail(HERE, DAY, List.of(failure(2)));
        fail(HERE, DAY, List.of());
        fail(HERE, DAY.plusDays(1), List.of(failure(4)));
        fail(ELSEWHERE, DAY, List.of(failure(5)));

        assertThat(failures(NumberRange.ALL, 9))
                .containsExactly(failure(1), failure(2), failure(3), failure(Long.MAX_VALUE));
        assertThat(failures(new NumberRange(1, 3), 9)).containsExactly(failure(2), failure(3));
        assertThat(failures(NumberRange.ALL, 2)).containsExactly(failure(1), failure(2));
        assertThat(failures(new NumberRange(3, 3), 9)).isEmpty();
    }

    @Test
    void a_program_that_could_not_be_judged_once_more_gets_the_new_code() {
        PromoSweepFailure again = new PromoSweepFailure(2, StoredPromos.id(2), "facts_unavailable");
        fail(HERE, DAY, List.of(failure(1), failure(2)));

        fail(HERE, DAY, List.of(again, failure(3)));

        assertThat(failures(NumberRange.ALL, 9)).containsExactly(failure(1), again, failure(3));
    }

    @Test
    void programs_that_were_judged_after_all_are_taken_off_the_list() {
        fail(
                HERE,
                DAY,
                LongStream.rangeClosed(1, 4)
                        .mapToObj(PromoFailureRules::failure)
                        .toList());
        fail(HERE, DAY.plusDays(1), List.of(failure(1)));
        fail(ELSEWHERE, DAY, List.of(failure(1)));

        judged(List.of(1L, 3L, 9L));
        judged(List.of());

        assertThat(failures(NumberRange.ALL, 9)).containsExactly(failure(2), failure(4));
        assertThat(failures(HERE, DAY.plusDays(1))).containsExactly(failure(1));
        assertThat(failures(ELSEWHERE, DAY)).containsExactly(failure(1));
    }

    @Test
    void many_programs_are_listed_and_taken_off_at_once() {
        List<PromoSweepFailure> many = LongStream.rangeClosed(1, 1_000)
                .mapToObj(PromoFailureRules::failure)
                .toList();
        fail(HERE, DAY, many);
        fail(HERE, DAY, many.subList(0, MANY));
        assertThat(failures(NumberRange.ALL, 1_000)).isEqualTo(many);

        judged(LongStream.rangeClosed(2, 1_000).boxed().toList());

        assertThat(failures(NumberRange.ALL, 1_000)).containsExactly(failure(1));
    }

    @Test
    void sweeps_of_earlier_days_are_forgotten_with_their_failures() {
        for (int i = 0; i < 3; i++) {
            begin(DAY.plusDays(i), 2);
            fail(HERE, DAY.plusDays(i), List.of(failure(1)));
        }
        begin(List.of(part(ELSEWHERE, DAY, 0)));
        fail(ELSEWHERE, DAY, List.of(failure(1)));

        write(tx -> {
            tx.promoSweeps().forget(HERE, DAY.plusDays(2));
            return true;
        });

        assertThat(parts(HERE, DAY)).isEmpty();
        assertThat(parts(HERE, DAY.plusDays(1))).isEmpty();
        assertThat(parts(HERE, DAY.plusDays(2))).hasSize(2);
        assertThat(parts(ELSEWHERE, DAY)).hasSize(1);
        assertThat(failures(HERE, DAY.plusDays(1))).isEmpty();
        assertThat(failures(HERE, DAY.plusDays(2))).containsExactly(failure(1));
        assertThat(failures(ELSEWHERE, DAY)).containsExactly(failure(1));
        assertThat(begin(DAY, 1)).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void a_transaction_that_failed_restores_sweeps_and_failures() {
        PromoSweepRow part = taken(NODE_1, 5);
        fail(HERE, DAY, List.of(failure(1), failure(2)));
        Lease longer = new Lease(Optional.of(NODE_1), part.lease().until().plus(MINUTE), 5);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.promoSweeps().renew(part, longer);
            tx.promoSweeps().update(finished(part), 2);
            tx.promoSweeps().begin(parts(DAY.plusDays(1), 2));
            tx.promoSweeps()
                    .fail(
                            HERE,
                            DAY,
                            List.of(new PromoSweepFailure(1, StoredPromos.id(1), "facts_unavailable"), failure(3)));
            tx.promoSweeps().judged(HERE, DAY, List.of(2L));
            tx.promoSweeps().forget(HERE, DAY.plusDays(1));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(parts(HERE, DAY)).containsExactly(part, part(DAY, 1));
        assertThat(parts(HERE, DAY.plusDays(1))).isEmpty();
        assertThat(failures(NumberRange.ALL, 9)).containsExactly(failure(1), failure(2));
    }

    @Test
    void a_restart_finds_sweeps_and_failures() {
        PromoSweepRow part = taken(NODE_1, 5);
        fail(HERE, DAY, List.of(failure(1)));

        Storage next = reopened();

        List<PromoSweepRow> parts = next.read(tx -> tx.promoSweeps().find(HERE, DAY));
        assertThat(parts).containsExactly(part, part(DAY, 1));
        List<PromoSweepFailure> failures = next.read(tx -> tx.promoSweeps().failures(HERE, DAY, NumberRange.ALL, 9));
        assertThat(failures).containsExactly(failure(1));
        WriteResult again = next.write(tx -> tx.promoSweeps().begin(parts(DAY, 1)));
        assertThat(again).isEqualTo(WriteResult.CONFLICT);
    }

    private static PromoSweepFailure failure(long number) {
        return new PromoSweepFailure(number, StoredPromos.id((int) (number % MANY)), "facts_invalid");
    }

    private void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures) {
        write(tx -> {
            tx.promoSweeps().fail(company, asOf, failures);
            return true;
        });
    }

    private void judged(List<Long> numbers) {
        write(tx -> {
            tx.promoSweeps().judged(HERE, DAY, numbers);
            return true;
        });
    }

    private List<PromoSweepFailure> failures(NumberRange range, int limit) {
        return list(tx -> tx.promoSweeps().failures(HERE, DAY, range, limit));
    }

    private List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf) {
        return list(tx -> tx.promoSweeps().failures(company, asOf, NumberRange.ALL, 9));
    }
}
