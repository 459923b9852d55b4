package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CANCELED;
import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static dev.freestone.model.contact.SlotState.RELEASED;
import static dev.freestone.model.contact.SlotState.USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.InboundMessage;
import dev.freestone.engine.ContactLedger;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Callers that end while they stop contacts that a node has claimed: rows K27, K28 and K34. */
abstract class CommandKills extends SweepKills {
    private static final ContactScope TEXTS = ContactScope.channel(CompanyId.DEFAULT, "text");
    private static final InboundMessage STOP =
            new InboundMessage("m-1", PersonId.of("BO-1"), "text", Optional.empty(), KillHouse.MON_2026_03_02, "STOP");

    /** While a node prepares what it has claimed, a caller gives a command and is killed by its fate. */
    private void meanwhile(Fate fate, Consumer<ContactLedger> command) {
        house.preparing = () -> {
            house.preparing = () -> {};
            house.killed("host", fate, host -> command.accept(host.operator()));
        };
        house.node("node-1").tick();
        fate.struckOnce();
    }

    @Test
    void k27_before_a_cancel_is_committed_its_contact_goes_on() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.BEFORE, "cancel"), ledger -> ledger.cancel(id));

        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
    }

    @Test
    void k27_after_a_cancel_is_committed_the_node_that_has_claimed_its_contact_does_not_call() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.AFTER, "cancel"), ledger -> ledger.cancel(id));

        house.of(id)
                .is(CANCELED)
                .because(IntentReason.CANCELED_BY_USER)
                .slot(RELEASED)
                .afterCalls(0, 0)
                .after("plan", "claim_allow", "cancel");
        house.othersAfterTheLease();
        house.of(id).is(CANCELED).afterCalls(0, 0);
    }

    @Test
    void k28_before_a_kill_is_committed_its_scope_goes_on() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.BEFORE, "stop"), ledger -> ledger.kill(TEXTS, "complaints"));

        assertThat(house.contacts().stops()).isEmpty();
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
    }

    @Test
    void k28_after_a_kill_is_committed_no_node_calls() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.AFTER, "stop"), ledger -> ledger.kill(TEXTS, "complaints"));

        house.othersAfterTheLease();
        house.of(id).is(PLANNED).slot(RELEASED).afterCalls(0, 0).after("plan", "claim_allow", "yield");
        house.operator().lift(TEXTS);
        house.others();
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
    }

    @Test
    void k34_before_a_stop_of_a_person_is_committed_nothing_is_stopped_and_the_host_tells_it_again() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.BEFORE, "recorded"), ledger -> ledger.recordInbound("gateway", STOP));

        house.of(id).is(CONFIRMED).after("plan", "claim_allow", "attempt", "accepted");
        assertThat(house.contacts().recordInbound("gateway", STOP)).isEqualTo(CallVerdict.Answer.NEW);
    }

    @Test
    void k34_after_a_stop_of_a_person_is_committed_every_attempt_that_was_decided_before_is_refused() {
        IntentId id = house.plan(1);

        meanwhile(Fate.ends(Side.AFTER, "recorded"), ledger -> ledger.recordInbound("gateway", STOP));

        assertThat(house.steps(id)).startsWith("plan", "claim_allow", "yield");
        assertThat(house.contacts().recordInbound("gateway", STOP)).isEqualTo(CallVerdict.Answer.DUPLICATE);
    }
}
