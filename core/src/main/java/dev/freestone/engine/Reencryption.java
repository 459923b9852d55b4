package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.cases.CaseRows;
import dev.freestone.engine.cases.ResealedCases;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.ResealedContacts;
import dev.freestone.engine.engagement.ResealedCustomers;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.secrets.ResealCounts;
import dev.freestone.engine.secrets.Resealer;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CaseJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Seals whatever is kept sealed of one company under the current key, one object or a part of one customer a decision, so that
 * it may be stopped and repeated at any point. What stands for the people of a case is made anew with it, which changes what an
 * engine without keys made and nothing else. Used once. Source: docs/spec/conventions.md 10.
 */
final class Reencryption {
    private static final int PAGE = 100;

    private final EngineParts parts;
    private final Caller caller;
    private final SecretSeal seal;
    private final CaseRows cases;
    private final ResealCounts counts = new ResealCounts();

    Reencryption(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.seal = parts.seals().of(caller.company());
        this.cases = new CaseRows(ledger, caller.company(), seal);
    }

    long run() {
        Companies.require(parts, caller.company());
        campaigns();
        cases();
        Resealer resealer = new Resealer(seal);
        counts.add(new ResealedCases(parts.storage(), caller.company(), resealer).run());
        counts.add(new ResealedCustomers(parts.storage(), caller.company(), resealer).run());
        counts.add(new ResealedContacts(parts.storage(), caller.company(), resealer).run());
        return counts.report();
    }

    private void campaigns() {
        List<CampaignRow> page = campaigns(Optional.empty());
        while (!page.isEmpty()) {
            for (CampaignRow row : page) {
                change(row.keyId(), tx -> change(tx, row.id()));
            }
            page = campaigns(Optional.of(page.get(page.size() - 1).id()));
        }
    }

    private List<CampaignRow> campaigns(Optional<CampaignId> after) {
        return parts.storage().read(tx -> tx.campaigns().sealedOtherwise(caller.company(), seal.keyId(), after, PAGE));
    }

    /** Contents of deleted cases are never opened again, so they need no key. */
    private void cases() {
        List<CaseRow> page = cases(Optional.empty());
        while (!page.isEmpty()) {
            for (CaseRow row : page) {
                if (isOtherwise(keyOf(row))) {
                    change(keyOf(row), tx -> change(tx, row));
                }
            }
            page = cases(Optional.of(page.get(page.size() - 1)));
        }
    }

    private List<CaseRow> cases(Optional<CaseRow> after) {
        Slice<CaseRow> next = new Slice<>(Slice.NEWEST_FIRST, after, Slice.Side.AFTER, PAGE);
        return parts.storage().read(tx -> tx.cases().page(caller.company(), Optional.empty(), next));
    }

    private void change(Optional<String> key, Predicate<Tx> decision) {
        try {
            if (Commit.decide(parts.storage(), decision::test)) {
                counts.changed();
            }
        } catch (FreestoneException e) {
            counts.left(key, e);
        }
    }

    private boolean change(Tx tx, CampaignId id) {
        Optional<CampaignRow> found = tx.campaigns()
                .find(caller.company(), AnyId.ofPublic(id.value()))
                .filter(row -> isOtherwise(row.keyId()));
        found.ifPresent(row -> {
            Campaign campaign = CampaignRows.read(row, seal);
            Commit.saved(tx.campaigns().update(CampaignRows.write(campaign, row.version(), seal), row.version()));
            journal(tx, JournalKind.CAMPAIGN, row.id().value(), row.version() + 1, row.keyId());
        });
        return found.isPresent();
    }

    private boolean change(Tx tx, CaseRow seen) {
        Optional<CaseRow> found = tx.cases().find(caller.company(), List.of(seen.id())).stream()
                .filter(row -> row.columns().deletedAt().isEmpty() && isOtherwise(keyOf(row)))
                .findFirst();
        found.ifPresent(row -> {
            Commit.saved(tx.cases().update(cases.write(cases.read(row)), row.version()));
            journal(tx, JournalKind.CASE, row.id().value(), row.version() + 1, keyOf(row));
        });
        return found.isPresent();
    }

    private void journal(Tx tx, JournalKind kind, String id, long version, Optional<String> from) {
        JournalEntry.Subject subject = kind.subject(caller.company(), id, version);
        Map<String, String> keys = Map.of("from", from.orElseThrow(), "to", seal.keyId());
        tx.journal().append(JournalEntries.of(subject, "reencrypted", caller.actor(), keys));
    }

    /** Others may have written it meanwhile, under the current key or without a secret. */
    private boolean isOtherwise(Optional<String> keyId) {
        return keyId.filter(key -> !key.equals(seal.keyId())).isPresent();
    }

    private static Optional<String> keyOf(CaseRow row) {
        return Optional.of(CaseJson.keyId(row.document()));
    }
}
