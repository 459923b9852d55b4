package dev.freestone.engine;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.contact.SimulatedPolicy;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.engine.dispatch.SenderPort;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.SequentialIdSource;
import dev.freestone.testkit.sim.DispatchEngine;
import dev.freestone.testkit.sim.LedgerDesk;
import dev.freestone.testkit.sim.LedgerSetup;
import dev.freestone.testkit.sim.LedgerUnderTest;
import dev.freestone.testkit.sim.NodeSetup;
import dev.freestone.testkit.sim.PersonZones;
import dev.freestone.testkit.sim.SenderPlug;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine as a simulation runs it, over one storage in memory that its nodes share. */
class SimulatedLedger implements LedgerUnderTest {
    static final CompanyProfile COMPANY = new CompanyProfile(ZoneId.of("UTC"));

    private final IdSource ids = new SequentialIdSource();
    private final Storage storage;
    private final LedgerSettings settings;
    private final ContactPolicy policy;
    private final Optional<PersonZones> zones;

    SimulatedLedger(InstantSource storageTime, LedgerSetup setup) {
        this.storage = InMemoryStorage.shared(storageTime);
        this.settings = LedgerSettings.DEFAULT.claimBatch(setup.claimBatch());
        this.policy = SimulatedPolicy.of(setup);
        this.zones = setup.hours().map(hours -> hours.zones());
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public DispatchEngine node(NodeSetup setup) {
        return new Node(new Dispatcher(parts(setup)));
    }

    @Override
    public LedgerDesk desk(NodeSetup setup, CompanyId company, ActorId actor) {
        LedgerParts parts = parts(setup);
        return new SimulatedDesk(new ContactLedger(parts, new Caller(company, actor)), parts, company);
    }

    /** The storage as a node has it; a broken engine sees another one. */
    Storage storage(NodeSetup setup) {
        return setup.storage();
    }

    /** What the policy makes of what the host knows of places. */
    PersonZones places(PersonZones known) {
        return known;
    }

    /** How a node calls senders. */
    SenderPort calls() {
        return new SenderCalls();
    }

    RegisteredSender sender(SenderPlug plug) {
        return new RegisteredSender(
                plug.id(),
                plug.single(),
                plug.batch(),
                plug.traits(),
                plug.rate().map(rate -> new TokenBuckets.Limit(rate.perSecond(), rate.burst())),
                plug.reconciler());
    }

    private LedgerParts parts(NodeSetup setup) {
        Map<SenderId, RegisteredSender> senders = new HashMap<>();
        setup.senders().forEach(plug -> senders.put(plug.id(), sender(plug)));
        return new LedgerParts(
                storage(setup),
                Seals.plain(),
                PersonHashes.plain(),
                setup.clock(),
                setup.nanos(),
                ids,
                company -> Optional.of(COMPANY),
                setup.node(),
                senders,
                calls(),
                PolicyReading.of(policy).compiled(),
                Optional.empty(),
                zones.map(known -> (company, requests) -> requests.stream()
                        .map(request ->
                                facts(setup.clock().instant(), places(known).of(company, request.person())))
                        .toList()),
                Optional.empty(),
                length -> {},
                settings);
    }

    private static PersonFacts facts(Instant now, Set<ZoneId> zones) {
        PersonFactsBuilder facts = PersonFacts.readAt(now);
        zones.forEach(facts::zone);
        return facts.build();
    }

    private record Node(Dispatcher dispatcher) implements DispatchEngine {
        @Override
        public Round round() {
            DispatchRound round = dispatcher.round();
            return new Round() {
                @Override
                public String coming() {
                    return round.coming();
                }

                @Override
                public boolean next() {
                    return round.next();
                }

                @Override
                public void stop() {
                    round.stop();
                }

                @Override
                public Optional<Instant> later() {
                    return round.report().later();
                }
            };
        }

        @Override
        public void heartbeat() {
            dispatcher.heartbeat();
        }

        @Override
        public void close() {
            dispatcher.close();
        }
    }
}
