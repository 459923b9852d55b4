package dev.freestone.testkit;

import static dev.freestone.testkit.StoredRuns.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stores must do for writers that come at the same moment: of 16 exactly one wins, and it is told so. */
abstract class RaceRules extends LeaseRules {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final StoredSample OBJECT = StoredSample.of("A");
    private static final RunRow RUN = StoredRuns.live(1);

    @Test
    void exactly_one_of_16_writers_of_the_same_version_wins() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            int winner = winner(Together.race(number -> write(tx -> kind.update(tx, marked(number), 1))));

            assertThat(found(kind, OBJECT)).as("%s", kind).contains(new StoredKind.Found(marked(winner), 2));
        }
    }

    @Test
    void sixteen_writers_who_read_again_after_a_lost_race_lose_no_update() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            Together.run(Together.WRITERS, number -> raised(kind));

            assertThat(found(kind, OBJECT).orElseThrow().version())
                    .as("%s", kind)
                    .isEqualTo(1 + Together.WRITERS);
        }
    }

    @Test
    void exactly_one_of_16_new_objects_gets_the_same_id() {
        for (StoredKind kind : StoredKind.ALL) {
            int winner = winner(Together.race(number -> write(tx -> kind.insert(tx, marked(number)))));

            assertThat(found(kind, OBJECT)).as("%s", kind).contains(new StoredKind.Found(marked(winner), 1));
            assertThat(number(tx -> kind.count(tx, HERE))).isEqualTo(1);
        }
    }

    @Test
    void exactly_one_of_16_new_objects_gets_the_same_external_id() {
        for (StoredKind kind : StoredKind.ALL) {
            int winner = winner(Together.race(number -> write(tx -> kind.insert(tx, wanting(number)))));

            assertThat(find(kind, HERE, "ext-wanted"))
                    .as("%s", kind)
                    .contains(new StoredKind.Found(wanting(winner), 1));
            assertThat(number(tx -> kind.count(tx, HERE))).isEqualTo(1);
        }
    }

    @Test
    void exactly_one_of_16_changed_objects_gets_the_same_external_id() {
        for (StoredKind kind : StoredKind.ALL) {
            for (int number = 0; number < Together.WRITERS; number++) {
                insert(kind, StoredSample.of("N" + number));
            }

            int winner = winner(Together.race(number -> write(tx -> kind.update(tx, wanting(number), 1))));

            assertThat(find(kind, HERE, "ext-wanted"))
                    .as("%s", kind)
                    .contains(new StoredKind.Found(wanting(winner), 2));
        }
    }

    @Test
    void exactly_one_of_16_writers_of_the_same_version_of_a_run_wins() {
        insert(RUN);

        int winner = winner(Together.race(number -> write(tx -> tx.runs().update(marked(RUN, number), 1))));

        assertThat(run(RUN.id()).document()).isEqualTo(marked(RUN, winner).document());
        assertThat(run(RUN.id()).version()).isEqualTo(2);
    }

    @Test
    void exactly_one_of_16_new_runs_gets_the_same_id() {
        int winner = winner(Together.race(number -> write(tx -> tx.runs()
                .insert(StoredRuns.at(
                        StoredRuns.occurring(marked(StoredRuns.run(1), number), CAMPAIGN + ":" + number),
                        StoredRuns.SECOND.plusSeconds(number))))));

        assertThat(run(RUN.id()).document()).isEqualTo(marked(RUN, winner).document());
        assertThat(number(tx -> tx.runs().count(HERE, CAMPAIGN))).isEqualTo(1);
    }

    @Test
    void exactly_one_of_16_runs_gets_the_occurrence_of_a_day() {
        int winner = winner(Together.race(number ->
                write(tx -> tx.runs().insert(StoredRuns.occurring(StoredRuns.run(number), CAMPAIGN + ":2026-03-09")))));

        assertThat(run(StoredRuns.run(winner).id()).occurrenceId()).isEqualTo(CAMPAIGN + ":2026-03-09");
        assertThat(number(tx -> tx.runs().count(HERE, CAMPAIGN))).isEqualTo(1);
    }

    @Test
    void exactly_one_of_16_runs_gets_the_second_that_names_its_files() {
        int winner = winner(Together.race(number ->
                write(tx -> tx.runs().insert(StoredRuns.at(StoredRuns.run(number), StoredRuns.SECOND)))));

        assertThat(run(StoredRuns.run(winner).id()).timestamp()).isEqualTo(StoredRuns.SECOND);
        assertThat(number(tx -> tx.runs().count(HERE, CAMPAIGN))).isEqualTo(1);
    }

    @Test
    void exactly_one_of_16_starts_makes_the_live_run() {
        int winner = winner(Together.race(number -> write(tx -> tx.runs().insert(StoredRuns.live(number)))));

        assertThat(one(tx -> tx.runs().live(HERE, CAMPAIGN)).map(RunRow::id)).contains(RunId.of("CR-0000-" + winner));
    }

    @Test
    void exactly_one_of_16_nodes_claims_a_run() {
        insert(RUN);
        Instant until = now().plus(MINUTE);

        int winner = winner(Together.race(number ->
                write(tx -> tx.runs().lease(RUN.id(), 1, new Lease(node(number), until, 1)))));

        assertThat(run(RUN.id()).lease()).isEqualTo(new Lease(node(winner), until, 1));
        assertThat(run(RUN.id()).version()).isEqualTo(2);
    }

    @Test
    void of_8_claims_and_8_changes_of_one_version_exactly_one_wins() {
        insert(RUN);
        Instant until = now().plus(MINUTE);
        RunRow failed = StoredRuns.with(RUN, RunStatus.FAILED);

        int winner = winner(Together.race(number -> write(tx -> number % 2 == 0
                ? tx.runs().lease(RUN.id(), 1, new Lease(node(number), until, 1))
                : tx.runs().update(failed, 1))));

        RunRow kept = run(RUN.id());
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.lease().owner()).isEqualTo(winner % 2 == 0 ? node(winner) : Optional.empty());
        assertThat(kept.status()).isEqualTo(winner % 2 == 0 ? RUN.status() : RunStatus.FAILED);
    }

    @Test
    void renewals_by_the_holder_before_do_not_touch_the_lease_of_the_node_that_claims_meanwhile() {
        insert(RUN);
        Instant first = now().plus(MINUTE);
        write(tx -> tx.runs().lease(RUN.id(), 1, new Lease(Optional.of(NODE_1), first, 1)));
        Lease claimed = new Lease(Optional.of(NODE_2), first.plusSeconds(1), 2);

        List<WriteResult> results = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> write(tx -> number == 0
                        ? tx.runs().lease(RUN.id(), 2, claimed)
                        : tx.runs().renew(RUN.id(), 1, first.plusSeconds(2)))));

        assertThat(results.get(0)).isEqualTo(WriteResult.SAVED);
        assertThat(results).doesNotContain(WriteResult.MISSING);
        assertThat(run(RUN.id()).lease()).isEqualTo(claimed);
        assertThat(run(RUN.id()).version()).isEqualTo(3);
    }

    private WriteResult raised(StoredKind kind) {
        WriteResult result = WriteResult.CONFLICT;
        while (result == WriteResult.CONFLICT) {
            long version = found(kind, OBJECT).orElseThrow().version();
            result = Together.insist(() -> write(tx -> kind.update(tx, OBJECT, version)));
        }
        return result;
    }

    /** Who won, by what each writer was told. */
    private static int winner(List<WriteResult> told) {
        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(Collections.frequency(told, WriteResult.CONFLICT)).isEqualTo(told.size() - 1);
        return told.indexOf(WriteResult.SAVED);
    }

    private static StoredSample marked(int number) {
        return OBJECT.holding("{\"writer\":" + number + "}");
    }

    private static RunRow marked(RunRow row, int number) {
        return StoredRuns.holding(row, "{\"writer\":" + number + "}");
    }

    private static StoredSample wanting(int number) {
        return StoredSample.of("N" + number).called("wanted");
    }

    private static Optional<NodeId> node(int number) {
        return Optional.of(NodeId.of("node-" + number));
    }
}
