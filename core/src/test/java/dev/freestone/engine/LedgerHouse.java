package dev.freestone.engine;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.ContactFacts;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.Sender;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The ledger over a storage in memory that nodes share, with one sender that answers as a test says. */
final class LedgerHouse {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final SenderId TEXT = SenderId.of("text");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");

    final ManualClock clock = ManualClock.at(START);
    final Script script = new Script();
    Storage storage = InMemoryStorage.shared(clock);
    LedgerSettings settings = LedgerSettings.DEFAULT;
    ContactPolicy policy = ContactPolicy.none();
    CompanyProfile company = new CompanyProfile(ZoneId.of("UTC"));
    SenderTraits traits = SenderTraits.none();
    Optional<TokenBuckets.Limit> limit = Optional.empty();
    Optional<OutcomeReconciler> reconciler = Optional.empty();
    Optional<BatchSender> batch = Optional.empty();
    Optional<PersonDirectory> people = Optional.empty();
    Optional<ContactFacts> facts = Optional.empty();
    Map<String, DueCheck<?>> dueChecks = Map.of();
    private Seals seals = Seals.plain();
    private PersonHashes hashes = PersonHashes.plain();
    private final SequentialIdSource ids = new SequentialIdSource();
    private int occasions;
    private final Map<String, Dispatcher> nodes = new HashMap<>();

    /** Goes on with processes that have these keys. */
    void under(KeySource keys) {
        seals = Seals.under(keys);
        hashes = PersonHashes.under(keys);
        nodes.clear();
    }

    Dispatcher node(String name) {
        return nodes.computeIfAbsent(name, none -> new Dispatcher(parts(name, clock)));
    }

    /** A process of a name that another process had before it. */
    Dispatcher restarted(String name) {
        nodes.remove(name);
        return node(name);
    }

    Dispatcher node(String name, ManualClock itsClock) {
        return nodes.computeIfAbsent(name, none -> new Dispatcher(parts(name, itsClock)));
    }

    ContactLedger contacts() {
        return new ContactLedger(parts("node-1", clock), Caller.host(CompanyId.DEFAULT));
    }

    ContactLedger operator() {
        return new ContactLedger(parts("node-1", clock), new Caller(CompanyId.DEFAULT, ActorId.of("user:4711")));
    }

    IntentId plan(String person) {
        return contacts().plan(List.of(intent(person))).get(0).id();
    }

    /** Plans a contact about debts, on another occasion each time. */
    IntentId planAbout(String person, String... debts) {
        occasions++;
        NewIntent intent = NewIntent.builder(CAMPAIGN, "CG-4T2K-9QXD:run:CR-" + occasions, PersonId.of(person))
                .sender(TEXT)
                .about(Purpose.COLLECTION, "paymentDueDateReminder")
                .debts(debts)
                .destination(Destination.of("+15550100001"))
                .build();
        return contacts().plan(List.of(intent)).get(0).id();
    }

    /** The slots of a contact, in the order of their debts. */
    List<ContactEvent> slots(IntentId id) {
        var source = new EventSource(CompanyId.DEFAULT, EventSource.Kind.INTENT, id.value());
        return storage.read(tx -> tx.events().of(List.of(source))).stream()
                .sorted(Comparator.comparing(
                        slot -> slot.debt().map(KeyedHash::value).orElse("")))
                .toList();
    }

    ContactIntent get(IntentId id) {
        return contacts().get(id);
    }

    DispatchReport tick() {
        return node("node-1").tick();
    }

    DispatchReport tickAfter(Duration time) {
        clock.advance(time);
        return tick();
    }

    /** Does the steps of a round until one of this name is to come. */
    static DispatchRound until(DispatchRound round, String step) {
        boolean more = true;
        while (more && !round.coming().equals(step)) {
            more = round.next();
        }
        if (!round.coming().equals(step)) {
            throw new AssertionError("no step " + step + " came");
        }
        return round;
    }

    static void finish(DispatchRound round) {
        boolean more = true;
        while (more) {
            more = round.next();
        }
    }

    LedgerParts parts(String node, ManualClock itsClock) {
        Optional<Sender> single = batch.isPresent() ? Optional.empty() : Optional.of(script);
        var sender = new RegisteredSender(TEXT, single, batch, traits, limit, reconciler);
        return new LedgerParts(
                storage,
                seals,
                hashes,
                itsClock,
                () -> Duration.between(START, clock.instant()).toNanos(),
                ids,
                id -> Optional.of(company),
                NodeId.of(node),
                Map.of(TEXT, sender),
                new SenderCalls(),
                PolicyReading.of(policy).compiled(),
                people,
                facts,
                Optional.empty(),
                length -> {},
                settings,
                dueChecks);
    }

    /** A contact whose destination the host's people tell. */
    static NewIntent withoutDestination(String person) {
        return NewIntent.builder(CAMPAIGN, "CG-4T2K-9QXD:2026-03-02", PersonId.of(person))
                .sender(TEXT)
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .build();
    }

    static NewIntent intent(String person) {
        return intent(person, "CG-4T2K-9QXD:2026-03-02");
    }

    static NewIntent intent(String person, String occurrence) {
        return intent(person, occurrence, List.of("LN-5"), OptionalInt.empty());
    }

    static NewIntent intent(String person, String occurrence, List<String> loans, OptionalInt priority) {
        return new NewIntent(
                CAMPAIGN,
                occurrence,
                PersonId.of(person),
                "text",
                TEXT,
                Purpose.SERVICING,
                Optional.empty(),
                "paymentDueDateReminder",
                loans,
                List.of(),
                Optional.empty(),
                Map.of("amount", "12.50"),
                Optional.of(Destination.of("+15550100001")),
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ContactTraits.PLAIN,
                Optional.empty());
    }
}
