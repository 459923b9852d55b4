package dev.freestone.engine.dispatch;

import dev.freestone.contact.CommandRule;
import dev.freestone.contact.ErasureReport;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Erases people: first the mark, so that nothing new is made for them, then whatever is kept, part by part. Each part is one
 * transaction that leaves alone what an earlier one has done. The mark leaves work behind, so that the ticks of all nodes bring an
 * erasure to its end that was cut off. Thread-safe. Source: docs/spec/contact-ledger.md 3, T36 to T38; 16.
 */
public final class PersonErasure {
    /** An erasure wants to be brought to its end. */
    public static final String WORK = "contacts.erasure";

    /** Whoever has asked for it is given this time. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(60);

    /** Whoever has not seen the mark, since his transaction had begun before it, has committed by then. */
    private static final Duration LAST_LOOK = Duration.ofHours(1);

    private static final int MAX_FACTS = 1_000;

    private final LedgerParts parts;
    private final Caller caller;

    /**
     * For one caller.
     *
     * @param parts what the ledger works with
     * @param caller who asks for it, for whom
     */
    public PersonErasure(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /**
     * Brings an erasure to its end, and looks once more when whoever was planning at that moment has committed.
     *
     * @param parts what the ledger works with
     * @param item the work that its mark left behind
     * @return when to look again; empty when it is done
     */
    public static Optional<Instant> handle(LedgerParts parts, WorkItem item) {
        Caller node = new Caller(item.company(), ActorId.of(parts.node()));
        Optional<ErasedPerson> erased =
                parts.storage().read(tx -> tx.persons().find(item.company(), ErasureId.of(item.objectId())));
        erased.ifPresent(each -> new PersonErasure(parts, node).end(each));
        Instant now = parts.storage().read(Tx::now);
        return erased.map(each -> each.at().plus(LAST_LOOK)).filter(now::isBefore);
    }

    /**
     * Erases a person.
     *
     * @param person the person, known or not
     * @return what was taken away now
     */
    public ErasureReport erase(PersonId person) {
        LaneKey lane = new LaneKey(caller.company(), parts.hashes().of(caller.company(), person));
        ErasureId id = ErasureId.of(parts.ids().next("ER"));
        ErasedPerson erased = Commit.repeatable(parts.storage(), tx -> mark(tx, lane, id));
        return end(erased);
    }

    private ErasureReport end(ErasedPerson erased) {
        LaneKey lane = erased.lane();
        PersonPages pages = new PersonPages(parts.storage(), lane);
        AtomicLong contacts = new AtomicLong();
        pages.contacts(page -> {
            List<IntentId> ids = page.stream().map(row -> row.plan().id()).toList();
            contacts.addAndGet(Commit.repeatable(parts.storage(), tx -> contacts(tx, ids)));
        });
        AtomicLong reports = new AtomicLong();
        pages.reports(page -> {
            List<ReportId> ids = page.stream().map(ReportRow::id).toList();
            reports.addAndGet(Commit.repeatable(parts.storage(), tx -> reports(tx, lane, ids)));
        });
        Commit.repeatable(parts.storage(), tx -> facts(tx, lane));
        Commit.repeatable(parts.storage(), tx -> EngagementErasure.erase(tx, lane));
        return new ErasureReport(erased.id(), erased.at(), contacts.get(), reports.get());
    }

    /** What is in hand for the person cannot be attempted any more: it was claimed under another restriction. */
    private ErasedPerson mark(Tx tx, LaneKey lane, ErasureId id) {
        tx.contacts().lanes(Set.of(lane));
        ErasedPerson erased = tx.persons().erase(lane, id);
        Instant look = tx.now().plus(FIRST_LOOK);
        tx.work().put(new WorkItem(WORK, lane.company(), erased.id().value(), look));
        if (erased.id().equals(id)) {
            tx.contacts().restrict(Set.of(lane));
            tx.journal()
                    .append(JournalEntries.of(
                            JournalKind.PERSON.subject(lane.company(), id.value(), 1),
                            "erased",
                            caller.actor(),
                            Map.of("hash", lane.person().value())));
        }
        return erased;
    }

    /** What is being sent at this moment needs its content no more: the node that sends has it, and never again is it sent. */
    private int contacts(Tx tx, List<IntentId> ids) {
        Instant now = tx.now();
        List<IntentMove> moves = tx.contacts().lock(ids).stream()
                .flatMap(row -> CommandRule.suppress(row, IntentReason.PERSON_ERASED, now).stream())
                .toList();
        IntentWrites.store(tx, moves, caller.actor());
        return ErasedContent.drop(tx, ids);
    }

    /** Facts go on deciding; nobody can tell any more where they came from. */
    private static int facts(Tx tx, LaneKey lane) {
        tx.contacts().lanes(Set.of(lane));
        List<FactRow> changed = tx.facts().of(Set.of(lane), Set.of(), Instant.EPOCH).stream()
                .filter(row -> !ErasedContent.without(row.document()).equals(row.document()))
                .map(row -> row.holding(ErasedContent.without(row.document())))
                .toList();
        for (int from = 0; from < changed.size(); from += MAX_FACTS) {
            tx.facts().rewrite(changed.subList(from, Math.min(changed.size(), from + MAX_FACTS)));
        }
        return changed.size();
    }

    private static int reports(Tx tx, LaneKey lane, List<ReportId> ids) {
        List<ReportRow> changed = new ArrayList<>();
        for (ReportRow row : tx.reports().lock(lane.company(), ids)) {
            var left = ErasedContent.without(row.document());
            if (!left.equals(row.document())) {
                changed.add(row.holding(left));
            }
        }
        if (!changed.isEmpty()) {
            tx.reports().update(changed).forEach(Commit::saved);
        }
        return changed.size();
    }
}
