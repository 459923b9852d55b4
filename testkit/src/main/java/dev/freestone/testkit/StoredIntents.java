package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Intents of the suites: each number is another id, identity and person; all else is alike until a test says otherwise.
 * Immutable.
 */
record StoredIntents(IntentRow row) {
    static final Producer PRODUCER = new Producer("outreach", "CG-4T2K-9QXD");
    static final Producer OTHER_PRODUCER = new Producer("promo", "PP-0000-0001");
    static final String OCCURRENCE = "CG-4T2K-9QXD:2026-03-02";
    static final SenderId SENDER = SenderId.of("text-1");
    static final WaitingQueue WAITING = new WaitingQueue(CompanyId.DEFAULT, PRODUCER, "text", SENDER);
    static final Instant CREATED = StoredSample.CREATED;

    private static final int BASE = 32;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

    /** Planned and due since {@link #CREATED}. */
    static StoredIntents intent(int number) {
        IntentPlan plan = new IntentPlan(
                id(number),
                CompanyId.DEFAULT,
                key(number),
                PRODUCER,
                OCCURRENCE,
                "text",
                person(number),
                new ContactTopic(Purpose.SERVICING, "reminder", List.of()),
                SENDER,
                5,
                CREATED,
                CREATED.plusSeconds(3600),
                CREATED.plusSeconds(1800),
                CREATED,
                Document.of("{\"intent\":" + number + "}"));
        IntentStatus status = new IntentStatus(
                IntentState.PLANNED,
                Optional.empty(),
                Optional.empty(),
                CREATED,
                Optional.empty(),
                Lease.NONE,
                AttemptMark.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                DeliveryStatus.NONE,
                Optional.empty(),
                0,
                Optional.empty(),
                CREATED);
        return new StoredIntents(new IntentRow(0, 0, plan, status));
    }

    static IntentId id(int number) {
        return IntentId.of("IN-0000-" + number);
    }

    static IdempotencyKey key(int number) {
        StringBuilder digits = new StringBuilder();
        for (int rest = number; digits.length() < BASE; rest /= BASE) {
            digits.append(DIGITS.charAt(rest % BASE));
        }
        return new IdempotencyKey("fs1" + digits.reverse());
    }

    static KeyedHash person(int number) {
        return KeyedHash.of("k1:" + "%064x".formatted(number));
    }

    static LaneKey lane(int number) {
        return new LaneKey(CompanyId.DEFAULT, person(number));
    }

    /** What has a meaning in a row: not the end of a lease that nobody holds. */
    static IntentRow meaning(IntentRow row) {
        Lease lease = row.status().lease();
        return lease.owner().isPresent()
                ? row
                : new StoredIntents(row).leased(lease.released()).row();
    }

    /** The row as the order of work must show it. */
    static DueIntent due(IntentRow row) {
        IntentPlan plan = row.plan();
        return new DueIntent(
                plan.id(),
                plan.company(),
                plan.producer(),
                plan.channel(),
                plan.sender(),
                plan.priority(),
                row.status().dueAt(),
                row.planSeq());
    }

    static Lease lease(NodeId node, Instant until, long fence) {
        return new Lease(Optional.of(node), until, fence);
    }

    WaitingQueue queue() {
        IntentPlan plan = row.plan();
        return new WaitingQueue(plan.company(), plan.producer(), plan.channel(), plan.sender());
    }

    StoredIntents planned(Consumer<PlanSample> change) {
        PlanSample sample = new PlanSample(row.plan());
        change.accept(sample);
        return new StoredIntents(new IntentRow(row.planSeq(), row.version(), sample.made(), row.status()));
    }

    StoredIntents become(Consumer<StatusSample> change) {
        StatusSample sample = new StatusSample(row.status());
        change.accept(sample);
        return new StoredIntents(row.with(sample.made()));
    }

    StoredIntents stored(long planSeq, long version) {
        return new StoredIntents(new IntentRow(planSeq, version, row.plan(), row.status()));
    }

    StoredIntents ownedBy(CompanyId company) {
        return planned(plan -> plan.company = company);
    }

    StoredIntents by(Producer producer) {
        return planned(plan -> plan.producer = producer);
    }

    StoredIntents at(String occurrence) {
        return planned(plan -> plan.occurrence = occurrence);
    }

    StoredIntents over(String channel) {
        return planned(plan -> plan.channel = channel);
    }

    StoredIntents to(int person) {
        return planned(plan -> plan.person = person(person));
    }

    StoredIntents through(SenderId sender) {
        return planned(plan -> plan.sender = sender);
    }

    StoredIntents first(int priority) {
        return planned(plan -> plan.priority = priority);
    }

    StoredIntents in(IntentState state) {
        return become(status -> status.state = state);
    }

    StoredIntents because(IntentReason reason) {
        return become(status -> status.reason = Optional.of(reason));
    }

    StoredIntents dueAt(Instant instant) {
        return become(status -> status.dueAt = instant);
    }

    StoredIntents wakingAt(Instant instant) {
        return become(status -> status.wakeAt = Optional.of(instant));
    }

    StoredIntents leased(Lease lease) {
        return become(status -> status.lease = lease);
    }

    /** Claimed by a node, to be looked at when the lease ends. */
    StoredIntents claimedBy(NodeId node, Instant until, long fence) {
        return in(IntentState.CLAIMED).leased(lease(node, until, fence)).wakingAt(until);
    }

    StoredIntents attemptedAt(Instant instant) {
        var last = new AttemptMark.Last("A-1", instant, instant.plusSeconds(35), instant, StorageCase.NODE_1, 1);
        return become(status -> status.attempt = new AttemptMark(1, 1, Optional.of(last)));
    }
}
