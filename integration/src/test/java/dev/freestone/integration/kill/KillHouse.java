package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.contact.SharedCap;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.LedgerNode;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Processes over one storage, one provider, and a time that only scenarios move. Used by one thread. */
final class KillHouse {
    static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    static final Duration LEASE = LedgerSettings.DEFAULT.lease();
    static final SenderId TEXT = SenderId.of("text");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");

    final ManualClock clock = ManualClock.at(MON_2026_03_02);
    final StubProvider provider = new StubProvider();
    final TokenBuckets.Limit limit = new TokenBuckets.Limit(1, 5);
    Storage storage;
    int batch = 1;

    /** What happens while a node prepares messages. */
    Runnable preparing = () -> {};

    private final SequentialIdSource ids = new SequentialIdSource();
    private final Map<String, LedgerNode> nodes = new HashMap<>();
    private final List<String> uncommitted = new ArrayList<>();

    KillHouse(KillStore store) {
        this.storage = store.open(clock);
    }

    /** A new process, which follows another one of its name. */
    LedgerNode begin(String name, Fate fate) {
        var node = new LedgerNode(parts(name, new FatedStorage(storage, fate), fate));
        nodes.put(name, node);
        return node;
    }

    /** A host whose calls go to another view of the storage. */
    ContactLedger over(Storage view) {
        return new LedgerNode(parts("host", view, Fate.none())).contacts();
    }

    /** A process that nothing befalls. */
    LedgerNode node(String name) {
        return Optional.ofNullable(nodes.get(name)).orElseGet(() -> begin(name, Fate.none()));
    }

    /** One that lives on all the time. */
    ContactLedger contacts() {
        return node("desk").contacts();
    }

    ContactLedger operator() {
        return node("desk").operator();
    }

    /** The first process works until its fate ends it. */
    void killed(Fate fate) {
        killed("node-1", fate, LedgerNode::tick);
    }

    /** A process does something until its fate ends it. */
    void killed(String name, Fate fate, Consumer<LedgerNode> work) {
        LedgerNode doomed = begin(name, fate);
        fate.killing(() -> work.accept(doomed));
        nodes.remove(name);
    }

    /** What the other processes do right away. */
    void others() {
        node("node-2").tick();
    }

    /** What the other processes have done within one lease and one tick. */
    void othersAfterTheLease() {
        clock.advance(LEASE);
        others();
    }

    /** The other processes work on for a time, a tick a minute. */
    void othersFor(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(1));
            nodes.keySet().stream()
                    .filter(name -> name.startsWith("node-"))
                    .sorted()
                    .toList()
                    .forEach(name -> node(name).tick());
        }
    }

    IntentId plan(int person) {
        return plan(contacts(), person);
    }

    IntentId plan(NewIntent.Builder intent) {
        return contacts().plan(List.of(intent.build())).get(0).id();
    }

    static IntentId plan(ContactLedger ledger, int person) {
        return ledger.plan(List.of(intent(person).build())).get(0).id();
    }

    /** About a debt that nobody else has. The directory knows where to send it. */
    static NewIntent.Builder intent(int person) {
        return NewIntent.builder(CAMPAIGN, "CG-4T2K-9QXD:2026-03-02", PersonId.of("BO-" + person))
                .sender(TEXT)
                .about(Purpose.COLLECTION, "paymentDueDateReminder")
                .debts("LN-" + person);
    }

    ContactIntent get(IntentId id) {
        return contacts().get(id);
    }

    IntentRow row(IntentId id) {
        return storage.read(tx -> tx.contacts().find(CompanyId.DEFAULT, id)).orElseThrow();
    }

    List<ContactIntent> all() {
        return contacts().list(IntentFilter.ALL, Optional.empty(), 1_000);
    }

    Ending of(IntentId id) {
        return new Ending(this, id);
    }

    /** What happened to a contact, in the words of the journal. */
    List<String> steps(IntentId id) {
        return contacts().explain(id).stream().map(HistoryEntry::event).toList();
    }

    /** What holds in every scenario, whatever was stopped. */
    void requireWhole() {
        assertThat(uncommitted).as("calls without a committed attempt").isEmpty();
        assertThat(all())
                .allSatisfy(intent -> assertThat(provider.deliveries(intent.key()))
                        .as("deliveries of %s", intent.id())
                        .isLessThanOrEqualTo(1));
        assertThat(contacts().verifier().verify().fault()).isEmpty();
    }

    private LedgerParts parts(String name, Storage view, Fate fate) {
        return new LedgerParts(
                view,
                Seals.plain(),
                PersonHashes.plain(),
                clock,
                () -> Duration.between(MON_2026_03_02, clock.instant()).toNanos(),
                ids,
                company -> Optional.of(new CompanyProfile(ZoneId.of("UTC"))),
                NodeId.of(name),
                Map.of(TEXT, sender(fate)),
                LedgerNode.calls(),
                PolicyReading.of(SharedCap.policy(1)).compiled(),
                Optional.of(new FatedPeople(fate, () -> preparing.run())),
                Optional.empty(),
                Optional.empty(),
                length -> {},
                LedgerSettings.DEFAULT);
    }

    private RegisteredSender sender(Fate fate) {
        SenderTraits traits = SenderTraits.none().answersByKey();
        Optional<BatchSender> several = batch == 1
                ? Optional.empty()
                : Optional.of(new FatedBatchSender(traits.maxBatch(batch), requests -> sendAll(fate, requests)));
        return new RegisteredSender(
                TEXT,
                several.isPresent()
                        ? Optional.empty()
                        : Optional.of(request -> sendAll(fate, List.of(request)).get(0)),
                several,
                several.map(BatchSender::traits).orElse(traits),
                Optional.of(limit),
                Optional.of(attempts -> {
                    fate.at(Side.BEFORE, "lookup");
                    var findings = provider.lookup(attempts);
                    fate.at(Side.AFTER, "lookup");
                    return findings;
                }));
    }

    private List<SendResult> sendAll(Fate fate, List<SendRequest> requests) {
        requests.forEach(this::requireCommitted);
        fate.at(Side.BEFORE, "send");
        List<SendResult> results = new ArrayList<>();
        for (SendRequest request : requests) {
            results.add(provider.receive(request));
            fate.at(Side.AFTER, "send " + results.size());
        }
        fate.at(Side.AFTER, "send");
        return results;
    }

    /** What a sender throws the engine takes for an unknown outcome, so it is noted. */
    private void requireCommitted(SendRequest request) {
        var status = row(IntentId.of(request.correlation().get("intent"))).status();
        if (status.state() != IntentState.ATTEMPTED || status.attempt().number() != request.attemptNo()) {
            uncommitted.add(request + " at " + status.state());
        }
    }
}
