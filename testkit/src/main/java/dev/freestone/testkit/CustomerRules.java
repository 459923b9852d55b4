package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of customers: tags, opt-ins and points. Source: docs/spec/engagement-campaigns.md 5.3, 6.1, 10.2. */
abstract class CustomerRules extends CapacityRaceRules {
    static final LaneKey ADA = new LaneKey(HERE, KeyedHash.of("k1:ada"));
    static final LaneKey BOB = new LaneKey(HERE, KeyedHash.of("k1:bob"));
    static final LaneKey FOREIGN_ADA = new LaneKey(ELSEWHERE, ADA.person());

    private static final LaneKey LONGEST = new LaneKey(HERE, KeyedHash.of("k1:" + "é".repeat(127)));
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final EngagementCampaignId OTHER = EngagementCampaignId.of(8);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");
    private static final int MANY = 20;

    @Test
    void keeps_tags_and_replaces_those_of_the_same_name() {
        String longest = "é".repeat(253) + "🎯x";
        saveTags(ADA, TagRow.counter(longest, Long.MAX_VALUE), TagRow.expiring("e", NOON));
        saveTags(LONGEST, TagRow.counter("a", 1));
        saveTags(FOREIGN_ADA, TagRow.counter("f", 1));

        assertThat(tags(ADA))
                .containsExactlyInAnyOrder(TagRow.counter(longest, Long.MAX_VALUE), TagRow.expiring("e", NOON));

        // A name may become that of the other kind once its tag has ended, and names differ by case.
        saveTags(ADA, TagRow.counter("e", 1), TagRow.counter("E", 2), TagRow.expiring(longest, NOON));
        assertThat(tags(ADA))
                .containsExactlyInAnyOrder(
                        TagRow.counter("e", 1), TagRow.counter("E", 2), TagRow.expiring(longest, NOON));
        assertThat(tags(LONGEST)).containsExactly(TagRow.counter("a", 1));
        assertThat(tags(FOREIGN_ADA)).containsExactly(TagRow.counter("f", 1));
        assertThat(tags(BOB)).isEmpty();
    }

    @Test
    void many_tags_are_saved_and_removed_at_once() {
        List<TagRow> rows = IntStream.range(0, MANY)
                .mapToObj(i -> i % 2 == 0 ? TagRow.counter("t" + i, i + 1) : TagRow.expiring("t" + i, NOON))
                .toList();
        saveTags(ADA, rows.toArray(TagRow[]::new));
        saveTags(BOB, TagRow.counter("t0", 1));
        assertThat(tags(ADA)).containsExactlyInAnyOrderElementsOf(rows);

        removeTags(ADA, List.of("t0", "T1", "none"));
        removeTags(ADA, List.of());
        saveTags(ADA);
        assertThat(tags(ADA)).containsExactlyInAnyOrderElementsOf(rows.subList(1, MANY));

        removeTags(ADA, rows.stream().map(TagRow::tag).toList());
        assertThat(tags(ADA)).isEmpty();
        assertThat(tags(BOB)).containsExactly(TagRow.counter("t0", 1));
    }

    @Test
    void tags_of_many_customers_are_found_at_once() {
        List<KeyedHash> people = people();
        for (int i = 0; i < MANY; i++) {
            saveTags(new LaneKey(HERE, people.get(i)), TagRow.counter("t", i + 1), TagRow.expiring("e", NOON));
        }
        saveTags(FOREIGN_ADA, TagRow.counter("t", 1));
        List<KeyedHash> asked = new ArrayList<>(people);
        asked.add(ADA.person());

        Map<KeyedHash, List<TagRow>> found = write(tx -> tx.customers().tags(HERE, asked));

        assertThat(found).containsOnlyKeys(people);
        for (int i = 0; i < MANY; i++) {
            assertThat(found.get(people.get(i)))
                    .containsExactlyInAnyOrder(TagRow.counter("t", i + 1), TagRow.expiring("e", NOON));
        }
        Map<KeyedHash, List<TagRow>> none = write(tx -> tx.customers().tags(HERE, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void keeps_when_a_customer_was_opted_in_and_out() {
        StandingRow first = new StandingRow(CAMPAIGN, List.of(lasting(true, NOON)));
        StandingRow later = new StandingRow(
                CAMPAIGN,
                List.of(
                        new OptInInterval(true, NOON, Optional.of(NOON)),
                        new OptInInterval(false, NOON, Optional.of(NOON.plusNanos(1_000))),
                        lasting(true, NOON.plusNanos(1_000))));
        StandingRow other = new StandingRow(OTHER, List.of(lasting(false, NOON)));
        saveStanding(ADA, first);
        saveStanding(FOREIGN_ADA, first);
        assertThat(standings(ADA)).containsExactly(first);

        saveStanding(ADA, later);
        saveStanding(ADA, other);
        assertThat(standings(ADA)).containsExactlyInAnyOrder(later, other);

        saveStanding(ADA, first);
        assertThat(standings(ADA)).containsExactlyInAnyOrder(first, other);
        assertThat(standings(FOREIGN_ADA)).containsExactly(first);
        assertThat(standings(BOB)).isEmpty();
    }

    @Test
    void customers_who_are_opted_in_are_told_in_the_order_of_their_hash_with_the_time_of_the_last_opt_in() {
        Instant later = NOON.plusNanos(1_000);
        StandingRow out = new StandingRow(
                CAMPAIGN, List.of(new OptInInterval(true, NOON, Optional.of(later)), lasting(false, later)));
        StandingRow again = new StandingRow(
                CAMPAIGN,
                List.of(
                        new OptInInterval(true, NOON, Optional.of(NOON)),
                        new OptInInterval(false, NOON, Optional.of(later)),
                        lasting(true, later)));
        saveStanding(BOB, again);
        saveStanding(ADA, new StandingRow(CAMPAIGN, List.of(lasting(true, NOON))));
        saveStanding(ADA, new StandingRow(OTHER, List.of(lasting(false, NOON))));
        saveStanding(FOREIGN_ADA, again);
        OptedInCustomer ada = new OptedInCustomer(ADA.person(), NOON);
        OptedInCustomer bob = new OptedInCustomer(BOB.person(), later);

        assertThat(optedIn(CAMPAIGN, Optional.empty(), 9)).containsExactly(ada, bob);
        assertThat(optedIn(CAMPAIGN, Optional.empty(), 1)).containsExactly(ada);
        assertThat(optedIn(CAMPAIGN, Optional.of(ADA.person()), 9)).containsExactly(bob);
        assertThat(optedIn(CAMPAIGN, Optional.of(BOB.person()), 9)).isEmpty();
        assertThat(optedIn(OTHER, Optional.empty(), 9)).isEmpty();

        saveStanding(ADA, out);

        assertThat(optedIn(CAMPAIGN, Optional.empty(), 9)).containsExactly(bob);
    }

    private List<OptedInCustomer> optedIn(EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        return write(tx -> tx.customers().optedIn(HERE, campaign, after, limit));
    }

    @Test
    void standings_of_many_customers_in_a_campaign_are_found_at_once() {
        List<KeyedHash> people = people();
        for (int i = 0; i < MANY; i++) {
            LaneKey customer = new LaneKey(HERE, people.get(i));
            saveStanding(customer, standing(CAMPAIGN, i));
            saveStanding(customer, standing(OTHER, i + 1));
        }
        saveStanding(BOB, standing(OTHER, 1));
        saveStanding(FOREIGN_ADA, standing(CAMPAIGN, 1));
        List<KeyedHash> asked = new ArrayList<>(people);
        asked.addAll(List.of(ADA.person(), BOB.person()));

        Map<KeyedHash, StandingRow> found = write(tx -> tx.customers().standings(HERE, CAMPAIGN, asked));

        assertThat(found).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(found.get(people.get(i))).isEqualTo(standing(CAMPAIGN, i));
        }
        Map<KeyedHash, StandingRow> none = write(tx -> tx.customers().standings(HERE, CAMPAIGN, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void each_change_of_points_counts_once() {
        PointsEntry first = new PointsEntry("é".repeat(200), Long.MAX_VALUE, "r".repeat(50), NOON);
        PointsEntry second = new PointsEntry("k", -3, "purchase", NOON.minusSeconds(1));

        assertThat(addPoints(ADA, first, new PointsRow(Long.MAX_VALUE, 5))).isEqualTo(WriteResult.SAVED);
        List<WriteResult> results = write(tx -> {
            tx.customers().lock(ADA);
            return List.of(
                    tx.customers().addPoints(ADA, new PointsEntry(first.key(), 1, "again", NOON), new PointsRow(9, 9)),
                    tx.customers().addPoints(ADA, second, new PointsRow(Long.MAX_VALUE, 2)),
                    tx.customers().addPoints(ADA, second, new PointsRow(9, 9)));
        });
        assertThat(results).containsExactly(WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.CONFLICT);
        assertThat(addPoints(BOB, first, new PointsRow(1, 1))).isEqualTo(WriteResult.SAVED);
        assertThat(addPoints(ADA, new PointsEntry("K", 1, "r", NOON), new PointsRow(Long.MAX_VALUE, 3)))
                .isEqualTo(WriteResult.SAVED);

        assertThat(points(ADA)).isEqualTo(new PointsRow(Long.MAX_VALUE, 3));
        assertThat(points(BOB)).isEqualTo(new PointsRow(1, 1));
        assertThat(points(FOREIGN_ADA)).isEqualTo(PointsRow.NONE);
        assertThat(one(tx -> tx.customers().pointsEntry(ADA, first.key()))).contains(first);
        assertThat(one(tx -> tx.customers().pointsEntry(ADA, "none"))).isEmpty();
        assertThat(one(tx -> tx.customers().pointsEntry(BOB, "k"))).isEmpty();
    }

    @Test
    void the_history_of_points_is_told_in_parts_the_latest_first() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // Their instants are equal: the latest is the one that was added last.
            addPoints(ADA, new PointsEntry("k" + i, i, "r", NOON), new PointsRow(10, i));
            addPoints(BOB, new PointsEntry("k" + i, i, "r", NOON), new PointsRow(10, i));
            keys.add(0, "k" + i);
        }

        for (int limit = 1; limit <= 6; limit++) {
            List<String> told = new ArrayList<>();
            for (int offset = 0; offset <= 5; offset += limit) {
                told.addAll(history(ADA, offset, limit));
            }
            assertThat(told).as("by %d", limit).isEqualTo(keys);
        }
        assertThat(history(FOREIGN_ADA, 0, 9)).isEmpty();
    }

    @Test
    void points_of_many_customers_are_found_at_once() {
        List<KeyedHash> people = people();
        for (int i = 0; i < MANY; i++) {
            addPoints(new LaneKey(HERE, people.get(i)), new PointsEntry("k", i, "r", NOON), new PointsRow(i + 1, i));
        }
        write(tx -> {
            tx.customers().lock(ADA);
            return true;
        });
        List<KeyedHash> asked = new ArrayList<>(people);
        asked.addAll(List.of(ADA.person(), BOB.person()));

        Map<KeyedHash, PointsRow> found = write(tx -> tx.customers().points(HERE, asked));

        assertThat(found).containsOnlyKeys(people);
        for (int i = 0; i < MANY; i++) {
            assertThat(found.get(people.get(i))).isEqualTo(new PointsRow(i + 1, i));
        }
        Map<KeyedHash, PointsRow> none = write(tx -> tx.customers().points(HERE, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void of_an_erased_customer_nothing_is_kept() {
        for (LaneKey customer : List.of(ADA, BOB, FOREIGN_ADA)) {
            saveTags(customer, TagRow.counter("t", 1));
            saveStanding(customer, standing(CAMPAIGN, 2));
            addPoints(customer, new PointsEntry("k", 5, "r", NOON), new PointsRow(5, 5));
        }

        write(tx -> {
            tx.customers().lock(ADA);
            tx.customers().erase(ADA);
            return true;
        });

        assertThat(tags(ADA)).isEmpty();
        assertThat(standings(ADA)).isEmpty();
        assertThat(points(ADA)).isEqualTo(PointsRow.NONE);
        assertThat(history(ADA, 0, 9)).isEmpty();
        assertThat(one(tx -> tx.customers().pointsEntry(ADA, "k"))).isEmpty();
        for (LaneKey customer : List.of(BOB, FOREIGN_ADA)) {
            assertThat(tags(customer)).hasSize(1);
            assertThat(standings(customer)).hasSize(1);
            assertThat(history(customer, 0, 9)).containsExactly("k");
            assertThat(points(customer)).isEqualTo(new PointsRow(5, 5));
        }
    }

    @Test
    void a_transaction_that_failed_changes_nothing_of_a_customer() {
        saveTags(ADA, TagRow.counter("t", 1));
        saveStanding(ADA, standing(CAMPAIGN, 0));
        addPoints(ADA, new PointsEntry("k", 5, "r", NOON), new PointsRow(5, 5));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.customers().lock(ADA);
            tx.customers().saveTags(ADA, List.of(TagRow.counter("t", 2), TagRow.counter("u", 1)));
            tx.customers().saveStanding(ADA, standing(CAMPAIGN, 1));
            tx.customers().addPoints(ADA, new PointsEntry("l", 1, "r", NOON), new PointsRow(6, 6));
            tx.customers().erase(ADA);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(tags(ADA)).containsExactly(TagRow.counter("t", 1));
        assertThat(standings(ADA)).containsExactly(standing(CAMPAIGN, 0));
        assertThat(points(ADA)).isEqualTo(new PointsRow(5, 5));
        assertThat(history(ADA, 0, 9)).containsExactly("k");
    }

    @Test
    void of_16_who_lock_a_new_customer_none_fails_and_no_change_is_lost() {
        Together.run(
                Together.WRITERS,
                number -> write(tx -> {
                    tx.customers().lock(ADA);
                    PointsRow read = tx.customers().points(ADA);
                    PointsRow next = new PointsRow(read.earned() + 1, read.available() + 1);
                    return tx.customers().addPoints(ADA, new PointsEntry("k" + number, 1, "r", NOON), next);
                }));

        assertThat(points(ADA)).isEqualTo(new PointsRow(Together.WRITERS, Together.WRITERS));
        assertThat(history(ADA, 0, 100)).hasSize(Together.WRITERS);
    }

    private static List<KeyedHash> people() {
        return IntStream.range(0, MANY).mapToObj(i -> KeyedHash.of("k1:p" + i)).toList();
    }

    private static OptInInterval lasting(boolean optedIn, Instant from) {
        return new OptInInterval(optedIn, from, Optional.empty());
    }

    /** A customer who was opted in after so many intervals. */
    private static StandingRow standing(EngagementCampaignId campaign, int before) {
        List<OptInInterval> history = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            history.add(new OptInInterval(i % 2 == 0, NOON.plusSeconds(i), Optional.of(NOON.plusSeconds(i + 1))));
        }
        history.add(lasting(before % 2 == 0, NOON.plusSeconds(before)));
        return new StandingRow(campaign, history);
    }

    private List<TagRow> tags(LaneKey customer) {
        return list(tx -> tx.customers().tags(customer));
    }

    private void saveTags(LaneKey customer, TagRow... tags) {
        write(tx -> {
            tx.customers().lock(customer);
            tx.customers().saveTags(customer, List.of(tags));
            return true;
        });
    }

    private void removeTags(LaneKey customer, Collection<String> names) {
        write(tx -> {
            tx.customers().lock(customer);
            tx.customers().removeTags(customer, names);
            return true;
        });
    }

    private List<StandingRow> standings(LaneKey customer) {
        return list(tx -> tx.customers().standings(customer));
    }

    private void saveStanding(LaneKey customer, StandingRow standing) {
        write(tx -> {
            tx.customers().lock(customer);
            tx.customers().saveStanding(customer, standing);
            return true;
        });
    }

    private PointsRow points(LaneKey customer) {
        return write(tx -> tx.customers().points(customer));
    }

    private WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after) {
        return result(tx -> {
            tx.customers().lock(customer);
            return tx.customers().addPoints(customer, entry, after);
        });
    }

    private List<String> history(LaneKey customer, long offset, int limit) {
        return list(tx -> tx.customers().pointsHistory(customer, offset, limit)).stream()
                .map(PointsEntry::key)
                .toList();
    }
}
