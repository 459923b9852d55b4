package dev.freestone.engine.replay;

import dev.freestone.contact.EvidenceRecord;
import dev.freestone.contact.EvidenceRecord.Kind;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.engine.policy.PolicyAdoption;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Tells how a person was treated in some time, and by which rules. That it was told is journaled before. Thread-safe. Source:
 * docs/spec/contact-policy.md 10.
 */
public final class PolicyEvidence {
    private static final int PAGE = 500;

    private final LedgerParts parts;
    private final Caller caller;

    /**
     * For one caller.
     *
     * @param parts what the ledger works with
     * @param caller who asks, for whom
     */
    public PolicyEvidence(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /**
     * Tells the sets of rules that were adopted before the end, then decisions, the last planned contact first, then what counts,
     * then recorded facts.
     *
     * @param person the person
     * @param from decisions, contacts and facts of this instant or later
     * @param to those before this instant; of facts those that were recorded before it and had not ended at {@code from}
     * @param each takes each record, outside of any transaction
     */
    public void forPerson(PersonId person, Instant from, Instant to, Consumer<EvidenceRecord> each) {
        LaneKey lane = new LaneKey(caller.company(), parts.hashes().of(caller.company(), person));
        String id = parts.ids().next("PX");
        Commit.repeatable(parts.storage(), tx -> {
            tx.journal()
                    .append(JournalEntries.of(
                            JournalKind.PERSON.subject(lane.company(), id, 1),
                            "evidence",
                            caller.actor(),
                            Map.of("hash", lane.person().value(), "from", from.toString(), "to", to.toString())));
            return true;
        });
        sets(to, each);
        Set<KeyedHash> destinations = new HashSet<>();
        decisions(lane, from, to, decision -> {
            decision.destination().ifPresent(destinations::add);
            each.accept(decision(decision));
        });
        parts.storage().read(tx -> tx.events().ever(Set.of(lane), Set.of(), from)).stream()
                .filter(event -> event.at().isBefore(to))
                .map(PolicyEvidence::event)
                .forEach(each);
        facts(lane, destinations, from).stream()
                .filter(row -> row.recordedAt().isBefore(to))
                .map(PolicyEvidence::fact)
                .forEach(each);
    }

    private void sets(Instant to, Consumer<EvidenceRecord> each) {
        long after = 0;
        List<JournalRecord> page;
        do {
            long from = after;
            page = parts.storage()
                    .read(tx -> tx.journal()
                            .page(CompanyId.DEFAULT, JournalKind.POLICY.code(), PolicyAdoption.CURRENT, from, PAGE));
            for (JournalRecord entry : page) {
                after = entry.number();
                if (entry.at().isBefore(to)) {
                    Map<String, ?> details = JournalEntries.details(entry.entry());
                    each.accept(new EvidenceRecord(
                            Kind.RULES,
                            String.valueOf(details.get("set")),
                            entry.at(),
                            OptionalLong.of(entry.number()),
                            details));
                }
            }
        } while (page.size() == PAGE);
    }

    private void decisions(LaneKey lane, Instant from, Instant to, Consumer<PastDecision> each) {
        IntentFilter ofPerson = IntentFilter.ALL.of(lane.person());
        long before = Long.MAX_VALUE;
        List<IntentRow> page;
        do {
            long last = before;
            page = parts.storage().read(tx -> tx.contacts().page(lane.company(), ofPerson, last, PAGE));
            for (IntentRow row : page) {
                before = row.planSeq();
                decisions(row, from, to, each);
            }
        } while (page.size() == PAGE);
    }

    private void decisions(IntentRow row, Instant from, Instant to, Consumer<PastDecision> each) {
        var plan = row.plan();
        long after = 0;
        List<JournalRecord> page;
        do {
            long last = after;
            page = parts.storage()
                    .read(tx -> tx.journal()
                            .page(
                                    plan.company(),
                                    JournalKind.INTENT.code(),
                                    plan.id().value(),
                                    last,
                                    PAGE));
            for (JournalRecord entry : page) {
                after = entry.number();
                boolean within = !entry.at().isBefore(from) && entry.at().isBefore(to);
                if (within && PastDecision.isDecision(entry)) {
                    each.accept(PastDecision.of(entry, plan));
                }
            }
        } while (page.size() == PAGE);
    }

    private static EvidenceRecord decision(PastDecision decision) {
        Map<String, Object> details = new TreeMap<>(decision.notes());
        details.put("outcome", decision.decision().outcome().code());
        details.put("channel", decision.plan().channel());
        details.put("purpose", decision.plan().topic().purpose().code());
        details.put("producer", decision.plan().producer().code());
        return new EvidenceRecord(
                Kind.DECISION,
                decision.plan().id().value(),
                decision.at(),
                OptionalLong.of(decision.number()),
                details);
    }

    private static EvidenceRecord event(ContactEvent event) {
        Map<String, Object> details = new TreeMap<>();
        details.put("source", event.source().kind().code());
        details.put("kind", event.kind().code());
        details.put("channel", event.channel());
        details.put("purpose", event.purpose().code());
        details.put("state", event.state().code());
        event.debt().ifPresent(debt -> details.put("debt", debt.value()));
        details.put(
                "marks", event.marks().stream().map(EventMark::code).sorted().toList());
        return new EvidenceRecord(Kind.EVENT, event.source().id(), event.at(), OptionalLong.empty(), details);
    }

    private Set<FactRow> facts(LaneKey lane, Set<KeyedHash> destinations, Instant from) {
        List<LaneKey> keys = destinations.stream()
                .map(hash -> new LaneKey(lane.company(), hash))
                .toList();
        Set<FactRow> rows =
                new LinkedHashSet<>(parts.storage().read(tx -> tx.facts().of(Set.of(lane), List.of(), from)));
        for (int first = 0; first < keys.size(); first += PAGE) {
            List<LaneKey> part = keys.subList(first, Math.min(keys.size(), first + PAGE));
            rows.addAll(parts.storage().read(tx -> tx.facts().of(List.of(), part, from)));
        }
        rows.removeIf(row -> row.ended().filter(end -> end.isBefore(from)).isPresent());
        return rows;
    }

    private static EvidenceRecord fact(FactRow row) {
        Map<String, Object> details =
                new TreeMap<>(FactDocuments.codes(FactDocuments.read(row).terms()));
        details.put("kind", row.kind().code());
        details.put("from", row.from().toString());
        row.until().ifPresent(until -> details.put("until", until.toString()));
        row.ended().ifPresent(ended -> details.put("ended", ended.toString()));
        row.endRecordedAt().ifPresent(at -> details.put("endRecordedAt", at.toString()));
        row.destination().ifPresent(hash -> details.put("destination", hash.value()));
        row.debt().ifPresent(hash -> details.put("debt", hash.value()));
        return new EvidenceRecord(Kind.FACT, row.id().value(), row.recordedAt(), OptionalLong.empty(), details);
    }
}
