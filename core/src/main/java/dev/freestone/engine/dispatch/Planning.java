package dev.freestone.engine.dispatch;

import dev.freestone.contact.ContactPlans;
import dev.freestone.contact.IntentStart;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.watch.ContactMetrics;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans contacts, in the host's transaction where there is one. Thread-safe. Source: docs/spec/contact-ledger.md 11. */
public final class Planning {
    private static final int CHUNK = 1_000;

    private final LedgerParts parts;

    /**
     * Plans with these parts.
     *
     * @param parts what the ledger works with
     */
    public Planning(LedgerParts parts) {
        this.parts = parts;
    }

    /**
     * Plans contacts, all or none of them.
     *
     * @param caller for whom and by whom
     * @param intents the contacts
     * @return one answer for each, in their order
     */
    public List<PlanAnswer> plan(Caller caller, List<NewIntent> intents) {
        List<IntentRow> rows = rows(caller, intents);
        return Commit.decide(parts.storage(), tx -> store(tx, caller, rows));
    }

    /**
     * What planning stores.
     *
     * @param caller for whom and by whom
     * @param intents the contacts
     * @return one row for each, in their order
     */
    public List<IntentRow> rows(Caller caller, List<NewIntent> intents) {
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        boolean open = parts.companies().find(caller.company()).isPresent();
        Optional<IntentReason> stop = open ? Optional.empty() : Optional.of(IntentReason.COMPANY_CLOSED);
        SecretSeal seal = parts.seals().of(caller.company());
        List<IntentRow> rows = new ArrayList<>(intents.size());
        for (NewIntent intent : intents) {
            rows.add(row(caller.company(), intent, stop, seal, now));
        }
        return rows;
    }

    private IntentRow row(
            CompanyId company, NewIntent intent, Optional<IntentReason> stop, SecretSeal seal, Instant now) {
        IntentId id = newId();
        KeyedHash person = parts.hashes().of(company, intent.person());
        var document = IntentContent.of(intent).sealed(seal, company, id);
        List<KeyedHash> debts = intent.debts().stream()
                .map(debt -> parts.hashes().debt(company, debt))
                .toList();
        return IntentStart.of(ContactPlans.plan(id, company, intent, person, debts, document, now), stop, now);
    }

    /** Twice as long as other ids: there are many more intents than objects, and none is looked up before it is stored. */
    private IntentId newId() {
        String[] first = parts.ids().next("IN").split("-", -1);
        String[] second = parts.ids().next("IN").split("-", -1);
        return IntentId.of("IN-" + first[1] + first[2] + "-" + second[1] + second[2]);
    }

    /**
     * Plans contacts as part of a transaction.
     *
     * @param tx the transaction
     * @param caller for whom and by whom
     * @param rows what {@link #rows} made of them
     * @return one answer for each, in their order
     */
    public List<PlanAnswer> store(Tx tx, Caller caller, List<IntentRow> rows) {
        refuseKilled(tx, rows);
        List<PlanAnswer> answers = new ArrayList<>(rows.size());
        List<JournalEntry> entries = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<IntentRow> chunk = withoutErased(tx, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
            List<PlanAnswer> answered = tx.contacts().plan(chunk);
            for (int i = 0; i < chunk.size(); i++) {
                if (answered.get(i) instanceof PlanAnswer.Planned) {
                    entries.add(IntentJournal.planned(chunk.get(i), caller.actor()));
                }
            }
            answers.addAll(answered);
            ContactMetrics.planned(tx, chunk, answered);
        }
        if (!entries.isEmpty()) {
            tx.journal().append(entries);
        }
        return answers;
    }

    static void refuseKilled(Tx tx, List<IntentRow> rows) {
        Stops.refuseKilled(tx, rows.stream().map(IntentRow::plan).toList());
    }

    /** Nothing is made for somebody who was erased, and nothing is kept of what it would have been. */
    static List<IntentRow> withoutErased(Tx tx, List<IntentRow> rows) {
        Set<LaneKey> people = rows.stream().map(Planning::lane).collect(Collectors.toSet());
        Set<LaneKey> erased = tx.persons().erased(people);
        return erased.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> erased.contains(lane(row)) ? erased(row) : row)
                        .toList();
    }

    private static IntentRow erased(IntentRow row) {
        return IntentStart.of(
                ErasedContent.of(row).plan(),
                row.status().reason().or(() -> Optional.of(IntentReason.PERSON_ERASED)),
                row.status().updatedAt());
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }
}
