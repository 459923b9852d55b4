package dev.freestone.engine.occurrences;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks at the schedules of campaigns when slots are due, at many in one transaction. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 3.4.
 */
public final class ScheduleWork implements WorkHandler {
    /** A slot of a campaign may be due. */
    public static final String WORK = "outreach.schedule";

    private final EngineParts parts;
    private final ActorId actor;

    /**
     * The work of schedules.
     *
     * @param parts the engine
     */
    public ScheduleWork(EngineParts parts) {
        this.parts = parts;
        this.actor = ActorId.of(parts.settings().node());
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        return handleAll(List.of(item)).get(0);
    }

    @Override
    public List<Optional<Instant>> handleAll(List<WorkItem> items) {
        List<CampaignKey> keys = items.stream()
                .map(item -> new CampaignKey(item.company(), CampaignId.of(item.objectId())))
                .toList();
        Map<CampaignKey, Instant> again =
                Commit.repeatable(parts.storage(), tx -> new ScheduleLook(parts, actor, tx).look(new TreeSet<>(keys)));
        return keys.stream().map(key -> Optional.ofNullable(again.get(key))).toList();
    }
}
