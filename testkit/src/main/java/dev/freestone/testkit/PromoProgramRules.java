package dev.freestone.testkit;

import static dev.freestone.testkit.StoredPromos.active;
import static dev.freestone.testkit.StoredPromos.called;
import static dev.freestone.testkit.StoredPromos.canceled;
import static dev.freestone.testkit.StoredPromos.ended;
import static dev.freestone.testkit.StoredPromos.holding;
import static dev.freestone.testkit.StoredPromos.id;
import static dev.freestone.testkit.StoredPromos.loan;
import static dev.freestone.testkit.StoredPromos.on;
import static dev.freestone.testkit.StoredPromos.ownedBy;
import static dev.freestone.testkit.StoredPromos.pending;
import static dev.freestone.testkit.StoredPromos.versioned;
import static dev.freestone.testkit.StoredPromos.watching;
import static dev.freestone.testkit.StoredPromos.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store of promo programs must do, sweeps apart. Source: docs/spec/promo-programs.md 5, 8, 14. */
abstract class PromoProgramRules extends PastRules {
    private static final String TYPE = "sameAsCash";

    /** More than are told one by one. */
    private static final int MANY = 20;

    @Test
    void keeps_every_column_of_a_promo_program_in_every_status() {
        PromoProgramRow plain = pending(1);
        PromoProgramRow whole = with(
                on(active(2), LoanId.of("é".repeat(99) + "🎯"), "t".repeat(50)),
                StoredSample.of("P")
                        .called("Übergabe/30 ✓ 🎯")
                        .createdAt(LATER)
                        .updatedAt(LATER.plusNanos(1000))
                        .columns());
        PromoProgramRow bare = watching(pending(3), StoredPromos.BARE);
        PromoProgramRow canceled = ended(pending(4), PromoStatus.CANCELED);
        PromoProgramRow exercised = holding(ended(pending(5), PromoStatus.EXERCISED), LARGE_JSON);
        List<PromoProgramRow> all = List.of(plain, whole, bare, canceled, exercised);

        all.forEach(this::insert);

        for (PromoProgramRow row : all) {
            assertThat(stored(row).equals(Optional.of(row))).as("%s", row.id()).isTrue();
        }
    }

    @Test
    void an_update_replaces_every_column_of_a_promo_program() {
        PromoProgramRow before = active(1);
        PromoProgramRow after = holding(canceled(on(called(before, "name"), loan(9), "other")), "{\"changed\":true}");
        PromoProgramRow again = watching(after, StoredPromos.BARE);
        insert(before);

        assertThat(update(after, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(stored(before)).contains(versioned(after, 2));
        assertThat(update(again, 2)).isEqualTo(WriteResult.SAVED);
        assertThat(stored(before)).contains(versioned(again, 3));
    }

    @Test
    void an_update_of_a_promo_program_needs_the_version_that_is_stored() {
        insert(active(1));
        PromoProgramRow changed = holding(active(1), "{}");

        assertThat(update(changed, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(pending(2), 1)).isEqualTo(WriteResult.MISSING);
        assertThat(update(ownedBy(changed, ELSEWHERE), 1)).isEqualTo(WriteResult.MISSING);

        assertThat(stored(active(1))).contains(active(1));
    }

    @Test
    void a_taken_id_or_external_id_of_a_promo_program_is_a_conflict_that_leaves_the_transaction_usable() {
        insert(called(pending(1), "taken"));

        List<WriteResult> results = write(tx -> List.of(
                tx.promoPrograms().insert(on(pending(1), loan(7), TYPE)),
                tx.promoPrograms().insert(called(pending(2), "taken")),
                tx.promoPrograms().insert(called(pending(3), "Taken")),
                tx.promoPrograms().insert(ownedBy(called(pending(4), "taken"), ELSEWHERE)),
                tx.promoPrograms().update(called(pending(3), "taken"), 1),
                tx.promoPrograms().update(called(pending(3), "free"), 1)));

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED);
    }

    @Test
    void of_a_loan_and_type_one_promo_program_is_open() {
        PromoProgramRow ofOther = on(ownedBy(active(8), ELSEWHERE), loan(1), TYPE);
        insert(active(1));

        List<WriteResult> results = write(tx -> List.of(
                tx.promoPrograms().insert(on(pending(2), loan(1), TYPE)),
                tx.promoPrograms().insert(on(active(3), loan(1), TYPE)),
                tx.promoPrograms().insert(canceled(on(pending(4), loan(1), TYPE))),
                tx.promoPrograms().insert(ended(on(pending(5), loan(1), TYPE), PromoStatus.EXERCISED)),
                tx.promoPrograms().insert(on(pending(6), loan(1), "sameascash")),
                tx.promoPrograms().insert(on(pending(7), loan(2), TYPE)),
                tx.promoPrograms().insert(ofOther)));

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED);
    }

    @Test
    void a_promo_program_that_ends_frees_its_place_and_one_that_opens_again_takes_it() {
        PromoProgramRow first = pending(1);
        PromoProgramRow second = on(pending(2), loan(1), TYPE);
        insert(first);

        assertThat(update(active(1), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(result(tx -> tx.promoPrograms().insert(second))).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(canceled(first), 2)).isEqualTo(WriteResult.SAVED);
        insert(second);
        assertThat(update(active(1), 3)).isEqualTo(WriteResult.CONFLICT);
        assertThat(stored(first)).contains(versioned(canceled(first), 3));
        assertThat(update(ended(second, PromoStatus.EXERCISED), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(active(1), 3)).isEqualTo(WriteResult.SAVED);
        assertThat(update(on(active(2), loan(1), TYPE), 2)).isEqualTo(WriteResult.CONFLICT);
    }

    @Test
    void many_promo_programs_are_updated_at_once_each_with_its_result() {
        for (int count : List.of(4, MANY)) {
            List<PromoProgramRow> before = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                before.add(active(100 * count + i));
            }
            before.forEach(this::insert);
            List<PromoProgramRow> after = new ArrayList<>();
            before.forEach(row -> after.add(holding(canceled(row), "{\"ended\":\"" + row.id() + "\"}")));
            after.set(0, watching(called(before.get(0), "n" + count), StoredPromos.BARE));
            after.set(1, versioned(after.get(1), 2));
            after.set(2, pending(9000 + count));
            assertThat(update(called(before.get(0), "n" + count), 1)).isEqualTo(WriteResult.SAVED);
            after.set(0, versioned(after.get(0), 2));

            List<WriteResult> results = list(tx -> tx.promoPrograms().update(after));

            assertThat(results).hasSize(count);
            assertThat(results.subList(0, 4))
                    .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.MISSING, WriteResult.SAVED);
            assertThat(results.subList(3, count)).containsOnly(WriteResult.SAVED);
            assertThat(stored(before.get(0))).contains(versioned(after.get(0), 3));
            assertThat(stored(before.get(1))).contains(before.get(1));
            assertThat(stored(before.get(count - 1))).contains(versioned(after.get(count - 1), 2));
        }
        assertThat(list(tx -> tx.promoPrograms().update(List.of()))).isEmpty();
    }

    @Test
    void a_promo_program_of_another_company_is_not_updated_with_many() {
        insert(active(1));
        insert(ownedBy(active(2), ELSEWHERE));

        assertThat(list(tx -> tx.promoPrograms().update(List.of(canceled(active(1)), canceled(active(2))))))
                .containsExactly(WriteResult.SAVED, WriteResult.MISSING);
    }

    @Test
    void a_promo_program_is_found_by_every_form_of_id_in_its_company() {
        PromoProgramRow own = called(pending(1), "name");
        PromoProgramRow foreign = ownedBy(called(active(2), "name"), ELSEWHERE);
        insert(own);
        insert(foreign);

        assertThat(find(HERE, "ext-name")).contains(own);
        assertThat(find(HERE, "ext-NAME")).isEmpty();
        assertThat(find(ELSEWHERE, "ext-name")).contains(foreign);
        assertThat(find(HERE, foreign.id().value())).isEmpty();
        assertThat(numberedPromos(HERE)).containsExactly(own);
        assertThat(numberedPromos(ELSEWHERE)).containsExactly(foreign);
    }

    @Test
    void the_promo_programs_of_a_loan_are_listed_the_newest_first() {
        ObjectColumns newest = StoredSample.of("P").createdAt(LATER).columns();
        PromoProgramRow first = canceled(on(pending(1), loan(1), TYPE));
        PromoProgramRow second = ended(on(pending(2), loan(1), TYPE), PromoStatus.EXERCISED);
        PromoProgramRow third = with(on(active(3), loan(1), TYPE), newest);
        PromoProgramRow fourth = with(canceled(on(pending(4), loan(1), TYPE)), newest);
        List.of(fourth, first, third, second).forEach(this::insert);
        insert(pending(5));
        insert(ownedBy(on(pending(6), loan(1), TYPE), ELSEWHERE));

        assertThat(ofLoan(loan(1))).containsExactly(fourth, third, second, first);
        assertThat(ofLoan(LoanId.of("ln-1"))).isEmpty();
    }

    @Test
    void what_changes_of_promo_programs_rested_on_is_kept_and_replaced() {
        PromoBasisRow first = basis(HERE, 1, 1, "{\"n\":1}");
        List<PromoBasisRow> many = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> basis(HERE, 100 + i, Long.MAX_VALUE, "{\"n\":" + i + "}"))
                .toList();
        keep(List.of(first, basis(HERE, 1, 2, LARGE_JSON), basis(ELSEWHERE, 1, 3, "{}")));
        keep(many);
        keep(List.of());

        keep(List.of(basis(HERE, 1, 1, "{\"n\":9}"), basis(HERE, 2, 1, "{\"n\":8}")));
        keep(many.stream()
                .map(row -> new PromoBasisRow(
                        row.company(), row.program(), row.transitionNo(), Document.of("{\"again\":true}")))
                .toList());

        assertThat(kept(HERE, 1, 1)).contains(Document.of("{\"n\":9}"));
        assertThat(kept(HERE, 1, 2).equals(Optional.of(Document.of(LARGE_JSON))))
                .isTrue();
        assertThat(kept(HERE, 1, 3)).isEmpty();
        assertThat(kept(ELSEWHERE, 1, 3)).contains(Document.of("{}"));
        assertThat(kept(ELSEWHERE, 1, 1)).isEmpty();
        assertThat(kept(HERE, 2, 1)).contains(Document.of("{\"n\":8}"));
        assertThat(kept(HERE, 100 + MANY, Long.MAX_VALUE)).contains(Document.of("{\"again\":true}"));
    }

    final void insert(PromoProgramRow row) {
        assertThat(result(tx -> tx.promoPrograms().insert(row)))
                .as("%s", row.id())
                .isEqualTo(WriteResult.SAVED);
    }

    final WriteResult update(PromoProgramRow row, long expectedVersion) {
        return result(tx -> tx.promoPrograms().update(row, expectedVersion));
    }

    final Optional<PromoProgramRow> stored(PromoProgramRow row) {
        return find(row.columns().company(), row.id().value());
    }

    private Optional<PromoProgramRow> find(CompanyId company, String id) {
        return one(tx -> tx.promoPrograms().find(company, AnyId.parse(id).orElseThrow()));
    }

    final List<PromoProgramRow> ofLoan(LoanId loan) {
        return list(tx -> tx.promoPrograms().ofLoan(HERE, loan));
    }

    private List<PromoProgramRow> numberedPromos(CompanyId company) {
        return list(tx -> IntStream.rangeClosed(1, NUMBERS_TO_TRY)
                .mapToObj(number -> AnyId.parse(Integer.toString(number)).orElseThrow())
                .flatMap(number -> tx.promoPrograms().find(company, number).stream())
                .limit(1)
                .toList());
    }

    static PromoBasisRow basis(CompanyId company, int program, long transitionNo, String json) {
        return new PromoBasisRow(company, id(program), transitionNo, Document.of(json));
    }

    final void keep(List<PromoBasisRow> rows) {
        write(tx -> {
            tx.promoPrograms().keepBases(rows);
            return true;
        });
    }

    final Optional<Document> kept(CompanyId company, int program, long transitionNo) {
        return one(tx -> tx.promoPrograms().basis(company, id(program), transitionNo));
    }
}
