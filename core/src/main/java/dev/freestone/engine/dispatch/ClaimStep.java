package dev.freestone.engine.dispatch;

import dev.freestone.contact.ClaimRule;
import dev.freestone.contact.CommandRule;
import dev.freestone.contact.DueVerdict;
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
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.Tx;
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
    private final DueLooks dues;
    private final CompanyId served;
    private final DispatchStep again;
    private final Map<PolicyDecision, Document> documents = new HashMap<>();
    private boolean moved;
    private DecisionNotes notes;
    private Map<IntentId, DueVerdict> verdicts = Map.of();

    ClaimStep(
            Dispatching to,
            List<IntentId> ids,
            Map<IntentId, Asked> asked,
            DueLooks dues,
            CompanyId served,
            DispatchStep again) {
        this.to = to;
        this.ids = ids;
        this.asked = asked;
        this.dues = dues;
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
        // Where nothing could be moved, another look would find the same, unless it leaves out what cannot be known.
        return moved || dues.hasFailing() ? List.of(again) : List.of();
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
        List<IntentMove> moves = new ArrayList<>(settled(tx, free, lanes, now));
        SlotBook book = SlotBook.open(
                tx,
                to.parts().policy(),
                free.stream().map(IntentRow::plan).toList(),
                plan -> asked(plan).debts(),
                now);
        Known known = Known.of(
                to.parts(), tx, free.stream().map(row -> asked(row).question()).toList(), now);
        BreakerRoom room = new BreakerRoom(tx, now);
        Instant leaseEnd = to.leaseEnd(tx, now);
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
                                        asked(row).question().destination(),
                                        verdict(row)));
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

    /** What the producers end; it is taken out of what the policy is asked about, together with what they skip. */
    private List<IntentMove> settled(Tx tx, List<IntentRow> free, Map<LaneKey, Lane> lanes, Instant now) {
        // Whoever was erased is not asked about; the intent ends for that reason.
        verdicts = dues.judge(
                tx,
                free.stream().filter(row -> !lane(lanes, lane(row)).erased()).toList());
        List<IntentMove> ends = new ArrayList<>();
        free.removeIf(row -> {
            DueVerdict verdict = verdict(row);
            Optional<IntentMove> end = ClaimRule.due(row, verdict, now);
            end.ifPresent(ends::add);
            return end.isPresent() || verdict.outcome() == DueVerdict.Outcome.SKIP;
        });
        return ends;
    }

    /** The verdicts are those of the transaction that was committed, or may have been. */
    private DueVerdict verdict(IntentRow row) {
        return verdicts.getOrDefault(row.plan().id(), DueVerdict.proceed());
    }

    /** The first free intents, one of each person, at most a batch. One that its producer cannot judge stands in nobody's way. */
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
                        && !row.status().dueAt().isAfter(now)
                        && dues.knows(row, oldest(now))) {
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
        return answer != null && !answer.host().readAt().isBefore(oldest(now));
    }

    private Instant oldest(Instant now) {
        return now.minus(to.parts().settings().factsMaxAge());
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
                                .flatMap(answer -> answer.question().destination()),
                        verdict(row)))
                .toList();
    }

    private static Lane lane(Map<LaneKey, Lane> lanes, LaneKey key) {
        return lanes.getOrDefault(key, Lane.FREE);
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }
}
