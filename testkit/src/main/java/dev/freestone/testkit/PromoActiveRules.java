package dev.freestone.testkit;

import static dev.freestone.testkit.StoredPromos.active;
import static dev.freestone.testkit.StoredPromos.canceled;
import static dev.freestone.testkit.StoredPromos.ended;
import static dev.freestone.testkit.StoredPromos.holding;
import static dev.freestone.testkit.StoredPromos.id;
import static dev.freestone.testkit.StoredPromos.loan;
import static dev.freestone.testkit.StoredPromos.ownedBy;
import static dev.freestone.testkit.StoredPromos.pending;
import static dev.freestone.testkit.StoredPromos.read;
import static dev.freestone.testkit.StoredPromos.versioned;
import static dev.freestone.testkit.StoredPromos.watched;
import static dev.freestone.testkit.StoredPromos.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Active promo programs as sweeps read and watch them. Source: docs/spec/promo-programs.md 12. */
abstract class PromoActiveRules extends PromoProgramRules {
    private static final PromoWatch WATCH = StoredPromos.WATCH;

    private static final LocalDate DUE = WATCH.nextCheckOn();

    /** More than are told one by one. */
    private static final int MANY = 20;

    @Test
    void active_promo_programs_are_told_in_the_order_they_were_added_with_what_a_sweep_needs() {
        PromoProgramRow bare = watching(pending(1), StoredPromos.BARE);
        insert(active(2));
        insert(bare);
        insert(active(3));

        List<ActivePromo> told = all(HERE);

        assertThat(told).extracting(ActivePromo::number).isSorted().doesNotHaveDuplicates();
        assertThat(told)
                .containsExactly(
                        read(active(2), told.get(0).number()),
                        read(bare, told.get(1).number()),
                        read(active(3), told.get(2).number()));
        for (ActivePromo each : told) {
            AnyId number = AnyId.parse(Long.toString(each.number())).orElseThrow();
            assertThat(one(tx -> tx.promoPrograms().find(HERE, number)).map(PromoProgramRow::id))
                    .contains(each.id());
        }
    }

    @Test
    void promo_programs_that_are_not_active_or_of_another_company_are_not_told() {
        insert(pending(1));
        insert(canceled(pending(2)));
        insert(ended(pending(3), PromoStatus.EXERCISED));
        insert(active(4));
        insert(ownedBy(active(5), ELSEWHERE));

        assertThat(ids(all(HERE))).containsExactly(id(4));
        assertThat(ids(all(ELSEWHERE))).containsExactly(id(5));

        assertThat(update(active(1), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(canceled(active(4)), 1)).isEqualTo(WriteResult.SAVED);

        assertThat(ids(all(HERE))).containsExactly(id(1));
        assertThat(all(HERE)).extracting(ActivePromo::version).containsExactly(2L);
    }

    @Test
    void active_promo_programs_are_told_within_a_range_of_numbers_and_up_to_a_limit() {
        IntStream.rangeClosed(1, 5).forEach(number -> insert(active(number)));
        List<ActivePromo> all = all(HERE);
        NumberRange middle = new NumberRange(all.get(0).number(), all.get(3).number());

        assertThat(page(HERE, middle, Optional.empty(), 9)).isEqualTo(all.subList(1, 4));
        assertThat(page(HERE, middle, Optional.empty(), 2)).isEqualTo(all.subList(1, 3));
        assertThat(page(HERE, middle.from(all.get(2).number()), Optional.empty(), 9))
                .isEqualTo(all.subList(3, 4));
        assertThat(page(HERE, middle.from(middle.through()), Optional.empty(), 9))
                .isEmpty();
        assertThat(page(HERE, NumberRange.ALL, Optional.empty(), 1_000)).isEqualTo(all);
    }

    @Test
    void of_active_promo_programs_those_are_due_whose_next_check_has_come() {
        insert(watching(pending(1), WATCH.checkedOn(DUE)));
        insert(watching(pending(2), WATCH.checkedOn(DUE.plusDays(1))));
        insert(watching(pending(3), WATCH.checkedOn(DUE.minusDays(900))));
        insert(watching(pending(4), WATCH.checkedOn(DUE)));
        insert(ownedBy(active(5), ELSEWHERE));
        List<ActivePromo> all = all(HERE);

        assertThat(ids(page(HERE, NumberRange.ALL, Optional.of(DUE), 9))).containsExactly(id(1), id(3), id(4));
        assertThat(ids(page(HERE, NumberRange.ALL, Optional.of(DUE), 2))).containsExactly(id(1), id(3));
        assertThat(ids(page(HERE, NumberRange.ALL, Optional.of(DUE.minusDays(1)), 9)))
                .containsExactly(id(3));
        NumberRange rest = NumberRange.ALL.from(all.get(0).number());
        assertThat(ids(page(HERE, rest, Optional.of(DUE.plusDays(1)), 9))).containsExactly(id(2), id(3), id(4));
    }

    @Test
    void pages_visit_every_active_promo_program_once_although_some_end_meanwhile() {
        IntStream.rangeClosed(1, MANY).forEach(number -> insert(active(number)));
        List<PromoProgramId> visited = new ArrayList<>();
        NumberRange rest = one(tx -> tx.promoPrograms().activeRange(HERE)).orElseThrow();
        List<ActivePromo> page = page(HERE, rest, Optional.empty(), 3);
        while (!page.isEmpty() && visited.size() <= MANY) {
            visited.addAll(ids(page));
            assertThat(update(canceled(active(visited.size())), 1)).isEqualTo(WriteResult.SAVED);
            rest = rest.from(page.get(page.size() - 1).number());
            page = page(HERE, rest, Optional.empty(), 3);
        }

        assertThat(visited)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY)
                        .mapToObj(StoredPromos::id)
                        .toList());
    }

    @Test
    void the_range_of_active_promo_programs_holds_all_of_them_and_no_more() {
        IntStream.rangeClosed(1, 4).forEach(number -> insert(active(number)));
        insert(ownedBy(active(5), ELSEWHERE));
        List<ActivePromo> all = all(HERE);
        assertThat(update(canceled(active(1)), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(canceled(active(4)), 1)).isEqualTo(WriteResult.SAVED);

        assertThat(one(tx -> tx.promoPrograms().activeRange(HERE)))
                .contains(new NumberRange(all.get(1).number() - 1, all.get(2).number()));
        assertThat(one(tx -> tx.promoPrograms().activeRange(CompanyId.of("nobody"))))
                .isEmpty();
    }

    @Test
    void a_watch_is_replaced_and_nothing_else() {
        insert(active(1));
        ActivePromo read = all(HERE).get(0);

        assertThat(watch(List.of(watched(read, StoredPromos.BARE, 1)))).containsExactly(WriteResult.SAVED);

        assertThat(all(HERE)).containsExactly(watched(read, StoredPromos.BARE, 1));
        assertThat(stored(active(1))).contains(watching(active(1), StoredPromos.BARE));
        assertThat(update(canceled(active(1)), 1)).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void many_watches_are_replaced_at_once_each_with_its_result() {
        for (int count : List.of(4, MANY)) {
            int base = 100 * count;
            IntStream.range(0, count).forEach(i -> insert(active(base + i)));
            List<ActivePromo> read = list(tx -> all(tx, HERE)).stream()
                    .skip(Math.max(0, all(HERE).size() - count))
                    .toList();
            assertThat(update(canceled(active(base + 1)), 1)).isEqualTo(WriteResult.SAVED);
            assertThat(update(holding(active(base + 2), "{}"), 1)).isEqualTo(WriteResult.SAVED);
            List<ActivePromo> changed = new ArrayList<>();
            read.forEach(each ->
                    changed.add(watched(each, WATCH.checkedOn(each.watch().end()), 1)));
            changed.set(1, watched(changed.get(1), StoredPromos.BARE, 2));
            changed.add(new ActivePromo(Long.MAX_VALUE, id(9000), loan(1), 1, WATCH));

            List<WriteResult> results = watch(changed);

            assertThat(results).hasSize(count + 1);
            assertThat(results.subList(0, 4))
                    .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED);
            assertThat(results.subList(3, count)).containsOnly(WriteResult.SAVED);
            assertThat(results.get(count)).isEqualTo(WriteResult.MISSING);
            assertThat(all(HERE)).contains(changed.get(0), changed.get(count - 1));
            assertThat(stored(active(base + 1))).contains(versioned(canceled(active(base + 1)), 2));
            assertThat(stored(active(base + 2))).contains(versioned(holding(active(base + 2), "{}"), 2));
        }
        assertThat(watch(List.of())).isEmpty();
    }

    final List<ActivePromo> all(CompanyId company) {
        return list(tx -> all(tx, company));
    }

    static List<ActivePromo> all(Tx tx, CompanyId company) {
        return tx.promoPrograms().active(company, NumberRange.ALL, Optional.empty(), 1_000);
    }

    private List<ActivePromo> page(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        return list(tx -> tx.promoPrograms().active(company, range, dueBy, limit));
    }

    private List<WriteResult> watch(List<ActivePromo> programs) {
        return list(tx -> tx.promoPrograms().watch(programs));
    }

    static List<PromoProgramId> ids(Collection<ActivePromo> programs) {
        return programs.stream().map(ActivePromo::id).toList();
    }
}
