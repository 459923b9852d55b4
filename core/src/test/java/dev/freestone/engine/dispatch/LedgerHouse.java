package dev.freestone.engine.dispatch;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** An engine with one sender over a storage in memory that nodes share. */
final class LedgerHouse {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final SenderId TEXT = SenderId.of("text");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");

    final ManualClock clock = ManualClock.at(START);
    final Storage storage = InMemoryStorage.shared(clock);
    final SequentialIdSource ids = new SequentialIdSource();
    final Script script = new Script();
    private final UnaryOperator<FreestoneBuilder> with;
    Freestone freestone;
    ContactLedger contacts;

    LedgerHouse() {
        this(builder -> builder);
    }

    LedgerHouse(UnaryOperator<FreestoneBuilder> with) {
        this.with = with;
        freestone = node("node-1", clock);
        contacts = freestone.contacts();
    }

    static LedgerHouse limited(int perSecond) {
        return new LedgerHouse(builder -> builder.rateLimit(TEXT, TokenBuckets.Limit.perSecond(perSecond)));
    }

    Freestone node(String name, ManualClock itsClock) {
        return with.apply(Freestone.builder()
                        .storage(storage)
                        .clock(itsClock)
                        .ids(ids)
                        .node(NodeId.of(name))
                        .sender(TEXT, script)
                        .contactPolicy(ContactPolicy.none()))
                .build();
    }

    ContactLedger operator() {
        return freestone
                .company(CompanyId.DEFAULT)
                .actingAs(ActorId.of("user:4711"))
                .contacts();
    }

    IntentId plan(String person) {
        return contacts.plan(List.of(intent(person))).get(0).id();
    }

    /** Another node does what is due at another time. */
    void tickAfter(Duration time) {
        clock.advance(time);
        freestone.tick();
    }

    static NewIntent intent(String person) {
        return intent(person, "CG-4T2K-9QXD:2026-03-02");
    }

    static NewIntent intent(String person, String occurrence) {
        return new NewIntent(
                CAMPAIGN,
                occurrence,
                PersonId.of(person),
                "text",
                TEXT,
                Purpose.SERVICING,
                Optional.empty(),
                "paymentDueDateReminder",
                List.of("LN-5"),
                Optional.empty(),
                Map.of("amount", "12.50"),
                Optional.of(Destination.of("+15550100001")),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
