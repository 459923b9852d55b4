package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Seals the stored secrets of one company under the current key, one campaign a decision, so that it may be stopped and
 * repeated at any point. Used once. Source: docs/spec/conventions.md 10.
 */
final class Reencryption {
    private static final int PAGE = 100;

    private final EngineParts parts;
    private final Caller caller;
    private final SecretSeal seal;
    private final NavigableSet<String> missingKeys = new TreeSet<>();
    private final List<FreestoneException> damaged = new ArrayList<>();
    private long missing;

    Reencryption(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.seal = parts.seals().of(caller.company());
    }

    long run() {
        Companies.require(parts, caller.company());
        long changed = 0;
        List<CampaignRow> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (CampaignRow row : page) {
                changed += change(row) ? 1 : 0;
            }
            page = page(Optional.of(page.get(page.size() - 1).id()));
        }
        report(changed);
        return changed;
    }

    private List<CampaignRow> page(Optional<CampaignId> after) {
        return parts.storage().read(tx -> tx.campaigns().sealedOtherwise(caller.company(), seal.keyId(), after, PAGE));
    }

    private boolean change(CampaignRow found) {
        try {
            return Commit.decide(
                    parts.storage(),
                    tx -> tx.campaigns()
                            .find(caller.company(), AnyId.ofPublic(found.id().value()))
                            .filter(row -> isOtherwise(row))
                            .map(row -> change(tx, row))
                            .orElse(false));
        } catch (FreestoneException e) {
            switch (e.code()) {
                case SECRET_KEY_MISSING -> {
                    missing++;
                    found.keyId().ifPresent(missingKeys::add);
                }
                case INTERNAL_SERVER_ERROR -> damaged.add(e);
                default -> throw e;
            }
            return false;
        }
    }

    private boolean change(Tx tx, CampaignRow row) {
        Campaign campaign = CampaignRows.read(row, seal);
        Commit.saved(tx.campaigns().update(CampaignRows.write(campaign, row.version(), seal), row.version()));
        var subject = JournalKind.CAMPAIGN.subject(caller.company(), row.id().value(), row.version() + 1);
        Map<String, String> keys = Map.of("from", row.keyId().orElseThrow(), "to", seal.keyId());
        tx.journal().append(JournalEntries.of(subject, "reencrypted", caller.actor(), keys));
        return true;
    }

    /** Others may have written it meanwhile, under the current key or without a secret. */
    private boolean isOtherwise(CampaignRow row) {
        return row.keyId().filter(key -> !key.equals(seal.keyId())).isPresent();
    }

    private void report(long changed) {
        if (missing > 0) {
            String keys = String.join(", ", missingKeys);
            throw FreestoneException.of(
                    ErrorCode.SECRET_KEY_MISSING,
                    "campaigns left as they are: " + missing + ", changed: " + changed
                            + ". The key source has not the keys " + keys + ", give them to it and repeat",
                    Map.of("count", Long.toString(missing), "changed", Long.toString(changed), "keys", keys));
        }
        if (!damaged.isEmpty()) {
            throw damaged.get(0);
        }
    }
}
