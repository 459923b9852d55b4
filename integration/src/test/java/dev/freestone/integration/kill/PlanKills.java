package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.PlanAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts that end while they plan: rows K1 to K3. */
abstract class PlanKills extends KillCase {
    /** Neither a contact nor a row of the journal, and its identity is still free. */
    void requireNothingPlanned() {
        assertThat(house.all()).isEmpty();
        Optional<CompanyId> journaled = house.storage.read(tx -> tx.chain().waiting(Optional.empty()));
        assertThat(journaled).isEmpty();
        house.others();
        assertThat(house.provider.requests).isEmpty();
        assertThat(house.contacts().plan(List.of(KillHouse.intent(1).build())).get(0))
                .isInstanceOf(PlanAnswer.Planned.class);
    }

    @Test
    void k1_a_plan_that_stops_before_its_commit_leaves_nothing() {
        house.killed("host", Fate.ends(Side.BEFORE, "plan"), host -> KillHouse.plan(host.contacts(), 1));

        requireNothingPlanned();
    }

    @Test
    void k2_a_plan_that_stops_after_its_commit_is_carried_out() {
        house.killed("host", Fate.ends(Side.AFTER, "plan"), host -> KillHouse.plan(host.contacts(), 1));

        IntentId id = house.all().get(0).id();
        house.of(id).is(PLANNED).inNobodysHands().withoutSlot();
        house.others();
        house.of(id).is(CONFIRMED).afterCalls(1, 1);
    }

    @Test
    void k3_a_plan_that_a_producer_repeats_because_it_did_not_note_the_first_is_a_duplicate() {
        house.killed("host", Fate.ends(Side.AFTER, "plan"), host -> KillHouse.plan(host.contacts(), 1));
        IntentId id = house.all().get(0).id();

        PlanAnswer planned = again();
        house.others();
        PlanAnswer sent = again();

        assertThat(planned).isEqualTo(new PlanAnswer.Duplicate(id, PLANNED));
        assertThat(sent).isEqualTo(new PlanAnswer.Duplicate(id, CONFIRMED));
        assertThat(house.all()).hasSize(1);
        house.of(id).is(CONFIRMED).afterCalls(1, 1);
    }

    private PlanAnswer again() {
        return house.contacts().plan(List.of(KillHouse.intent(1).build())).get(0);
    }
}
