package dev.freestone.engine;

import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.engine.dispatch.SenderPort;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.sim.DispatchEngineFactory;
import dev.freestone.testkit.sim.ForwardingStorage;
import dev.freestone.testkit.sim.LedgerSetup;
import dev.freestone.testkit.sim.NodeSetup;
import dev.freestone.testkit.sim.PersonZones;
import dev.freestone.testkit.sim.SenderPlug;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The engine with one part that is broken on purpose, to show that the simulation would find it. */
final class BrokenLedger extends SimulatedLedger {
    private final Breakage breakage;

    private BrokenLedger(InstantSource storageTime, LedgerSetup setup, Breakage breakage) {
        super(storageTime, setup);
        this.breakage = breakage;
    }

    static DispatchEngineFactory of(Breakage breakage) {
        return (storageTime, setup) -> new BrokenLedger(storageTime, setup, breakage);
    }

    /** What is broken, for each process anew. Everything is whole unless said otherwise. */
    interface Breakage {
        /** How a process sees the storage. */
        default Storage storage(NodeSetup setup) {
            return setup.storage();
        }

        /** What a process makes of an answer. */
        default SendResult answer(SendResult result) {
            return result;
        }

        /** What it makes of what the host knows of places. */
        default PersonZones places(PersonZones known) {
            return known;
        }

        /** What a process believes of a sender. */
        default SenderPlug sender(SenderPlug plug) {
            return plug;
        }
    }

    /** Breaks what a process sees inside its transactions; the function is made once for each process. */
    static Breakage transactions(Function<NodeSetup, UnaryOperator<Tx>> view) {
        return new Breakage() {
            @Override
            public Storage storage(NodeSetup setup) {
                return new Viewed(setup.storage(), view.apply(setup));
            }
        };
    }

    static Breakage answers(UnaryOperator<SendResult> of) {
        return new Breakage() {
            @Override
            public SendResult answer(SendResult result) {
                return of.apply(result);
            }
        };
    }

    /** The engine believes of every provider that a second request with a key does no harm. */
    static Breakage trustingAbsence() {
        return new Breakage() {
            @Override
            public SenderPlug sender(SenderPlug plug) {
                return new SenderPlug(
                        plug.id(),
                        plug.single(),
                        plug.batch(),
                        plug.traits().dedupesByKey(Duration.ofDays(365)),
                        plug.rate(),
                        plug.reconciler());
            }
        };
    }

    /** Where nobody knows where a person is, the engine takes the person to be where the company is. */
    static Breakage placingTheUnknown() {
        return new Breakage() {
            @Override
            public PersonZones places(PersonZones known) {
                return (company, person) ->
                        known.of(company, person).isEmpty() ? Set.of(COMPANY.zone()) : known.of(company, person);
            }
        };
    }

    @Override
    PersonZones places(PersonZones known) {
        return breakage.places(known);
    }

    @Override
    Storage storage(NodeSetup setup) {
        return breakage.storage(setup);
    }

    @Override
    SenderPort calls() {
        SenderPort whole = super.calls();
        return (sender, requests) ->
                whole.call(sender, requests).stream().map(breakage::answer).toList();
    }

    @Override
    RegisteredSender sender(SenderPlug plug) {
        return super.sender(breakage.sender(plug));
    }

    private static final class Viewed extends ForwardingStorage {
        private final UnaryOperator<Tx> view;

        Viewed(Storage storage, UnaryOperator<Tx> view) {
            super(storage);
            this.view = view;
        }

        @Override
        public <T> T write(Function<Tx, T> decision) {
            return super.write(tx -> decision.apply(view.apply(tx)));
        }

        @Override
        public <T> T read(Function<Tx, T> look) {
            return super.read(tx -> look.apply(view.apply(tx)));
        }
    }
}
