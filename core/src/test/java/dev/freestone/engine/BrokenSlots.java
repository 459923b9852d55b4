package dev.freestone.engine;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ContactEventStore;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.sim.ForwardingContactEventStore;
import dev.freestone.testkit.sim.ForwardingContactStore;
import dev.freestone.testkit.sim.ForwardingTx;
import dev.freestone.testkit.sim.NodeSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores of slots that are broken on purpose. */
final class BrokenSlots {
    private BrokenSlots() {}

    /** A process counts when it claims, and tells the others what it took when it sends. */
    static UnaryOperator<Tx> countedThenSent(NodeSetup setup) {
        List<ContactEvent> late = new ArrayList<>();
        return tx -> new ForwardingTx(tx) {
            @Override
            public ContactEventStore events() {
                return new ForwardingContactEventStore(tx.events()) {
                    @Override
                    public void put(List<ContactEvent> events) {
                        late.addAll(events);
                    }

                    @Override
                    public void move(List<SlotMove> moves) {
                        super.put(List.copyOf(late));
                        late.clear();
                        super.move(moves);
                    }
                };
            }
        };
    }

    /** What a dialer has not told of yet is taken not to have been made. */
    static UnaryOperator<Tx> uncountedUntilReported(NodeSetup setup) {
        return tx -> new ForwardingTx(tx) {
            @Override
            public ContactEventStore events() {
                return new ForwardingContactEventStore(tx.events()) {
                    @Override
                    public void put(List<ContactEvent> events) {
                        super.put(events.stream()
                                .filter(event -> event.source().kind() != EventSource.Kind.EXPORT)
                                .toList());
                    }
                };
            }
        };
    }

    /** Who has heard nothing believes that nothing was sent. */
    static UnaryOperator<Tx> releasedOnUnknown(NodeSetup setup) {
        return tx -> new ForwardingTx(tx) {
            @Override
            public ContactStore contacts() {
                return new ForwardingContactStore(tx.contacts()) {
                    @Override
                    public List<WriteResult> update(List<IntentRow> rows) {
                        tx.events()
                                .move(rows.stream()
                                        .filter(row -> row.status().state() == IntentState.UNKNOWN)
                                        .map(row -> new SlotMove(
                                                EventSource.of(row.plan()), SlotState.RELEASED, Optional.empty()))
                                        .toList());
                        return super.update(rows);
                    }
                };
            }
        };
    }
}
