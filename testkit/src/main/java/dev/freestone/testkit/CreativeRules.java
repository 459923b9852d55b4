package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.CreativeStore;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of the showings of creatives. Source: docs/spec/engagement-campaigns.md 9. */
abstract class CreativeRules extends AudienceRules {
    private static final AdUnitId CREATIVE = AdUnitId.of(70);
    private static final AdUnitId OTHER = AdUnitId.of(Long.MAX_VALUE);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");
    private static final Instant JUST_BEFORE = NOON.minusNanos(1_000);
    private static final String STAT = "01234567-89ab-8def-8123-456789abcdef";

    @Test
    void showings_are_counted_in_all_parts() {
        assertThat(counts(HERE, CREATIVE)).isEqualTo(CreativeCounts.NONE);

        for (int part = 0; part < CreativeStore.PARTS; part++) {
            presented(HERE, Map.of(CREATIVE, 2, OTHER, 1), part);
        }
        presented(HERE, Map.of(CREATIVE, Integer.MAX_VALUE), 0);
        presented(HERE, Map.of(), 0);
        presented(ELSEWHERE, Map.of(CREATIVE, 1), 0);

        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(32L + Integer.MAX_VALUE, 0, 0));
        assertThat(counts(HERE, OTHER)).isEqualTo(new CreativeCounts(16, 0, 0));
        assertThat(counts(ELSEWHERE, CREATIVE)).isEqualTo(new CreativeCounts(1, 0, 0));
        assertThat(counts(ELSEWHERE, OTHER)).isEqualTo(CreativeCounts.NONE);
    }

    @Test
    void a_signal_counts_once() {
        assertThat(record(ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON)).isTrue();

        List<Boolean> told = write(tx -> List.of(
                tx.creatives().record(ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON.plusSeconds(1)),
                tx.creatives().record(ADA, CREATIVE, CreativeSignal.CLICKED, STAT, NOON),
                tx.creatives().record(ADA, OTHER, CreativeSignal.SEEN, STAT, NOON),
                tx.creatives().record(ADA, CREATIVE, CreativeSignal.SEEN, "2", NOON),
                tx.creatives().record(FOREIGN_ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON),
                tx.creatives().record(ADA, CREATIVE, CreativeSignal.CLICKED, STAT, NOON)));

        assertThat(told).containsExactly(false, true, true, true, true, false);
        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(0, 2, 1));
        assertThat(counts(HERE, OTHER)).isEqualTo(new CreativeCounts(0, 1, 0));
        assertThat(counts(ELSEWHERE, CREATIVE)).isEqualTo(new CreativeCounts(0, 1, 0));
    }

    @Test
    void tells_how_often_a_customer_has_seen_creatives_since() {
        for (int i = 0; i < 3; i++) {
            record(ADA, CREATIVE, CreativeSignal.SEEN, "a" + i, NOON.plusSeconds(i));
            record(ADA, OTHER, CreativeSignal.SEEN, "b" + i, NOON.plusSeconds(i));
        }
        record(ADA, CREATIVE, CreativeSignal.CLICKED, "a0", NOON.plusSeconds(9));
        record(BOB, CREATIVE, CreativeSignal.SEEN, "c", NOON);
        record(FOREIGN_ADA, CREATIVE, CreativeSignal.SEEN, "d", NOON);

        assertThat(seen(ADA, Map.of(CREATIVE, JUST_BEFORE, OTHER, NOON)))
                .containsOnly(Map.entry(CREATIVE, 3L), Map.entry(OTHER, 2L));
        assertThat(seen(ADA, Map.of(CREATIVE, NOON.plusSeconds(1)))).containsOnly(Map.entry(CREATIVE, 1L));
        assertThat(seen(ADA, Map.of(CREATIVE, NOON.plusSeconds(2)))).isEmpty();
        assertThat(seen(ADA, Map.of(AdUnitId.of(1), JUST_BEFORE))).isEmpty();
        assertThat(seen(ADA, Map.of())).isEmpty();
        assertThat(seen(BOB, Map.of(CREATIVE, JUST_BEFORE, OTHER, JUST_BEFORE))).containsOnly(Map.entry(CREATIVE, 1L));
    }

    @Test
    void tells_how_often_a_customer_has_seen_many_creatives() {
        Map<AdUnitId, Instant> since = new HashMap<>();
        for (int i = 1; i <= 40; i++) {
            since.put(AdUnitId.of(i), i % 2 == 0 ? JUST_BEFORE : JUST_BEFORE.minusSeconds(i % 5));
        }
        for (int i = 1; i <= 20; i++) {
            record(ADA, AdUnitId.of(i), CreativeSignal.SEEN, "s", NOON);
        }

        assertThat(seen(ADA, since))
                .hasSize(20)
                .allSatisfy((creative, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void what_an_erased_customer_has_seen_is_forgotten_but_not_uncounted() {
        for (LaneKey customer : List.of(ADA, BOB, FOREIGN_ADA)) {
            String stat = "of " + customer.person();
            record(customer, CREATIVE, CreativeSignal.SEEN, stat, NOON);
            record(customer, CREATIVE, CreativeSignal.CLICKED, stat, NOON);
        }

        write(tx -> {
            tx.creatives().erase(ADA);
            return true;
        });

        Map<AdUnitId, Instant> since = Map.of(CREATIVE, JUST_BEFORE);
        assertThat(seen(ADA, since)).isEmpty();
        assertThat(seen(BOB, since)).containsOnly(Map.entry(CREATIVE, 1L));
        assertThat(seen(FOREIGN_ADA, since)).containsOnly(Map.entry(CREATIVE, 1L));
        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(0, 2, 2));
    }

    @Test
    void what_is_recorded_of_a_creative_is_forgotten_part_by_part_but_not_uncounted() {
        for (int i = 0; i < 5; i++) {
            record(i % 2 == 0 ? ADA : BOB, CREATIVE, CreativeSignal.SEEN, "s" + i, NOON);
            record(i % 2 == 0 ? ADA : BOB, CREATIVE, CreativeSignal.CLICKED, "s" + i, NOON);
        }
        record(ADA, OTHER, CreativeSignal.SEEN, "s0", NOON);
        record(FOREIGN_ADA, CREATIVE, CreativeSignal.SEEN, "s0", NOON);
        Map<AdUnitId, Instant> since = Map.of(CREATIVE, JUST_BEFORE, OTHER, JUST_BEFORE);

        forget(2);
        long left =
                seen(ADA, since).getOrDefault(CREATIVE, 0L) + seen(BOB, since).getOrDefault(CREATIVE, 0L);
        assertThat(left).isEqualTo(3);
        int parts = 1;
        while (forget(2)) {
            parts++;
        }

        assertThat(parts).isBetween(2, 3);
        assertThat(seen(ADA, since)).containsOnly(Map.entry(OTHER, 1L));
        assertThat(seen(BOB, since)).isEmpty();
        assertThat(seen(FOREIGN_ADA, since)).containsOnly(Map.entry(CREATIVE, 1L));
        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(0, 5, 5));
        assertThat(record(ADA, CREATIVE, CreativeSignal.SEEN, "s0", NOON)).isTrue();
    }

    @Test
    void a_transaction_that_failed_counts_nothing() {
        presented(HERE, Map.of(CREATIVE, 1), 0);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.creatives().presented(HERE, Map.of(CREATIVE, 1, OTHER, 1), 0);
            tx.creatives().record(ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(1, 0, 0));
        assertThat(counts(HERE, OTHER)).isEqualTo(CreativeCounts.NONE);
        assertThat(record(ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON)).isTrue();
    }

    @Test
    void of_16_who_report_a_signal_one_counts_and_no_showing_is_lost() {
        List<Boolean> told = Together.run(Together.WRITERS, number -> {
            Together.insist(() -> truth(tx -> {
                tx.creatives().presented(HERE, Map.of(CREATIVE, 1, OTHER, 1), number % 2);
                return true;
            }));
            return Together.insist(() -> record(ADA, CREATIVE, CreativeSignal.SEEN, STAT, NOON));
        });

        assertThat(Collections.frequency(told, true)).isEqualTo(1);
        assertThat(counts(HERE, CREATIVE)).isEqualTo(new CreativeCounts(Together.WRITERS, 1, 0));
        assertThat(counts(HERE, OTHER)).isEqualTo(new CreativeCounts(Together.WRITERS, 0, 0));
    }

    private void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part) {
        write(tx -> {
            tx.creatives().presented(company, counts, part);
            return true;
        });
    }

    private boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at) {
        return truth(tx -> tx.creatives().record(customer, creative, signal, statId, at));
    }

    private boolean forget(int limit) {
        return truth(tx -> tx.creatives().forget(HERE, CREATIVE, limit));
    }

    private Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since) {
        return write(tx -> tx.creatives().seen(customer, since));
    }

    private CreativeCounts counts(CompanyId company, AdUnitId creative) {
        return write(tx -> tx.creatives().counts(company, creative));
    }
}
