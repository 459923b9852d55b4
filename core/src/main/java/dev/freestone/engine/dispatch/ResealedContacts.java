package dev.freestone.engine.dispatch;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.secrets.ResealCounts;
import dev.freestone.engine.secrets.Resealer;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Seals the contents of contacts, reports and facts under the current key, a few of them a transaction, under their locks.
 * Contents that are gone stay gone. Used once. Source: docs/spec/conventions.md 10.
 */
public final class ResealedContacts {
    private static final int PAGE = 50;

    private final Storage storage;
    private final CompanyId company;
    private final Resealer resealer;
    private final ResealCounts counts = new ResealCounts();

    /**
     * Of one company.
     *
     * @param storage where they are
     * @param company the owner
     * @param resealer seals them anew
     */
    public ResealedContacts(Storage storage, CompanyId company, Resealer resealer) {
        this.storage = storage;
        this.company = company;
        this.resealer = resealer;
    }

    /**
     * Goes through all contacts, then all reports, then all facts.
     *
     * @return what became of them
     */
    public ResealCounts run() {
        contacts();
        reports();
        facts();
        return counts;
    }

    private void contacts() {
        long before = Long.MAX_VALUE;
        List<IntentRow> page = contacts(before);
        while (!page.isEmpty()) {
            List<IntentId> ids = page.stream().map(row -> row.plan().id()).toList();
            decide(tx -> contacts(tx, ids));
            before = page.get(page.size() - 1).planSeq();
            page = contacts(before);
        }
    }

    private List<IntentRow> contacts(long before) {
        return storage.read(tx -> tx.contacts().page(company, IntentFilter.ALL, before, PAGE));
    }

    private ResealCounts contacts(Tx tx, List<IntentId> ids) {
        ResealCounts made = new ResealCounts();
        List<IntentRow> changed = tx.contacts().lock(ids).stream()
                .flatMap(row ->
                        resealer
                                .anew(place(row.plan().id().value()), row.plan().document(), made)
                                .map(row::holding)
                                .stream())
                .toList();
        if (!changed.isEmpty()) {
            tx.contacts().erase(changed).forEach(Commit::saved);
        }
        return made;
    }

    private void reports() {
        long after = 0;
        List<ReportRow> page = reports(after);
        while (!page.isEmpty()) {
            List<ReportId> ids = page.stream().map(ReportRow::id).toList();
            decide(tx -> reports(tx, ids));
            after = page.get(page.size() - 1).number();
            page = reports(after);
        }
    }

    private List<ReportRow> reports(long after) {
        return storage.read(tx -> tx.reports().page(company, after, PAGE));
    }

    private ResealCounts reports(Tx tx, List<ReportId> ids) {
        ResealCounts made = new ResealCounts();
        List<ReportRow> changed = tx.reports().lock(company, ids).stream()
                .flatMap(row -> resealer.anew(place(row.id().value()), row.document(), made).map(row::holding).stream())
                .toList();
        if (!changed.isEmpty()) {
            tx.reports().update(changed).forEach(Commit::saved);
        }
        return made;
    }

    private void facts() {
        Optional<FactId> after = Optional.empty();
        List<FactRow> page = facts(after);
        while (!page.isEmpty()) {
            List<FactRow> seen = page;
            decide(tx -> facts(tx, seen));
            after = Optional.of(page.get(page.size() - 1).id());
            page = facts(after);
        }
    }

    private List<FactRow> facts(Optional<FactId> after) {
        return storage.read(tx -> tx.facts().page(company, after, PAGE));
    }

    /** Under the lanes of their people, as an erasure: what it takes away meanwhile must not come back. */
    private ResealCounts facts(Tx tx, List<FactRow> seen) {
        ResealCounts made = new ResealCounts();
        Set<LaneKey> lanes = seen.stream()
                .flatMap(row -> row.person().stream())
                .map(person -> new LaneKey(company, person))
                .collect(Collectors.toSet());
        if (!lanes.isEmpty()) {
            tx.contacts().lanes(lanes);
        }
        List<FactRow> changed = seen.stream()
                .flatMap(row -> tx.facts().find(company, row.id()).stream())
                .flatMap(row -> resealer.anew(place(row.id().value()), row.document(), made).map(row::holding).stream())
                .toList();
        if (!changed.isEmpty()) {
            tx.facts().rewrite(changed);
        }
        return made;
    }

    private void decide(Function<Tx, ResealCounts> decision) {
        counts.add(Commit.decide(storage, decision));
    }

    private SecretSeal.Place place(String id) {
        return new SecretSeal.Place(company, id, "content");
    }
}
