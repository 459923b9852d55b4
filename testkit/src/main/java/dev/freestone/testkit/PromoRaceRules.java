package dev.freestone.testkit;

import static dev.freestone.testkit.StoredPromos.active;
import static dev.freestone.testkit.StoredPromos.canceled;
import static dev.freestone.testkit.StoredPromos.holding;
import static dev.freestone.testkit.StoredPromos.id;
import static dev.freestone.testkit.StoredPromos.loan;
import static dev.freestone.testkit.StoredPromos.on;
import static dev.freestone.testkit.StoredPromos.ownedBy;
import static dev.freestone.testkit.StoredPromos.pending;
import static dev.freestone.testkit.StoredPromos.read;
import static dev.freestone.testkit.StoredPromos.versioned;
import static dev.freestone.testkit.StoredPromos.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Promo programs that several want at once, or that a failure or a restart meets. Source: docs/spec/promo-programs.md 14. */
abstract class PromoRaceRules extends PromoEndingRules {
    private static final String TYPE = "sameAsCash";

    private static final int MANY = 20;

    private static final int ROUNDS = 20;

    @Test
    void exactly_one_of_16_new_promo_programs_of_a_loan_and_type_is_opened() {
        List<WriteResult> told = Together.race(number -> write(tx ->
                tx.promoPrograms().insert(on(number % 2 == 0 ? pending(number) : active(number), loan(99), TYPE))));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(ofLoan(loan(99)))
                .extracting(PromoProgramRow::id)
                .containsExactly(id(told.indexOf(WriteResult.SAVED)));
    }

    @Test
    void exactly_one_of_16_ended_promo_programs_of_a_loan_and_type_is_opened_again() {
        for (int number = 0; number < Together.WRITERS; number++) {
            insert(canceled(on(pending(number), loan(99), TYPE)));
        }

        List<WriteResult> told = Together.race(number -> update(on(active(number), loan(99), TYPE), 1));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(ofLoan(loan(99)))
                .filteredOn(PromoProgramRow::isOpen)
                .extracting(PromoProgramRow::id)
                .containsExactly(id(told.indexOf(WriteResult.SAVED)));
    }

    @Test
    void exactly_one_of_16_writers_of_a_promo_program_wins() {
        insert(active(1));

        List<WriteResult> told = Together.race(number -> number % 2 == 0
                ? update(holding(active(1), "{\"writer\":" + number + "}"), 1)
                : list(tx -> tx.promoPrograms().update(List.of(holding(active(1), "{\"writer\":" + number + "}"))))
                        .get(0));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(stored(active(1)))
                .contains(versioned(holding(active(1), "{\"writer\":" + told.indexOf(WriteResult.SAVED) + "}"), 2));
    }

    @Test
    void promo_programs_are_locked_by_id_as_they_are_stored_now() {
        PromoProgramRow second = canceled(pending(2));
        insert(active(3));
        insert(pending(1));
        insert(second);
        insert(ownedBy(active(4), ELSEWHERE));

        List<PromoProgramRow> locked = list(tx -> {
            tx.promoPrograms().update(holding(pending(1), "{}"), 1);
            return tx.promoPrograms().lock(HERE, List.of(id(3), id(2), id(1), id(4), id(9)));
        });

        assertThat(locked).containsExactly(versioned(holding(pending(1), "{}"), 2), second, active(3));
        assertThat(list(tx -> tx.promoPrograms().lock(HERE, List.of()))).isEmpty();
    }

    @Test
    void of_16_who_lock_the_same_promo_programs_first_none_meets_another_version_than_it_has_read() {
        Set<PromoProgramId> ids = new HashSet<>();
        for (int number = 1; number <= MANY; number++) {
            insert(active(number));
            ids.add(id(number));
        }

        List<List<WriteResult>> results = Together.run(
                Together.WRITERS,
                number ->
                        list(tx -> tx.promoPrograms().update(tx.promoPrograms().lock(HERE, ids))));

        assertThat(results).allSatisfy(each -> assertThat(each).hasSize(MANY).containsOnly(WriteResult.SAVED));
        assertThat(all(HERE)).extracting(ActivePromo::version).containsOnly(1L + Together.WRITERS);
    }

    @Test
    void a_change_that_comes_while_promo_programs_are_locked_does_not_overtake_their_holder() {
        for (int round = 1; round <= ROUNDS; round++) {
            PromoProgramRow row = active(round);
            insert(row);
            int place = round - 1;

            List<WriteResult> results = Together.run(
                    2,
                    number -> Together.insist(
                            () -> write(tx -> number == 0 ? underLock(tx, row) : besides(tx, row, place))));

            assertThat(results.get(0)).as("holder, %d", round).isEqualTo(WriteResult.SAVED);
            int saved = Collections.frequency(results, WriteResult.SAVED);
            assertThat(stored(row).orElseThrow().version()).as("%d", round).isEqualTo(round % 2 == 0 ? 2 : 1L + saved);
        }
    }

    /** Looks without a lock first: what it saw then must not blind it to what the lock shows. */
    private static WriteResult underLock(Tx tx, PromoProgramRow row) {
        AnyId known = AnyId.ofPublic(row.id().value());
        assertThat(tx.promoPrograms().find(HERE, known)).isPresent();
        PromoProgramRow held = tx.promoPrograms().lock(HERE, List.of(row.id())).get(0);
        return tx.promoPrograms().update(holding(held, "{\"by\":\"holder\"}"), held.version());
    }

    private static WriteResult besides(Tx tx, PromoProgramRow row, int place) {
        return place % 2 == 0
                ? tx.promoPrograms().update(holding(row, "{\"by\":\"other\"}"), 1)
                : tx.promoPrograms().watch(List.of(read(row, 1))).get(0);
    }

    @Test
    void a_transaction_that_failed_restores_promo_programs_with_all_that_sweeps_see_of_them() {
        insert(pending(1));
        insert(active(2));
        insert(active(3));
        keep(List.of(basis(HERE, 1, 1, "{\"n\":1}")));
        List<ActivePromo> before = all(HERE);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.promoPrograms().update(active(1), 1);
            tx.promoPrograms().update(List.of(canceled(active(2))));
            tx.promoPrograms().watch(List.of(watched(before.get(1), StoredPromos.BARE, 1)));
            tx.promoPrograms().insert(active(4));
            tx.promoPrograms().keepBases(List.of(basis(HERE, 1, 1, "{}"), basis(HERE, 1, 2, "{}")));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(all(HERE)).isEqualTo(before);
        assertThat(stored(pending(1))).contains(pending(1));
        assertThat(stored(active(2))).contains(active(2));
        assertThat(stored(active(3))).contains(active(3));
        assertThat(stored(active(4))).isEmpty();
        assertThat(kept(HERE, 1, 1)).contains(Document.of("{\"n\":1}"));
        assertThat(kept(HERE, 1, 2)).isEmpty();
        insert(active(4));
    }

    @Test
    void a_restart_finds_promo_programs_and_goes_on_with_their_numbers() {
        insert(pending(1));
        insert(active(2));
        keep(List.of(basis(HERE, 1, 1, "{\"n\":1}")));
        List<ActivePromo> before = all(HERE);

        Storage next = reopened();

        List<PromoProgramRow> ofLoan = next.read(tx -> tx.promoPrograms().ofLoan(HERE, loan(1)));
        assertThat(ofLoan).containsExactly(pending(1));
        List<ActivePromo> after = next.read(tx -> all(tx, HERE));
        assertThat(after).isNotEmpty().isEqualTo(before);
        Optional<Document> basis = next.read(tx -> tx.promoPrograms().basis(HERE, id(1), 1));
        assertThat(basis).contains(Document.of("{\"n\":1}"));
        WriteResult taken =
                next.write(tx -> tx.promoPrograms().insert(StoredPromos.on(pending(3), loan(2), "sameAsCash")));
        assertThat(taken).isEqualTo(WriteResult.CONFLICT);
        next.write(tx -> tx.promoPrograms().insert(active(4)));
        List<ActivePromo> both = next.read(tx -> all(tx, HERE));
        assertThat(ids(both)).containsExactly(id(2), id(4));
    }
}
