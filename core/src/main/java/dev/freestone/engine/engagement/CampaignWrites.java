package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes campaigns with all that follows from a change: the revision of the company, wake-ups, the journal. Static and thread-safe.
 * Source: docs/spec/engagement-campaigns.md 2, 3.
 */
public final class CampaignWrites {
    private static final int MOST_STEP = 1 << 30;

    private CampaignWrites() {}

    /**
     * What was decided about a campaign.
     *
     * @param event such as {@code created}
     * @param row the row of the life cycle, when the status changed
     * @param details codes and ids by name
     */
    public record Fact(String event, Optional<String> row, Map<String, ?> details) {}

    /**
     * Adds a campaign.
     *
     * @param parts the engine
     * @param tx the transaction
     * @param caller who decided
     * @param made the campaign
     * @param fact what was decided
     */
    public static void insert(EngineParts parts, Tx tx, Caller caller, EngagementCampaign made, Fact fact) {
        String key = EngagementNames.key(made.terms().name());
        Commit.saved(tx.engagementCampaigns().insert(EngagementRows.row(made, key, Optional.empty())));
        follow(parts, tx, caller, Optional.empty(), made, 1, fact);
    }

    /**
     * Replaces a campaign.
     *
     * @param parts the engine
     * @param tx the transaction
     * @param caller who decided
     * @param stored the campaign as it was read in this transaction
     * @param next as it is now
     * @param now when
     * @param fact what was decided
     * @return its new version
     */
    public static long update(
            EngineParts parts,
            Tx tx,
            Caller caller,
            EngagementCampaignRow stored,
            EngagementCampaign next,
            Instant now,
            Fact fact) {
        EngagementCampaign before = EngagementRows.campaign(stored);
        String key = EngagementNames.key(next.terms().name());
        Commit.saved(
                tx.engagementCampaigns().update(EngagementRows.row(next, key, Optional.of(now)), stored.version()));
        long version = stored.version() + 1;
        follow(parts, tx, caller, Optional.of(before), next, version, fact);
        return version;
    }

    /**
     * Removes a campaign that was never live.
     *
     * @param parts the engine
     * @param tx the transaction
     * @param caller who decided
     * @param stored the campaign as it was read in this transaction
     */
    public static void delete(EngineParts parts, Tx tx, Caller caller, EngagementCampaignRow stored) {
        Commit.saved(tx.engagementCampaigns().delete(stored.company(), stored.id(), stored.version()));
        EngagementCampaign gone = EngagementRows.campaign(stored);
        new Deliveries(parts.companies()).forget(tx, gone);
        gone.parts().achievements().forEach(each -> tx.behaviors().releaseExternalId(stored.company(), each.id()));
        journal(
                tx,
                caller,
                stored.id().toString(),
                stored.version() + 1,
                new Fact("deleted", Optional.empty(), Map.of()));
    }

    /** Retrieval finds campaigns by the revision, so it rises with what is, or was, to be found. */
    private static void follow(
            EngineParts parts,
            Tx tx,
            Caller caller,
            Optional<EngagementCampaign> before,
            EngagementCampaign after,
            long version,
            Fact fact) {
        CompanyId company = after.company();
        new Deliveries(parts.companies()).plan(tx, before, after);
        before.ifPresent(known -> SignalRetention.plan(tx, known, after));
        if (isOpen(after)) {
            tx.work()
                    .put(new WorkItem(
                            CampaignExpiry.WORK,
                            company,
                            after.id().toString(),
                            after.terms().endsAt()));
        }
        if (isOpen(after) || before.filter(CampaignWrites::isOpen).isPresent()) {
            tx.engagementCampaigns()
                    .nextRevision(company, 1 + ThreadLocalRandom.current().nextInt(MOST_STEP));
        }
        journal(tx, caller, after.id().toString(), version, fact);
    }

    private static void journal(Tx tx, Caller caller, String id, long version, Fact fact) {
        var subject = JournalKind.ENGAGEMENT_CAMPAIGN.subject(caller.company(), id, version);
        tx.journal().append(JournalEntries.entry(subject, fact.event(), fact.row(), caller.actor(), fact.details()));
    }

    private static boolean isOpen(EngagementCampaign campaign) {
        return CampaignMoves.isOpen(campaign.terms().status());
    }
}
