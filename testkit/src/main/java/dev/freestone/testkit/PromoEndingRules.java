package dev.freestone.testkit;

import static dev.freestone.testkit.StoredPromos.active;
import static dev.freestone.testkit.StoredPromos.canceled;
import static dev.freestone.testkit.StoredPromos.ended;
import static dev.freestone.testkit.StoredPromos.id;
import static dev.freestone.testkit.StoredPromos.ownedBy;
import static dev.freestone.testkit.StoredPromos.pending;
import static dev.freestone.testkit.StoredPromos.versioned;
import static dev.freestone.testkit.StoredPromos.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Active promo programs in the order in which they end. Source: docs/spec/operations.md 6. */
abstract class PromoEndingRules extends PromoActiveRules {
    private static final LocalDate LAST_DAY = StoredPromos.WATCH.effectiveEnd();

    @Test
    void active_promo_programs_are_told_by_last_day_and_of_one_day_in_the_order_they_were_added() {
        PromoProgramRow latest = watching(pending(1), StoredPromos.BARE);
        PromoProgramRow first = endingOn(5, LAST_DAY.minusDays(900));
        PromoProgramRow second = endingOn(4, LAST_DAY);
        PromoProgramRow third = endingOn(2, LAST_DAY);
        PromoProgramRow fourth = endingOn(3, LAST_DAY.plusDays(1));
        List.of(latest, fourth, second, third, first).forEach(this::insert);
        List<PromoProgramRow> inOrder = List.of(first, second, third, fourth, latest);

        for (int limit = 1; limit <= 6; limit++) {
            int size = limit;
            assertThat(RowsOf.<PromoProgramRow>inParts(
                            last -> endingFirst(HERE, last.map(PromoEndingRules::place), size)))
                    .as("by %d", limit)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void promo_programs_that_are_not_active_or_of_another_company_do_not_end() {
        insert(pending(1));
        insert(ended(pending(2), PromoStatus.EXERCISED));
        insert(active(3));
        insert(ownedBy(active(4), ELSEWHERE));

        assertThat(endingFirst(HERE, Optional.empty(), 9)).containsExactly(active(3));
        assertThat(endingFirst(ELSEWHERE, Optional.empty(), 9)).containsExactly(ownedBy(active(4), ELSEWHERE));
        assertThat(endingFirst(CompanyId.of("nobody"), Optional.empty(), 9)).isEmpty();

        assertThat(update(active(1), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(canceled(active(3)), 1)).isEqualTo(WriteResult.SAVED);

        assertThat(endingFirst(HERE, Optional.empty(), 9)).containsExactly(versioned(active(1), 2));
    }

    @Test
    void a_promo_program_that_has_ended_meanwhile_marks_the_place_where_it_was() {
        List<PromoProgramId> visited = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            insert(endingOn(number, LAST_DAY.plusDays(number / 2)));
        }
        Optional<PromoPlace> place = Optional.empty();
        List<PromoProgramRow> part = endingFirst(HERE, place, 2);
        while (!part.isEmpty() && visited.size() < 9) {
            part.forEach(row -> visited.add(row.id()));
            PromoProgramRow last = part.get(part.size() - 1);
            assertThat(update(canceled(last), 1)).isEqualTo(WriteResult.SAVED);
            place = Optional.of(place(last));
            part = endingFirst(HERE, place, 2);
        }

        assertThat(visited).containsExactly(id(1), id(2), id(3), id(4), id(5));
    }

    private List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        return list(tx -> tx.promoPrograms().endingFirst(company, after, limit));
    }

    private static PromoPlace place(PromoProgramRow row) {
        return new PromoPlace(row.watch().orElseThrow().effectiveEnd(), row.id());
    }

    private static PromoProgramRow endingOn(int number, LocalDate lastDay) {
        PromoWatch watch = StoredPromos.WATCH;
        return watching(
                pending(number),
                new PromoWatch(
                        watch.start(),
                        watch.end(),
                        lastDay,
                        watch.disqualifyOverdueDays(),
                        watch.overdueCountedFrom(),
                        watch.activatedOn(),
                        watch.remindedThrough(),
                        watch.atRiskDue(),
                        watch.nextCheckOn()));
    }
}
