package dev.freestone.engine.cases;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.secrets.ResealCounts;
import dev.freestone.engine.secrets.Resealer;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Seals changes of cases, and how cases of the host last stood, under the current key: changes a few of them a transaction, since
 * nobody else ever writes them, and each case under its lock. Used once. Source: docs/spec/conventions.md 10.
 */
public final class ResealedCases {
    private static final int PAGE = 50;
    private static final Instant FIRST = Instant.parse("1000-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

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
    public ResealedCases(Storage storage, CompanyId company, Resealer resealer) {
        this.storage = storage;
        this.company = company;
        this.resealer = resealer;
    }

    /**
     * Goes through all changes, then through all cases.
     *
     * @return what became of them
     */
    public ResealCounts run() {
        List<CaseEventRow> changes = changes(Optional.empty());
        while (!changes.isEmpty()) {
            List<CaseEventRow> page = changes;
            counts.add(Commit.decide(storage, tx -> changes(tx, page)));
            changes = changes(Optional.of(page.get(page.size() - 1)));
        }
        List<CaseWatchRow> cases = cases(Optional.empty());
        while (!cases.isEmpty()) {
            for (CaseWatchRow row : cases) {
                if (isOtherwise(row)) {
                    counts.add(Commit.decide(storage, tx -> one(tx, row.id())));
                }
            }
            cases = cases(Optional.of(cases.get(cases.size() - 1).id()));
        }
        return counts;
    }

    private List<CaseEventRow> changes(Optional<CaseEventRow> after) {
        return storage.read(tx -> tx.caseEvents().within(company, FIRST, LAST, after, PAGE));
    }

    private ResealCounts changes(Tx tx, List<CaseEventRow> page) {
        ResealCounts made = new ResealCounts();
        for (CaseEventRow row : page) {
            String sealed = CaseRecord.sealed(row);
            if (resealer.isOtherwise(sealed)) {
                made.anew(Resealer.keyId(sealed), () -> anew(row)).ifPresent(tx.caseEvents()::rewrite);
            }
        }
        return made;
    }

    private CaseEventRow anew(CaseEventRow row) {
        return new CaseEventRow(
                row.number(),
                row.company(),
                row.caseId(),
                row.eventId(),
                row.caseType(),
                row.occurredAt(),
                row.revision(),
                CaseRecord.read(row, resealer.seal()).document(resealer.seal(), company, row.caseId()));
    }

    private List<CaseWatchRow> cases(Optional<CaseId> after) {
        return storage.read(tx -> tx.caseEvents().watches(company, after, PAGE));
    }

    private ResealCounts one(Tx tx, CaseId id) {
        ResealCounts made = new ResealCounts();
        CaseWatchRow row = tx.caseEvents().lockWatch(company, id);
        if (isOtherwise(row)) {
            made.anew(
                            CaseWatch.sealed(row).flatMap(Resealer::keyId),
                            () -> CaseWatch.read(row, resealer.seal()).row(row, resealer.seal()))
                    .ifPresent(tx.caseEvents()::saveWatch);
        }
        return made;
    }

    private boolean isOtherwise(CaseWatchRow row) {
        return CaseWatch.sealed(row).filter(resealer::isOtherwise).isPresent();
    }
}
