package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the registry of nodes must do. Source: docs/spec/contact-ledger.md 4.3. */
abstract class NodeRules extends ExportRules {
    private static final Duration BEAT = Duration.ofSeconds(60);
    private static final Duration MOST = Duration.ofSeconds(50);

    @Test
    void the_first_life_of_a_node_is_number_1_and_lasts_one_beat() {
        assertThat(node(NODE_1)).isEmpty();
        Instant before = now();

        NodeRow row = register(NODE_1).orElseThrow();

        assertThat(row.node()).isEqualTo(NODE_1);
        assertThat(row.incarnation()).isEqualTo(1);
        assertThat(row.until()).isBetween(before.plus(BEAT), now().plus(BEAT));
        assertThat(row.endedAt()).isEmpty();
        assertThat(node(NODE_1)).contains(row);
        assertThat(node(NODE_2)).isEmpty();
    }

    @Test
    void a_node_is_refused_while_its_last_life_beats_and_begins_another_after_it() {
        NodeRow first = register(NODE_1).orElseThrow();
        advance(MOST);
        assertThat(register(NODE_1)).isEmpty();
        assertThat(node(NODE_1)).contains(first);

        advance(BEAT);
        NodeRow second = register(NODE_1).orElseThrow();

        assertThat(second.incarnation()).isEqualTo(2);
        assertThat(second.endedAt()).isEmpty();
        assertThat(node(NODE_1)).contains(second);
    }

    @Test
    void nodes_whose_names_look_alike_live_apart() {
        for (String name : LOOK_ALIKE) {
            assertThat(register(NodeId.of(name)).map(NodeRow::incarnation))
                    .as("%s", name)
                    .contains(1L);
        }
        NodeId longest = NodeId.of("🎯".repeat(100));
        assertThat(register(longest)).isEqualTo(node(longest)).isPresent();
    }

    @Test
    void a_beat_lasts_from_now_on_and_keeps_the_life() {
        register(NODE_1);
        advance(MOST);
        Instant before = now();

        assertThat(beat(NODE_1, 1)).isTrue();

        NodeRow row = node(NODE_1).orElseThrow();
        assertThat(row.until()).isBetween(before.plus(BEAT), now().plus(BEAT));
        assertThat(row.incarnation()).isEqualTo(1);
        advance(MOST);
        assertThat(register(NODE_1)).isEmpty();
    }

    @Test
    void a_life_that_missed_its_beat_goes_on_unless_another_has_begun() {
        register(NODE_1);
        advance(BEAT.multipliedBy(2));

        assertThat(beat(NODE_1, 1)).isTrue();
        assertThat(register(NODE_1)).isEmpty();

        advance(BEAT.multipliedBy(2));
        NodeRow second = register(NODE_1).orElseThrow();
        assertThat(beat(NODE_1, 1)).isFalse();
        assertThat(node(NODE_1)).contains(second);
    }

    @Test
    void a_life_that_was_ended_beats_no_more_and_the_next_begins_at_once() {
        NodeRow first = register(NODE_1).orElseThrow();
        Instant before = now();
        end(NODE_1, 1);
        NodeRow ended = node(NODE_1).orElseThrow();

        assertThat(ended.endedAt().orElseThrow()).isBetween(before, now());
        assertThat(ended.incarnation()).isEqualTo(1);
        assertThat(ended.until()).isEqualTo(first.until());
        assertThat(beat(NODE_1, 1)).isFalse();
        advance(MOST);
        end(NODE_1, 1);
        assertThat(node(NODE_1)).contains(ended);
        assertThat(register(NODE_1).map(NodeRow::incarnation)).contains(2L);
    }

    @Test
    void another_life_than_the_last_one_neither_beats_nor_is_ended() {
        NodeRow row = register(NODE_1).orElseThrow();

        assertThat(beat(NODE_1, 2)).isFalse();
        assertThat(beat(NODE_1, 0)).isFalse();
        assertThat(beat(NODE_2, 1)).isFalse();
        end(NODE_1, 2);
        end(NODE_2, 1);

        assertThat(node(NODE_1)).contains(row);
        assertThat(node(NODE_2)).isEmpty();
    }

    @Test
    void ending_the_leases_of_a_node_ends_its_life_and_no_other() {
        register(NODE_1);
        NodeRow other = register(NODE_2).orElseThrow();
        Instant before = now();

        storage().endLeases(NODE_1);
        storage().endLeases(NodeId.of("never lived"));

        NodeRow ended = node(NODE_1).orElseThrow();
        assertThat(ended.endedAt().orElseThrow()).isBetween(before, now());
        assertThat(beat(NODE_1, 1)).isFalse();
        advance(Duration.ofSeconds(10));
        storage().endLeases(NODE_1);
        assertThat(node(NODE_1)).contains(ended);
        assertThat(node(NODE_2)).contains(other);
        assertThat(register(NODE_1).map(NodeRow::incarnation)).contains(2L);
    }

    @Test
    void a_transaction_that_failed_begins_lengthens_and_ends_no_life() {
        NodeRow row = register(NODE_1).orElseThrow();

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.nodes().register(NODE_2, BEAT);
            tx.nodes().beat(NODE_1, 1, BEAT.multipliedBy(2));
            tx.nodes().end(NODE_1, 1);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(node(NODE_1)).contains(row);
        assertThat(node(NODE_2)).isEmpty();
    }

    @Test
    void exactly_one_of_16_processes_of_one_name_begins_a_life() {
        for (long life = 1; life <= 2; life++) {
            List<Optional<NodeRow>> told =
                    Together.run(Together.WRITERS, number -> Together.insist(() -> register(NODE_1)));

            List<NodeRow> begun = told.stream().flatMap(Optional::stream).toList();
            assertThat(begun).extracting(NodeRow::incarnation).containsExactly(life);
            assertThat(node(NODE_1)).contains(begun.get(0));
            end(NODE_1, life);
        }
    }

    final Optional<NodeRow> register(NodeId node) {
        return write(tx -> tx.nodes().register(node, BEAT));
    }

    final Optional<NodeRow> node(NodeId node) {
        return storage().read(tx -> tx.nodes().find(node));
    }

    private boolean beat(NodeId node, long incarnation) {
        return write(tx -> tx.nodes().beat(node, incarnation, BEAT));
    }

    private void end(NodeId node, long incarnation) {
        write(tx -> {
            tx.nodes().end(node, incarnation);
            return true;
        });
    }
}
