package dev.freestone.engine.dispatch;

import dev.freestone.contact.ClaimRule;
import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.IntentMove;
import dev.freestone.contact.SlotRule;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What the ledger would make of contacts as of now: the rules of planning, screening and claim without their locks and writes. Used by
 * one thread. Source: docs/spec/outreach-campaigns.md 4.8.
 */
public final class PolicyPreview implements AutoCloseable {
    private static final int MOST = 1_000;
    private static final Document NOTHING = Document.of("{}");

    private final LedgerParts parts;
    private final CompanyId company;
    private final PreviewSlots slots;

    /**
     * Begins a preview; what passes counts for what comes after it.
     *
     * @param parts what the ledger works with
     * @param company whose contacts they are
     * @param folder a temporary folder of its own, made when needed and removed on close
     * @param inMemory how many slots are kept in memory, at least 1
     */
    public PolicyPreview(LedgerParts parts, CompanyId company, Path folder, int inMemory) {
        this.parts = parts;
        this.company = company;
        this.slots = new PreviewSlots(folder, inMemory);
    }

    /**
     * How a message would end if its sender took it.
     *
     * @param outcome confirmed where it would go out
     * @param held whether it would go out later on the same day only
     * @param paused whether it would wait for the end of a pause
     */
    public record Message(IntentOutcome outcome, boolean held, boolean paused) {}

    /**
     * What the policy says of contacts that would be handed to a dialer.
     *
     * @param zone the zone of the company
     * @param contacts those of at most 1,000 persons
     * @return one decision for each, in their order
     * @throws dev.freestone.error.FreestoneException {@code killed}
     */
    public List<PolicyDecision> screened(ZoneId zone, List<ExportContact> contacts) {
        List<IntentPlan> plans = contacts.stream().map(ExportContact::plan).toList();
        Map<IdempotencyKey, Asked> asked = new HashMap<>();
        new Screening(parts)
                .known(contacts)
                .forEach(each -> asked.put(each.plan().key(), each.asked()));
        List<ContactEvent> taken = new ArrayList<>();
        List<PolicyDecision> decisions = parts.storage().read(tx -> {
            taken.clear();
            Stops.refuseKilled(tx, plans);
            PolicyMoment moment = PolicyMoment.companyNoon(tx.now(), zone);
            Set<LaneKey> erased = tx.persons().erased(Screening.lanes(plans));
            PolicyLook look = look(
                    tx, plans, asked, moment, (plan, marks) -> SlotRule.exported(plan, moment.counted(), marks), taken);
            List<PolicyDecision> said = new ArrayList<>(plans.size());
            for (IntentPlan plan : plans) {
                PolicyDecision decision = erased.contains(new LaneKey(company, plan.person()))
                        ? PolicyDecision.deny(Screening.ERASED)
                        : look.decide(plan);
                said.add(decision);
                if (decision.outcome() == PolicyDecision.Outcome.ALLOW) {
                    look.passed(plan, decision);
                }
            }
            return said;
        });
        slots.add(taken);
        return decisions;
    }

    /**
     * What becomes of messages that would be planned.
     *
     * @param rows what planning would store
     * @return one for each, in their order
     * @throws dev.freestone.error.FreestoneException {@code killed}
     */
    public List<Message> planned(List<IntentRow> rows) {
        List<Message> messages = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += MOST) {
            List<IntentRow> part = rows.subList(from, Math.min(rows.size(), from + MOST));
            List<ContactEvent> taken = new ArrayList<>();
            Map<IdempotencyKey, Asked> asked = asked(part);
            messages.addAll(parts.storage().read(tx -> {
                taken.clear();
                return planned(tx, part, asked, taken);
            }));
            slots.add(taken);
        }
        return messages;
    }

    private Map<IdempotencyKey, Asked> asked(List<IntentRow> rows) {
        Map<IdempotencyKey, Asked> asked = new HashMap<>();
        List<Asked> answers = new Asking(parts)
                .ask(rows.stream().map(row -> Candidate.open(parts, row.plan())).toList());
        for (int i = 0; i < rows.size(); i++) {
            asked.put(rows.get(i).plan().key(), answers.get(i));
        }
        return asked;
    }

    private List<Message> planned(
            Tx tx, List<IntentRow> rows, Map<IdempotencyKey, Asked> asked, List<ContactEvent> taken) {
        Planning.refuseKilled(tx, rows);
        Instant now = tx.now();
        boolean counted = parts.policy().looksBack().isPresent();
        List<IntentRow> begun = Planning.withoutErased(tx, rows);
        List<IntentPlan> plans = begun.stream().map(IntentRow::plan).toList();
        PolicyLook look = look(
                tx,
                plans,
                asked,
                PolicyMoment.live(now),
                (plan, marks) -> SlotRule.slots(plan, counted, now, marks),
                taken);
        List<ControlRow> stops = tx.controls().all();
        return begun.stream()
                .map(row -> message(row, look, now, Stops.stopped(stops, row.plan())))
                .toList();
    }

    private static Message message(IntentRow row, PolicyLook look, Instant now, boolean paused) {
        if (row.status().state() != IntentState.PLANNED) {
            return new Message(outcome(row, row.status()), false, false);
        }
        PolicyDecision policy = look.decide(row.plan());
        // The clock of the storage may be behind the one that planned.
        Instant due = row.status().dueAt();
        Instant at = now.isBefore(due) ? due : now;
        Optional<IntentMove> move =
                ClaimRule.decide(row, new ClaimRule.Claim(at, Lease.NONE, 0, policy, NOTHING, false));
        IntentState state = move.map(IntentMove::to).orElse(IntentState.CLAIMED);
        return switch (state) {
            case HELD -> policy.until().isPresent() ? sent(row, look, policy, true, paused) : tooLong(row, policy);
            case CLAIMED -> sent(row, look, policy, false, paused);
            default -> new Message(outcome(row, move.orElseThrow().after()), false, false);
        };
    }

    private static Message sent(IntentRow row, PolicyLook look, PolicyDecision policy, boolean held, boolean paused) {
        look.passed(row.plan(), policy);
        var outcome =
                new IntentOutcome(row.plan().channel(), IntentState.CONFIRMED, Optional.empty(), Optional.empty());
        return new Message(outcome, held, paused);
    }

    /** One that no instant releases stays held until its day ends. */
    private static Message tooLong(IntentRow row, PolicyDecision policy) {
        var outcome = new IntentOutcome(
                row.plan().channel(),
                IntentState.SUPPRESSED,
                Optional.of(IntentReason.HOLD_BEYOND_LIMIT),
                Optional.of(policy.ruleId()));
        return new Message(outcome, false, false);
    }

    private static IntentOutcome outcome(IntentRow row, IntentStatus status) {
        return new IntentOutcome(row.plan().channel(), status.state(), status.reason(), status.ruleId());
    }

    private PolicyLook look(
            Tx tx,
            List<IntentPlan> plans,
            Map<IdempotencyKey, Asked> asked,
            PolicyMoment moment,
            BiFunction<IntentPlan, Set<EventMark>, List<ContactEvent>> takes,
            List<ContactEvent> taken) {
        CompiledPolicy policy = parts.policy();
        Known known =
                Known.of(parts, tx, asked.values().stream().map(Asked::question).toList(), moment.at());
        SlotBook book =
                SlotBook.look(tx, policy, plans, plan -> asked(asked, plan).debts(), takes, moment.at());
        if (policy.looksBack().isPresent()) {
            slots.of(company, plans).forEach(book::add);
        }
        return new PolicyLook() {
            @Override
            public PolicyDecision decide(IntentPlan contact) {
                Asked answer = asked(asked, contact);
                PolicyFacts facts = PolicyFacts.of(answer.host(), known.facts(answer.question()), book.events(contact))
                        .in(known.zone(company));
                return policy.decide(answer.question(), facts, moment);
            }

            @Override
            public void passed(IntentPlan contact, PolicyDecision decision) {
                book.reserve(contact, decision.marks());
                if (policy.looksBack().isPresent()) {
                    taken.addAll(takes.apply(contact, decision.marks()));
                }
            }
        };
    }

    private static Asked asked(Map<IdempotencyKey, Asked> asked, IntentPlan plan) {
        return Objects.requireNonNull(asked.get(plan.key()), "a contact that nobody asked about");
    }

    /** Removes the temporary files; never throws. */
    @Override
    public void close() {
        slots.close();
    }
}
