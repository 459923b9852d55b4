package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotState;
import java.util.List;
import java.util.Set;

/** What the ledger, the counters and the provider say of one contact. */
final class Ending {
    private final KillHouse house;
    private final IntentId id;
    private final ContactIntent intent;

    Ending(KillHouse house, IntentId id) {
        this.house = house;
        this.id = id;
        this.intent = house.get(id);
    }

    Ending is(IntentState state) {
        assertThat(intent.state()).isEqualTo(state);
        return this;
    }

    Ending because(IntentReason reason) {
        assertThat(intent.reason()).hasValue(reason);
        return this;
    }

    Ending attempts(int counted) {
        assertThat(intent.attempts()).isEqualTo(counted);
        return this;
    }

    /** The one slot that it takes. */
    Ending slot(SlotState state) {
        assertThat(slots()).containsExactly(state);
        return this;
    }

    Ending withoutSlot() {
        assertThat(slots()).isEmpty();
        return this;
    }

    private List<SlotState> slots() {
        var source = new EventSource(CompanyId.DEFAULT, EventSource.Kind.INTENT, id.value());
        return house.storage.read(tx -> tx.events().of(List.of(source))).stream()
                .map(ContactEvent::state)
                .toList();
    }

    /** Nobody holds it, nor the lane of its person. */
    Ending inNobodysHands() {
        var row = house.row(id);
        var lane = new LaneKey(CompanyId.DEFAULT, row.plan().person());
        assertThat(row.status().lease().owner()).isEmpty();
        assertThat(house.storage.write(tx -> tx.contacts().lanes(Set.of(lane))).values())
                .allSatisfy(found -> assertThat(found.busy()).isEmpty());
        return this;
    }

    /** What the provider saw. */
    Ending afterCalls(int calls, int deliveries) {
        assertThat(house.provider.calls(intent.key())).as("calls").isEqualTo(calls);
        assertThat(house.provider.deliveries(intent.key())).as("deliveries").isEqualTo(deliveries);
        return this;
    }

    Ending after(String... steps) {
        assertThat(house.steps(id)).containsExactly(steps);
        return this;
    }
}
