package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementStep;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Stores that a campaign has ended. Callers see it from the end on, whether this has run or not; until when late events are taken
 * is stored with it. Thread-safe. Source: docs/spec/engagement-campaigns.md 2.3, row S8.
 */
public final class CampaignExpiry implements WorkHandler {
    /** A campaign ends; the object is its id. */
    public static final String WORK = "expiry";

    private final EngineParts parts;

    /**
     * The ends of campaigns.
     *
     * @param parts the engine
     */
    public CampaignExpiry(EngineParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        EngagementCampaignId id = EngagementCampaignId.parse(item.objectId()).orElseThrow();
        return Commit.decide(
                parts.storage(),
                tx -> tx.engagementCampaigns().lock(item.company(), id).flatMap(row -> end(tx, item, row)));
    }

    private Optional<Instant> end(Tx tx, WorkItem item, EngagementCampaignRow row) {
        EngagementCampaign campaign = EngagementRows.campaign(row);
        if (!CampaignMoves.isOpen(campaign.terms().status())) {
            return Optional.empty();
        }
        // Work is due by the clock of the storage, and an end that was moved is looked at again.
        Instant now = tx.now().truncatedTo(ChronoUnit.MICROS);
        return CampaignMoves.row(campaign.terms().status(), campaign, EngagementStep.END, now)
                .map(move -> {
                    EngagementCampaign ended = CampaignMoves.moved(
                            campaign, move, now, parts.engaging().lateness());
                    Caller caller = new Caller(
                            item.company(), ActorId.of(parts.settings().node()));
                    var details = Map.of(
                            "from", campaign.terms().status().code(),
                            "to", ended.terms().status().code());
                    CampaignWrites.update(
                            parts,
                            tx,
                            caller,
                            row,
                            ended,
                            now,
                            new CampaignWrites.Fact("ended", Optional.of(move.id()), details));
                    return Optional.<Instant>empty();
                })
                .orElseGet(() -> Optional.of(campaign.terms().endsAt()));
    }
}
