package dev.freestone.engine.dispatch;

import dev.freestone.contact.Breaker;
import dev.freestone.contact.ClaimRule;
import dev.freestone.contact.CommandRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Claims intents: the policy decides about each under the lock of its person's lane. */
final class ClaimStep implements DispatchStep {
    private final Dispatching to;
    private final List<IntentId> ids;
    private final Map<IntentId, Asked> asked;
    private final CompanyId served;
    private final DispatchStep again;
    private final Map<PolicyDecision, Document> documents = new HashMap<>();
    private boolean moved;
    private DecisionNotes notes;

    ClaimStep(Dispatching to, List<IntentId> ids, Map<IntentId, Asked> asked, CompanyId served, DispatchStep again) {
        this.to = to;
        this.ids = ids;
        this.asked = asked;
        this.served = served;
        this.again = again;
        this.notes = notes();
    }

    private DecisionNotes notes() {
        return new DecisionNotes(to.parts(), to.snapshots());
    }

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public List<DispatchStep> run() {
        List<Claimed> claimed;
        try {
            claimed = Commit.decide(to.parts().storage(), this::claim);
            notes.committed();
        } catch (FreestoneException e) {
            if (e.code() != ErrorCode.STORAGE_IN_DOUBT) {
                throw e;
            }
            claimed = to.parts().storage().read(this::reread);
        }
        claimed.forEach(each -> to.hold(each.id(), each.fence()));
        if (!claimed.isEmpty()) {
            return List.of(new PrepareStep(to, claimed), again);
        }
        // Where nothing could be moved, another look would find the same.
        return moved ? List.of(again) : List.of();
    }

    private List<Claimed> claim(Tx tx) {
        // What is recorded of a destination waits for this claim, or is stamped later: else the attempt would not look
        // for it.
        tx.controls().held();
        Instant now = tx.now();
        Map<LaneKey, IntentRow> firsts = firsts(tx, now);
        moved = false;
        // A transaction that is decided again asks and notes anew.
        notes = notes();
        if (firsts.isEmpty()) {
            return List.of();
        }
        Map<LaneKey, Lane> lanes = tx.contacts().lanes(firsts.keySet());
        List<IntentRow> free = new ArrayList<>();
        firsts.forEach((key, row) -> {
            if (lane(lanes, key).busy().isEmpty() && isKnown(row, now)) {
                free.add(row);
            }
        });
        SlotBook book = SlotBook.open(
                tx,
                to.parts().policy(),
                free.stream().map(IntentRow::plan).toList(),
                plan -> asked(plan).debts(),
                now);
        Known known = Known.of(
                to.parts(), tx, free.stream().map(row -> asked(row).question()).toList(), now);
        Room room = new Room(tx, now);
        Instant leaseEnd = to.leaseEnd(tx, now);
        List<IntentMove> moves = new ArrayList<>();
        Map<IntentId, Set<EventMark>> marks = new HashMap<>();
        List<Claimed> claimed = new ArrayList<>();
        for (IntentRow row : free) {
            if (room.has(row.plan().sender())) {
                PolicyDecision decision = policy(row, known, book, now);
                decide(row, lane(lanes, lane(row)), decision, book, now, leaseEnd)
                        .ifPresent(move -> {
                            moves.add(move);
                            notes.add(move, asked(row), known.zone(row.plan().company()), decision, now);
                            if (move.to() == IntentState.CLAIMED) {
                                room.take(row.plan().sender());
                                book.reserve(row.plan(), decision.marks());
                                marks.put(row.plan().id(), decision.marks());
                                claimed.add(new Claimed(
                                        row,
                                        move.after().lease().fence(),
                                        room.openings(row.plan().sender()),
                                        asked(row).question().destination()));
                            }
                        });
            }
        }
        room.save();
        notes.keep(tx);
        IntentWrites.store(
                tx,
                moves,
                to.actor(),
                notes::of,
                move -> marks.getOrDefault(move.before().plan().id(), Set.of()));
        ErasedContent.drop(
                tx,
                moves.stream()
                        .filter(move -> move.after().reason().equals(Optional.of(IntentReason.PERSON_ERASED)))
                        .map(move -> move.before().plan().id())
                        .toList());
        tx.contacts().served(served);
        moved = !moves.isEmpty();
        return claimed;
    }

    /** The first free intents, one of each person, at most a batch. */
    private Map<LaneKey, IntentRow> firsts(Tx tx, Instant now) {
        int batch = to.parts().settings().claimBatch();
        Map<LaneKey, IntentRow> firsts = new LinkedHashMap<>();
        for (int from = 0; from < ids.size() && firsts.size() < batch; ) {
            int end = Math.min(ids.size(), from + batch - firsts.size());
            List<IntentId> part = ids.subList(from, end);
            Map<IntentId, IntentRow> rows = new HashMap<>();
            tx.contacts().lockFree(part).forEach(row -> rows.put(row.plan().id(), row));
            for (IntentId id : part) {
                IntentRow row = rows.get(id);
                if (row != null
                        && row.status().state() == IntentState.PLANNED
                        && !row.status().dueAt().isAfter(now)) {
                    firsts.putIfAbsent(lane(row), row);
                }
            }
            from = end;
        }
        return firsts;
    }

    private PolicyDecision policy(IntentRow row, Known known, SlotBook book, Instant now) {
        Asked asked = asked(row);
        PolicyFacts facts = PolicyFacts.of(asked.host(), known.facts(asked.question()), book.events(row.plan()))
                .in(known.zone(row.plan().company()));
        return to.parts().policy().decide(asked.question(), facts, PolicyMoment.live(now));
    }

    private Asked asked(IntentRow row) {
        return asked(row.plan());
    }

    private Asked asked(IntentPlan plan) {
        return Objects.requireNonNull(asked.get(plan.id()), "a contact that nobody asked about");
    }

    /** Facts that are too old are not used; the contact waits for the next look. */
    private boolean isKnown(IntentRow row, Instant now) {
        Asked answer = asked.get(row.plan().id());
        Duration most = to.parts().settings().factsMaxAge();
        return answer != null && !answer.host().readAt().plus(most).isBefore(now);
    }

    private Optional<IntentMove> decide(
            IntentRow row, Lane lane, PolicyDecision policy, SlotBook book, Instant now, Instant leaseEnd) {
        if (lane.erased()) {
            // It was planned while its person was being erased.
            return CommandRule.suppress(row, IntentReason.PERSON_ERASED, now);
        }
        Lease lease = new Lease(
                Optional.of(to.parts().node()), leaseEnd, row.status().lease().fence() + 1);
        return ClaimRule.decide(
                row,
                new ClaimRule.Claim(
                        now,
                        lease,
                        lane.restrictionVersion(),
                        policy,
                        documents.computeIfAbsent(policy, ClaimStep::document),
                        book.reserves(row.plan())));
    }

    private static Document document(PolicyDecision policy) {
        Map<String, Object> members = new TreeMap<>();
        members.put("outcome", policy.outcome().code());
        members.put("rule", policy.ruleId());
        policy.validUntil().ifPresent(until -> members.put("validUntil", until.toString()));
        return Document.of(JsonText.write(members));
    }

    /** After a commit whose answer was lost: what this node holds, and did not hold before, it has claimed now. */
    private List<Claimed> reread(Tx tx) {
        return tx.contacts().lock(ids).stream()
                .filter(row -> row.status().state() == IntentState.CLAIMED)
                .filter(row -> row.status()
                        .lease()
                        .owner()
                        .filter(to.parts().node()::equals)
                        .isPresent())
                .filter(row -> !to.holds(row.plan().id()))
                .map(row -> new Claimed(
                        row,
                        row.status().lease().fence(),
                        0,
                        Optional.ofNullable(asked.get(row.plan().id()))
                                .flatMap(answer -> answer.question().destination())))
                .toList();
    }

    private static Lane lane(Map<LaneKey, Lane> lanes, LaneKey key) {
        return lanes.getOrDefault(key, Lane.FREE);
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }

    /** How many intents the breakers let pass; an open one is locked, so that only one node finds out. */
    private static final class Room {
        private final Tx tx;
        private final Instant now;
        private final Map<SenderId, SenderRow> open = new HashMap<>();
        private final Map<SenderId, Integer> rooms = new HashMap<>();
        private final Map<SenderId, SenderRow> probing = new HashMap<>();

        Room(Tx tx, Instant now) {
            this.tx = tx;
            this.now = now;
            for (SenderRow row : tx.senders().all()) {
                if (row.openUntil().isPresent()) {
                    open.put(row.sender(), row);
                }
            }
        }

        boolean has(SenderId sender) {
            if (!open.containsKey(sender)) {
                return true;
            }
            return rooms.computeIfAbsent(sender, this::locked) > 0;
        }

        int openings(SenderId sender) {
            return Optional.ofNullable(open.get(sender))
                    .map(SenderRow::openings)
                    .orElse(0);
        }

        private int locked(SenderId sender) {
            SenderRow row = tx.senders().lock(sender);
            open.put(sender, row);
            return Breaker.room(row, now);
        }

        void take(SenderId sender) {
            SenderRow row = open.get(sender);
            if (row != null && row.openUntil().isPresent()) {
                rooms.computeIfPresent(sender, (id, left) -> left - 1);
                probing.put(sender, Breaker.probing(row, now));
            }
        }

        void save() {
            probing.values().forEach(tx.senders()::save);
        }
    }
}
