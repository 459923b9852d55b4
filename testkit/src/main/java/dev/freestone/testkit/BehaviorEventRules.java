package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Events of customers by arrival. Source: docs/spec/engagement-behaviors.md 2.2, 2.3, 6.2. */
abstract class BehaviorEventRules extends CreativeRules {
    static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    static final EngagementCampaignId OTHER_CAMPAIGN = EngagementCampaignId.of(Long.MAX_VALUE);
    static final Instant DATE = Instant.parse("2026-03-09T12:00:00.001Z");

    private static final Instant KEPT = Instant.parse("2026-06-09T12:00:00.000001Z");
    private static final Instant JUST_BEFORE = KEPT.minusNanos(1_000);

    @Test
    void keeps_every_column_of_an_event() {
        EventRow full = new EventRow(
                Long.MAX_VALUE - 1,
                1,
                Optional.of(key(1)),
                DATE,
                Instant.parse("2026-03-09T12:00:00.000001Z"),
                EventDisposition.COUNTED,
                5,
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                List.of(EngagementCampaignId.of(1), CAMPAIGN, OTHER_CAMPAIGN),
                Document.of(LARGE_JSON));
        EventRow first = event(1);

        assertThat(add(ADA, first, full)).isEqualTo(WriteResult.SAVED);

        assertThat(events(ADA).equals(List.of(first, full))).isTrue();
        assertThat(events(FOREIGN_ADA)).isEmpty();
        assertThat(reopened().<List<EventRow>>write(tx -> tx.behaviors().events(ADA, 0, 9)))
                .hasSize(2);
        for (EventDisposition disposition : EventDisposition.values()) {
            if (disposition != EventDisposition.DUPLICATE) {
                EventRow row = with(event(1), disposition);
                LaneKey customer = new LaneKey(HERE, KeyedHash.of("k1:" + disposition.code()));
                add(customer, row);
                assertThat(events(customer)).containsExactly(row);
            }
        }
    }

    @Test
    void events_are_told_in_parts_by_arrival() {
        for (int i = 1; i <= 5; i++) {
            add(ADA, at(event(i), DATE.minusSeconds(i)));
            add(BOB, event(i));
        }

        for (int limit = 1; limit <= 6; limit++) {
            List<Long> told = new ArrayList<>();
            long after = 0;
            List<Long> part = seqs(ADA, after, limit);
            while (!part.isEmpty()) {
                told.addAll(part);
                after = part.get(part.size() - 1);
                part = seqs(ADA, after, limit);
            }
            assertThat(told).as("by %d", limit).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void an_arrival_number_is_given_once_even_when_its_event_is_forgotten() {
        add(ADA, event(1), event(3));
        forget(ADA, 1L, 3L, 9L);

        assertThat(events(ADA)).isEmpty();
        assertThat(lastSeq(ADA)).isEqualTo(3);
        assertThat(lastSeq(BOB)).isZero();
        List<WriteResult> results = write(tx -> {
            tx.customers().lock(ADA);
            return List.of(
                    tx.behaviors().addEvents(ADA, List.of(event(3))),
                    tx.behaviors().addEvents(ADA, List.of(event(2), event(4))),
                    tx.behaviors().addEvents(ADA, List.of(event(4), event(4))),
                    tx.behaviors().addEvents(ADA, List.of()),
                    tx.behaviors().addEvents(ADA, List.of(event(4))));
        });
        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED);
        assertThat(events(ADA)).containsExactly(event(4));
        assertThat(lastSeq(ADA)).isEqualTo(4);
    }

    @Test
    void a_key_is_taken_once_by_a_customer_and_a_taken_one_leaves_the_transaction_usable() {
        add(ADA, keyed(1, 1), event(2));

        List<WriteResult> results = write(tx -> {
            tx.customers().lock(ADA);
            return List.of(
                    tx.behaviors().addEvents(ADA, List.of(keyed(3, 2), keyed(4, 1))),
                    tx.behaviors().addEvents(ADA, List.of(keyed(3, 2), keyed(4, 2))),
                    tx.behaviors().addEvents(ADA, List.of(event(3), event(4), keyed(5, 3))));
        });
        assertThat(results).containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED);
        assertThat(add(BOB, keyed(1, 1))).isEqualTo(WriteResult.SAVED);
        assertThat(add(FOREIGN_ADA, keyed(1, 1))).isEqualTo(WriteResult.SAVED);
        assertThat(seqs(ADA, 0, 9)).containsExactly(1L, 2L, 3L, 4L, 5L);

        forget(ADA, 1L);

        assertThat(add(ADA, keyed(6, 1))).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void events_are_found_by_their_keys() {
        add(ADA, keyed(1, 1), event(2), keyed(3, 3));
        add(BOB, keyed(1, 2));
        List<String> asked =
                IntStream.range(0, 1_000).mapToObj(BehaviorEventRules::key).toList();

        assertThat(eventsOf(ADA, asked)).containsOnly(Map.entry(key(1), keyed(1, 1)), Map.entry(key(3), keyed(3, 3)));
        assertThat(eventsOf(ADA, List.of(key(3)))).containsOnlyKeys(key(3));
        assertThat(eventsOf(ADA, List.of(key(2)))).isEmpty();
        assertThat(eventsOf(ADA, List.of())).isEmpty();
    }

    @Test
    void what_became_of_an_event_is_replaced_and_nothing_else_of_it() {
        EventRow before = with(keyed(1, 1), EventDisposition.ACCEPTED);
        add(ADA, before);
        EventRow became = new EventRow(
                1,
                1,
                Optional.of(key(2)),
                DATE.plusSeconds(1),
                DATE.plusSeconds(1),
                EventDisposition.COUNTED,
                3,
                KEPT.plusSeconds(1),
                List.of(CAMPAIGN, OTHER_CAMPAIGN),
                Document.of("{\"b\":2}"));

        assertThat(update(ADA, became)).isEqualTo(WriteResult.SAVED);
        assertThat(update(ADA, event(2))).isEqualTo(WriteResult.MISSING);
        assertThat(update(FOREIGN_ADA, became)).isEqualTo(WriteResult.MISSING);

        EventRow after = new EventRow(
                1,
                1,
                before.key(),
                before.date(),
                before.receivedAt(),
                EventDisposition.COUNTED,
                before.depth(),
                became.keepUntil(),
                became.campaigns(),
                before.document());
        assertThat(events(ADA)).containsExactly(after);
        assertThat(eventsOf(ADA, List.of(key(1), key(2)))).containsOnlyKeys(key(1));
        assertThat(list(tx -> tx.behaviors().accepted(ADA, 9))).isEmpty();
        assertThat(admitted(ADA, CAMPAIGN, DATE)).containsExactly(1L);

        update(ADA, of(after, OTHER_CAMPAIGN));

        assertThat(admitted(ADA, CAMPAIGN, DATE)).isEmpty();
        assertThat(admitted(ADA, OTHER_CAMPAIGN, DATE)).containsExactly(1L);
    }

    @Test
    void what_a_campaign_admitted_is_told_by_date_then_by_arrival() {
        Instant late = DATE.plusMillis(1);
        add(
                ADA,
                of(at(event(1), late), CAMPAIGN),
                of(at(event(2), DATE), CAMPAIGN, OTHER_CAMPAIGN),
                of(at(event(3), late), CAMPAIGN),
                of(at(event(4), DATE.minusMillis(1)), CAMPAIGN),
                event(5),
                of(at(event(6), DATE), OTHER_CAMPAIGN));
        add(BOB, of(event(1), CAMPAIGN));

        assertThat(admitted(ADA, CAMPAIGN, DATE.minusSeconds(1))).containsExactly(4L, 2L, 1L, 3L);
        assertThat(admitted(ADA, CAMPAIGN, DATE)).containsExactly(2L, 1L, 3L);
        assertThat(admitted(ADA, CAMPAIGN, late)).containsExactly(1L, 3L);
        assertThat(admitted(ADA, CAMPAIGN, late.plusMillis(1))).isEmpty();
        assertThat(admitted(ADA, OTHER_CAMPAIGN, DATE)).containsExactly(2L, 6L);
        assertThat(admitted(FOREIGN_ADA, CAMPAIGN, DATE)).isEmpty();

        forget(ADA, 1L);

        assertThat(admitted(ADA, CAMPAIGN, DATE)).containsExactly(2L, 3L);
    }

    @Test
    void many_events_are_added_at_once() {
        List<EventRow> rows = LongStream.rangeClosed(1, 1_000)
                .mapToObj(i -> i % 2 == 0 ? of(keyed(i, i), CAMPAIGN, OTHER_CAMPAIGN) : event(i))
                .toList();

        assertThat(add(ADA, rows.toArray(EventRow[]::new))).isEqualTo(WriteResult.SAVED);

        assertThat(list(tx -> tx.behaviors().events(ADA, 0, 1_000)).equals(rows))
                .isTrue();
        assertThat(admitted(ADA, CAMPAIGN, DATE)).hasSize(500).isSorted();

        forget(ADA, LongStream.rangeClosed(1, 999).boxed().toArray(Long[]::new));

        assertThat(seqs(ADA, 0, 9)).containsExactly(1_000L);
        assertThat(admitted(ADA, OTHER_CAMPAIGN, DATE)).containsExactly(1_000L);
    }

    @Test
    void customers_whose_events_wait_are_told_once_and_in_parts() {
        List<LaneKey> customers = IntStream.range(0, 5)
                .mapToObj(i -> new LaneKey(HERE, KeyedHash.of("k1:" + i)))
                .toList();
        for (LaneKey customer : customers) {
            add(
                    customer,
                    with(event(1), EventDisposition.ACCEPTED),
                    event(2),
                    with(event(3), EventDisposition.ACCEPTED));
        }
        add(BOB, event(1));
        add(FOREIGN_ADA, with(event(1), EventDisposition.ACCEPTED));

        for (int limit = 1; limit <= 6; limit++) {
            List<LaneKey> told = new ArrayList<>();
            List<LaneKey> part = waiting(HERE, Optional.empty(), limit);
            while (!part.isEmpty()) {
                told.addAll(part);
                part = waiting(HERE, Optional.of(part.get(part.size() - 1)), limit);
            }
            assertThat(told).as("by %d", limit).isEqualTo(customers);
        }
        assertThat(waiting(ELSEWHERE, Optional.empty(), 9)).containsExactly(FOREIGN_ADA);
        LaneKey first = customers.get(0);
        assertThat(list(tx -> tx.behaviors().accepted(first, 9)))
                .extracting(EventRow::seq)
                .containsExactly(1L, 3L);
        assertThat(list(tx -> tx.behaviors().accepted(first, 1)))
                .extracting(EventRow::seq)
                .containsExactly(1L);

        update(first, with(event(1), EventDisposition.IGNORED));
        forget(first, 3L);

        assertThat(waiting(HERE, Optional.empty(), 9)).isEqualTo(customers.subList(1, 5));
    }

    @Test
    void events_may_be_forgotten_from_the_end_of_the_time_that_they_are_kept() {
        add(ADA, event(1), kept(event(2), KEPT.plusNanos(1_000)), event(3));
        add(BOB, event(1), event(2));
        add(FOREIGN_ADA, event(1));

        assertThat(expiring(JUST_BEFORE, 9)).isEmpty();
        assertThat(expiring(KEPT, 9)).containsExactlyInAnyOrder(ADA, BOB);
        assertThat(expiring(KEPT, 1)).hasSize(1);
        assertThat(expired(ADA, JUST_BEFORE, 9)).isEmpty();
        assertThat(expired(ADA, KEPT, 9)).containsExactly(1L, 3L);
        assertThat(expired(ADA, KEPT, 1)).containsExactly(1L);
        assertThat(expired(ADA, KEPT.plusSeconds(1), 9)).containsExactly(1L, 2L, 3L);

        forget(ADA, 1L, 3L);

        assertThat(expiring(KEPT, 9)).containsExactly(BOB);
        assertThat(seqs(ADA, 0, 9)).containsExactly(2L);
    }

    @Test
    void a_transaction_that_failed_leaves_no_event() {
        add(ADA, keyed(1, 1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.customers().lock(ADA);
            tx.behaviors().addEvents(ADA, List.of(of(keyed(2, 2), CAMPAIGN)));
            tx.behaviors().updateEvent(ADA, with(of(event(1), CAMPAIGN), EventDisposition.ACCEPTED));
            tx.behaviors().forgetEvents(ADA, List.of(1L));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(events(ADA)).containsExactly(keyed(1, 1));
        assertThat(lastSeq(ADA)).isEqualTo(1);
        assertThat(waiting(HERE, Optional.empty(), 9)).isEmpty();
        assertThat(admitted(ADA, CAMPAIGN, DATE)).isEmpty();
        assertThat(add(ADA, keyed(2, 2))).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void of_16_who_add_an_event_at_once_each_gets_the_next_arrival_number_and_one_gets_the_key() {
        List<Boolean> told = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> truth(tx -> {
                    tx.customers().lock(ADA);
                    long next = tx.behaviors().lastSeq(ADA) + 1;
                    boolean isFirst =
                            tx.behaviors().eventsOf(ADA, List.of(key(1))).isEmpty();
                    EventRow added = isFirst ? keyed(next, 1) : event(next);
                    return tx.behaviors().addEvents(ADA, List.of(added)) == WriteResult.SAVED && isFirst;
                })));

        assertThat(told).containsOnlyOnce(true);
        assertThat(seqs(ADA, 0, 99))
                .isEqualTo(LongStream.rangeClosed(1, Together.WRITERS).boxed().toList());
    }

    static EventRow event(long seq) {
        return new EventRow(
                seq,
                seq,
                Optional.empty(),
                DATE,
                DATE.plusNanos(1_000),
                EventDisposition.IGNORED,
                0,
                KEPT,
                List.of(),
                Document.of("{\"a\":1}"));
    }

    static EventRow keyed(long seq, long key) {
        EventRow row = event(seq);
        return new EventRow(
                seq,
                row.request(),
                Optional.of(key(key)),
                row.date(),
                row.receivedAt(),
                row.disposition(),
                row.depth(),
                row.keepUntil(),
                row.campaigns(),
                row.document());
    }

    static EventRow of(EventRow row, EngagementCampaignId... campaigns) {
        return copy(row, row.date(), row.disposition(), row.keepUntil(), List.of(campaigns));
    }

    static EventRow with(EventRow row, EventDisposition disposition) {
        return copy(row, row.date(), disposition, row.keepUntil(), row.campaigns());
    }

    private static EventRow at(EventRow row, Instant date) {
        return copy(row, date, row.disposition(), row.keepUntil(), row.campaigns());
    }

    private static EventRow kept(EventRow row, Instant until) {
        return copy(row, row.date(), row.disposition(), until, row.campaigns());
    }

    private static EventRow copy(
            EventRow row,
            Instant date,
            EventDisposition disposition,
            Instant keepUntil,
            List<EngagementCampaignId> campaigns) {
        return new EventRow(
                row.seq(),
                row.request(),
                row.key(),
                date,
                row.receivedAt(),
                disposition,
                row.depth(),
                keepUntil,
                campaigns,
                row.document());
    }

    private static String key(long number) {
        String hex = Long.toHexString(number);
        return "0".repeat(64 - hex.length()) + hex;
    }

    final WriteResult add(LaneKey customer, EventRow... rows) {
        return result(tx -> {
            tx.customers().lock(customer);
            return tx.behaviors().addEvents(customer, List.of(rows));
        });
    }

    final long lastSeq(LaneKey customer) {
        return number(tx -> tx.behaviors().lastSeq(customer));
    }

    final List<EventRow> events(LaneKey customer) {
        return list(tx -> tx.behaviors().events(customer, 0, 9));
    }

    final List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return list(tx -> tx.behaviors().waiting(company, after, limit));
    }

    final List<Long> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        return list(tx -> tx.behaviors().admitted(customer, campaign, from)).stream()
                .map(EventRow::seq)
                .toList();
    }

    private WriteResult update(LaneKey customer, EventRow row) {
        return result(tx -> {
            tx.customers().lock(customer);
            return tx.behaviors().updateEvent(customer, row);
        });
    }

    private void forget(LaneKey customer, Long... seqs) {
        write(tx -> {
            tx.customers().lock(customer);
            tx.behaviors().forgetEvents(customer, List.of(seqs));
            return true;
        });
    }

    private Map<String, EventRow> eventsOf(LaneKey customer, List<String> keys) {
        return write(tx -> tx.behaviors().eventsOf(customer, keys));
    }

    private List<Long> seqs(LaneKey customer, long after, int limit) {
        return list(tx -> tx.behaviors().events(customer, after, limit)).stream()
                .map(EventRow::seq)
                .toList();
    }

    private List<LaneKey> expiring(Instant now, int limit) {
        return list(tx -> tx.behaviors().expiring(HERE, now, limit));
    }

    private List<Long> expired(LaneKey customer, Instant now, int limit) {
        return list(tx -> tx.behaviors().expired(customer, now, limit)).stream()
                .map(EventRow::seq)
                .toList();
    }
}
