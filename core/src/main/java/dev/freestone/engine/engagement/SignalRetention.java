package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what is recorded of the showings of creatives when nothing reads it any more: after the reporting end of their campaign, and
 * after a creative was deleted. Counters stay. Thread-safe. Source: docs/spec/engagement-campaigns.md 9.
 */
public final class SignalRetention implements WorkHandler {
    /** Showings of a creative are to be forgotten; the object is the creative, such as {@code 31}. */
    public static final String WORK = "engagement.signals";

    /** How many showings are forgotten in one transaction. */
    static final int BATCH = 1_000;

    /** Whoever took a report before the end, or before the creative was deleted, has committed by then. */
    private static final Duration LATER = Duration.ofHours(1);

    private final EngineParts parts;

    /**
     * The retention of all companies.
     *
     * @param parts the engine
     */
    public SignalRetention(EngineParts parts) {
        this.parts = parts;
    }

    /** Plans what a change of a campaign brings to its end. A campaign that is completed never changes again. */
    static void plan(Tx tx, EngagementCampaign before, EngagementCampaign after) {
        Set<AdUnitId> left = creatives(before);
        left.removeAll(creatives(after));
        left.forEach(creative -> put(tx, after.company(), creative, tx.now()));
        if (after.terms().status() == EngagementStatus.COMPLETED
                && before.terms().status() != EngagementStatus.COMPLETED) {
            creatives(after)
                    .forEach(creative ->
                            put(tx, after.company(), creative, after.terms().reportingEnd()));
        }
    }

    private static Set<AdUnitId> creatives(EngagementCampaign campaign) {
        Set<AdUnitId> creatives = new HashSet<>();
        campaign.parts().units().stream()
                .filter(unit -> unit.type().isDisplay())
                .map(AdUnit::id)
                .forEach(creatives::add);
        return creatives;
    }

    private static void put(Tx tx, CompanyId company, AdUnitId creative, Instant end) {
        tx.work().put(new WorkItem(WORK, company, creative.toString(), end.plus(LATER)));
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        AdUnitId creative = AdUnitId.parse(item.objectId()).orElseThrow();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Commit.repeatable(parts.storage(), tx -> tx.creatives().forget(item.company(), creative, BATCH));
        }
        return more ? Optional.of(item.dueAt()) : Optional.empty();
    }
}
