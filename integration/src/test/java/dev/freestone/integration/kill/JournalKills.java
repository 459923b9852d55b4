package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ChainEntry;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nodes that end while they link the journal: row K35. */
abstract class JournalKills extends ImportKills {
    @Test
    void k35_before_a_pass_is_committed_nothing_is_linked_and_the_next_one_links_it() {
        house.plan(1);

        house.killed(Fate.ends(Side.BEFORE, "link"));

        assertThat(places()).isEmpty();
        requireLinkedOnce();
    }

    @Test
    void k35_after_a_pass_is_committed_it_is_linked_and_the_next_one_links_the_rest() {
        house.plan(1);

        house.killed(Fate.ends(Side.AFTER, "link"));

        assertThat(places()).isNotEmpty();
        requireLinkedOnce();
    }

    /** No gap and no double, what was journaled meanwhile included. */
    private void requireLinkedOnce() {
        house.plan(2);
        house.othersAfterTheLease();
        house.clock.advance(KillHouse.LEASE);
        house.others();
        List<Long> places = places();
        assertThat(places).hasSizeGreaterThan(6);
        assertThat(places)
                .isEqualTo(LongStream.rangeClosed(1, places.size()).boxed().toList());
        assertThat(house.contacts().verifier().verify().isWhole()).isTrue();
    }

    private List<Long> places() {
        List<ChainEntry> linked = house.storage.read(tx -> tx.chain().page(CompanyId.DEFAULT, 0, 1_000));
        return linked.stream().map(entry -> entry.link().orElseThrow().seq()).toList();
    }
}
