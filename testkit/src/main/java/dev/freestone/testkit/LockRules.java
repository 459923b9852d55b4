package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.Together.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a lock on an object must do, so that a rule about two objects holds although each decision changes one. */
abstract class LockRules extends RaceRules {
    private static final int ROUNDS = 40;
    private static final int RAISES = 5;
    private static final StoredSample OBJECT = StoredSample.of("A");

    @Test
    void a_lock_finds_an_object_as_it_is_stored_now_deleted_or_not() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample deleted = StoredSample.of("B").deletedAt(LATER);
            insert(kind, OBJECT);
            insert(kind, StoredSample.of("B"));
            write(tx -> kind.update(tx, deleted, 1));

            Optional<StoredKind.Found> own = write(tx -> {
                kind.update(tx, OBJECT.holding("{}"), 1);
                return kind.lock(tx, HERE, OBJECT);
            });

            assertThat(own).as("%s", kind).contains(new StoredKind.Found(OBJECT.holding("{}"), 2));
            assertThat(one(tx -> kind.lock(tx, HERE, deleted))).contains(new StoredKind.Found(deleted, 2));
        }
    }

    @Test
    void a_lock_of_an_unknown_object_or_one_of_another_company_is_empty() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample foreign = OBJECT.ownedBy(ELSEWHERE);
            insert(kind, foreign);

            assertThat(one(tx -> kind.lock(tx, ELSEWHERE, foreign)))
                    .as("%s", kind)
                    .isPresent();
            assertThat(one(tx -> kind.lock(tx, HERE, foreign))).isEmpty();
            assertThat(one(tx -> kind.lock(tx, HERE, StoredSample.of("B")))).isEmpty();
        }
    }

    @Test
    void many_campaigns_are_locked_at_once_as_they_are_stored_now() {
        List<StoredSample> samples = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> StoredSample.of("M" + i))
                .toList();
        samples.forEach(sample -> insert(StoredKind.CAMPAIGNS, sample));
        truth(tx -> delete(tx, StoredKind.CAMPAIGNS, samples.get(4)));
        SortedSet<CampaignKey> keys = new TreeSet<>();
        samples.forEach(sample -> keys.add(new CampaignKey(HERE, StoredCampaigns.campaignId(sample))));
        keys.add(new CampaignKey(HERE, CampaignId.of("CG-9999-0000")));
        SortedSet<CampaignKey> foreign = new TreeSet<>();
        keys.forEach(key -> foreign.add(new CampaignKey(ELSEWHERE, key.campaign())));

        List<CampaignRow> locked = list(tx -> tx.campaigns().lock(keys));

        assertThat(locked)
                .containsExactlyInAnyOrderElementsOf(samples.stream()
                        .map(sample -> one(tx -> tx.campaigns().lock(HERE, StoredCampaigns.campaignId(sample)))
                                .orElseThrow())
                        .toList());
        assertThat(locked)
                .filteredOn(row -> row.columns().deletedAt().isPresent())
                .hasSize(1);
        assertThat(list(tx -> tx.campaigns().lock(foreign))).isEmpty();
        assertThat(list(tx -> tx.campaigns().lock(new TreeSet<>()))).isEmpty();
    }

    @Test
    void of_16_who_lock_the_same_campaigns_at_once_none_fails_and_none_meets_another_version_than_it_has_read() {
        SortedSet<CampaignKey> keys = new TreeSet<>();
        for (int i = 1; i <= 20; i++) {
            StoredSample sample = StoredSample.of("M" + i);
            insert(StoredKind.CAMPAIGNS, sample);
            keys.add(new CampaignKey(HERE, StoredCampaigns.campaignId(sample)));
        }

        List<List<WriteResult>> results = Together.run(
                Together.WRITERS,
                number -> list(tx -> tx.campaigns().lock(keys).stream()
                        .map(row -> tx.campaigns().update(row, row.version()))
                        .toList()));

        assertThat(results).allSatisfy(each -> assertThat(each).hasSize(20).containsOnly(WriteResult.SAVED));
    }

    @Test
    void the_holder_of_a_lock_may_lock_again_and_change_the_object() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            WriteResult result = write(tx -> {
                kind.lock(tx, HERE, OBJECT);
                kind.lock(tx, HERE, OBJECT);
                return kind.update(tx, OBJECT.holding("{}"), 1);
            });

            assertThat(result).as("%s", kind).isEqualTo(WriteResult.SAVED);
            assertThat(found(kind, OBJECT)).contains(new StoredKind.Found(OBJECT.holding("{}"), 2));
        }
    }

    @Test
    void of_16_writers_who_lock_first_none_meets_another_version_than_it_has_read() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            List<WriteResult> results = Together.run(Together.WRITERS, number -> raisedUnderLock(kind)).stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(results).as("%s", kind).containsOnly(WriteResult.SAVED);
            assertThat(found(kind, OBJECT).orElseThrow().version()).isEqualTo(1 + Together.WRITERS * RAISES);
        }
    }

    @Test
    void an_update_that_comes_while_an_object_is_locked_does_not_overtake_its_holder() {
        for (StoredKind kind : StoredKind.ALL) {
            for (int round = 1; round <= ROUNDS; round++) {
                StoredSample sample = StoredSample.of("R" + round);
                insert(kind, sample);

                List<WriteResult> results = Together.run(
                        2,
                        number -> Together.insist(() -> write(tx -> number == 0
                                ? underLock(tx, kind, sample)
                                : kind.update(tx, sample.holding("{\"by\":\"other\"}"), 1))));

                int saved = Collections.frequency(results, WriteResult.SAVED);
                assertThat(results.get(0)).as("holder, %s %d", kind, round).isEqualTo(WriteResult.SAVED);
                assertThat(found(kind, sample).orElseThrow().version())
                        .as("%s %d", kind, round)
                        .isEqualTo(1L + saved);
            }
        }
    }

    @Test
    void a_campaign_is_never_created_for_an_exporter_that_is_deleted_at_the_same_moment() {
        for (int round = 1; round <= ROUNDS; round++) {
            StoredSample exporter = StoredSample.of("E" + round);
            var id = StoredContactExporters.exporterId(exporter);
            CampaignRow campaign = StoredCampaigns.naming(StoredCampaigns.row(StoredSample.of("C" + round)), id);
            insert(StoredKind.EXPORTERS, exporter);

            requireAtMostOneDone(
                    round,
                    tx -> isOpen(tx, StoredKind.EXPORTERS, exporter)
                            && tx.campaigns().insert(campaign) == WriteResult.SAVED,
                    tx -> isOpen(tx, StoredKind.EXPORTERS, exporter)
                            && !tx.campaigns().uses(HERE, id)
                            && delete(tx, StoredKind.EXPORTERS, exporter));

            boolean used = truth(tx -> tx.campaigns().uses(HERE, id));
            assertThat(used && isDeleted(StoredKind.EXPORTERS, exporter))
                    .as("round %d: a campaign names a deleted exporter", round)
                    .isFalse();
        }
    }

    @Test
    void a_campaign_is_never_created_for_a_bulk_sender_that_is_deleted_at_the_same_moment() {
        for (int round = 1; round <= ROUNDS; round++) {
            StoredSample sender = StoredSample.of("S" + round);
            var id = StoredBulkSenders.senderId(sender);
            CampaignRow campaign = StoredCampaigns.naming(StoredCampaigns.row(StoredSample.of("C" + round)), id);
            insert(StoredKind.SENDERS, sender);

            requireAtMostOneDone(
                    round,
                    tx -> isOpen(tx, StoredKind.SENDERS, sender)
                            && tx.campaigns().insert(campaign) == WriteResult.SAVED,
                    tx -> isOpen(tx, StoredKind.SENDERS, sender)
                            && !tx.campaigns().uses(HERE, id)
                            && delete(tx, StoredKind.SENDERS, sender));

            boolean used = truth(tx -> tx.campaigns().uses(HERE, id));
            assertThat(used && isDeleted(StoredKind.SENDERS, sender))
                    .as("round %d: a campaign names a deleted bulk sender", round)
                    .isFalse();
        }
    }

    @Test
    void a_run_never_starts_for_a_campaign_that_is_deleted_at_the_same_moment() {
        for (int round = 1; round <= ROUNDS; round++) {
            StoredSample campaign = StoredSample.of("C" + round);
            var id = StoredCampaigns.campaignId(campaign);
            RunRow run = StoredRuns.of(StoredRuns.live(round), HERE, id);
            insert(StoredKind.CAMPAIGNS, campaign);

            requireAtMostOneDone(
                    round,
                    tx -> isOpen(tx, StoredKind.CAMPAIGNS, campaign)
                            && tx.runs().insert(run) == WriteResult.SAVED,
                    tx -> isOpen(tx, StoredKind.CAMPAIGNS, campaign)
                            && tx.runs().live(HERE, id).isEmpty()
                            && delete(tx, StoredKind.CAMPAIGNS, campaign));

            boolean live = one(tx -> tx.runs().live(HERE, id)).isPresent();
            assertThat(live && isDeleted(StoredKind.CAMPAIGNS, campaign))
                    .as("round %d: a deleted campaign has a live run", round)
                    .isFalse();
        }
    }

    /** Runs two decisions of which each forbids the other; of those that were not lost exactly one is carried out. */
    private void requireAtMostOneDone(int round, Predicate<Tx> dependent, Predicate<Tx> deletion) {
        List<Predicate<Tx>> decisions = List.of(dependent, deletion);
        List<Outcome> outcomes = Together.run(2, number -> Together.decide(() -> truth(decisions.get(number)::test)));

        int done = Collections.frequency(outcomes, Outcome.DONE);
        assertThat(done).as("round %d: %s", round, outcomes).isLessThanOrEqualTo(1);
        assertThat(done + Collections.frequency(outcomes, Outcome.LOST))
                .as("round %d: %s", round, outcomes)
                .isPositive();
    }

    private List<WriteResult> raisedUnderLock(StoredKind kind) {
        List<WriteResult> results = new ArrayList<>();
        for (int i = 0; i < RAISES; i++) {
            results.add(Together.insist(() -> write(tx -> underLock(tx, kind, OBJECT))));
        }
        return results;
    }

    private static WriteResult underLock(Tx tx, StoredKind kind, StoredSample sample) {
        StoredKind.Found held = kind.lock(tx, HERE, sample).orElseThrow();
        return kind.update(tx, sample.holding("{\"by\":\"holder\"}"), held.version());
    }

    /** Looks without a lock first, as a decision does: what it saw then must not blind it to what the lock shows. */
    private static boolean isOpen(Tx tx, StoredKind kind, StoredSample sample) {
        boolean known = kind.find(tx, HERE, kind.id(sample)).isPresent();
        var locked = kind.lock(tx, HERE, sample).orElseThrow();
        return known && locked.sample().columns().deletedAt().isEmpty();
    }

    private static boolean delete(Tx tx, StoredKind kind, StoredSample sample) {
        return kind.update(tx, sample.deletedAt(LATER), 1) == WriteResult.SAVED;
    }

    private boolean isDeleted(StoredKind kind, StoredSample sample) {
        return found(kind, sample).orElseThrow().sample().columns().deletedAt().isPresent();
    }
}
