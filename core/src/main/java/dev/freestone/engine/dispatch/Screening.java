package dev.freestone.engine.dispatch;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPlans;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Screens contacts that a run hands to a dialer, and keeps those that pass as entries of the ledger, with their slots. Thread-safe.
 * Source: docs/spec/contact-ledger.md 12; docs/spec/contact-policy.md 9.
 */
public final class Screening {
    static final String ERASED = "core/person-erased";
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_EVENTS = 10_000;

    private final LedgerParts parts;

    /**
     * Screens with these parts.
     *
     * @param parts what the ledger works with
     */
    public Screening(LedgerParts parts) {
        this.parts = parts;
    }

    /**
     * What the policy is asked about a contact.
     *
     * @param company the owner
     * @param contact the contact, with its normalised destination
     * @return the same for the same contact, under one key
     */
    public ExportContact contact(CompanyId company, NewIntent contact) {
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        KeyedHash person = parts.hashes().of(company, contact.person());
        List<KeyedHash> debts = contact.debts().stream()
                .map(debt -> parts.hashes().debt(company, debt))
                .toList();
        Destination destination = contact.destination()
                .orElseThrow(() -> new IllegalArgumentException("contact: no destination, give the normalised one"));
        return new ExportContact(
                ContactPlans.export(company, contact, person, debts, now),
                parts.hashes().destination(company, destination),
                IntentContent.of(contact));
    }

    /**
     * Asks the host what it knows for contacts, outside of any transaction.
     *
     * @param contacts those of at most 1,000 persons
     * @return the same contacts, with what is known, in their order
     * @throws RuntimeException what a port of the host throws
     */
    public List<ExportContact> known(List<ExportContact> contacts) {
        List<Candidate> candidates = contacts.stream()
                .map(each -> new Candidate(each.plan(), each.content()))
                .toList();
        List<Asked> asked = new Asking(parts).ask(candidates);
        List<ExportContact> known = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            known.add(contacts.get(i).knowing(asked.get(i)));
        }
        return known;
    }

    /**
     * Decides about contacts under the locks of their persons and debts, each in view of those that passed before it, and
     * stores those that pass.
     *
     * @param tx the transaction
     * @param to which file they are for
     * @param firstLine the line of the first that passes
     * @param contacts those of at most 1,000 persons
     * @return what the policy said of each, in their order
     */
    public List<PolicyDecision> screen(Tx tx, Handover to, long firstLine, List<ExportContact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        List<IntentPlan> plans = contacts.stream().map(ExportContact::plan).toList();
        Stops.refuseKilled(tx, plans);
        PolicyMoment moment = PolicyMoment.companyNoon(tx.now(), to.zone());
        Map<LaneKey, Lane> lanes = tx.contacts().lanes(lanes(plans));
        CompiledPolicy policy = parts.policy();
        Map<IdempotencyKey, Asked> asked = new HashMap<>();
        contacts.forEach(each -> asked.put(each.plan().key(), each.asked()));
        SlotBook book = SlotBook.open(
                tx,
                policy,
                plans,
                plan -> Objects.requireNonNull(asked.get(plan.key()), "an answer")
                        .debts(),
                moment);
        Known known = Known.of(
                parts,
                tx,
                contacts.stream().map(each -> each.asked().question()).toList(),
                moment.at());
        List<PolicyDecision> decisions = new ArrayList<>(contacts.size());
        List<ExportRow> entries = new ArrayList<>();
        List<ContactEvent> slots = new ArrayList<>();
        for (ExportContact contact : contacts) {
            IntentPlan plan = contact.plan();
            PolicyDecision decision =
                    isErased(lanes, plan) ? PolicyDecision.deny(ERASED) : policy(contact, known, book, moment);
            decisions.add(decision);
            if (decision.outcome() == PolicyDecision.Outcome.ALLOW) {
                book.reserve(plan, decision.marks());
                slots.addAll(book.slots(plan, decision.marks()));
                entries.add(entry(contact, to, firstLine + entries.size(), moment.counted()));
            }
        }
        each(entries, MOST_ENTRIES, part -> tx.exports().add(part).forEach(Commit::saved));
        each(slots, MOST_EVENTS, tx.events()::put);
        return decisions;
    }

    private PolicyDecision policy(ExportContact contact, Known known, SlotBook book, PolicyMoment moment) {
        Asked asked = contact.asked();
        PolicyFacts facts = PolicyFacts.of(asked.host(), known.facts(asked.question()), book.events(contact.plan()))
                .in(known.zone(contact.plan().company()));
        return parts.policy().decide(asked.question(), facts, moment);
    }

    private static boolean isErased(Map<LaneKey, Lane> lanes, IntentPlan plan) {
        return lanes.getOrDefault(new LaneKey(plan.company(), plan.person()), Lane.FREE)
                .erased();
    }

    static Set<LaneKey> lanes(List<IntentPlan> plans) {
        Set<LaneKey> lanes = new TreeSet<>();
        plans.forEach(plan -> lanes.add(new LaneKey(plan.company(), plan.person())));
        return lanes;
    }

    private static ExportRow entry(ExportContact contact, Handover to, long line, Instant at) {
        return new ExportRow(
                to.company(),
                contact.plan().key(),
                to.run(),
                line,
                contact.plan().person(),
                contact.destination(),
                at,
                to.assumeAt(),
                ExportState.OPEN);
    }

    private static <T> void each(List<T> all, int most, Consumer<List<T>> part) {
        for (int from = 0; from < all.size(); from += most) {
            part.accept(all.subList(from, Math.min(all.size(), from + most)));
        }
    }
}
