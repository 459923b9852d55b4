package dev.freestone.engine.engagement;

import dev.freestone.engagement.ReactingCampaign;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The compiled indexes of events of companies. Each call reads the revision in its own transaction, so a campaign that was launched
 * on any node reacts to the next event on every node; after it only what has changed is read and compiled. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 8.
 */
public final class EventCatalogs {
    private static final int MOST = 1_000;
    private static final int AT_ONCE = 1_000;

    private final Map<CompanyId, EventCatalog> kept = new ConcurrentHashMap<>();
    private final EngagementCatalogs compiler;

    /**
     * With nothing compiled yet.
     *
     * @param compiler compiles campaigns
     */
    public EventCatalogs(EngagementCatalogs compiler) {
        this.compiler = compiler;
    }

    /** Of campaigns that end after an instant: those that ended before it take nothing that is not too late. */
    EventCatalog of(Tx tx, CompanyId company, CompanyProfile profile, Instant after) {
        long revision = revision(tx, company);
        EventCatalog before = kept.getOrDefault(company, EventCatalog.EMPTY);
        boolean usable = before.isUnder(profile.engagement());
        if (usable && before.revision() == revision) {
            return current(company, before, after);
        }
        Reading reading = new Reading(tx, company, profile, after);
        EventCatalog loaded = load(reading, revision, usable ? before : EventCatalog.EMPTY);
        for (long later = revision(tx, company); later != loaded.revision(); later = revision(tx, company)) {
            // Something was put in force between two reads.
            loaded = load(reading, later, loaded);
        }
        if (!tx.isJoined()) {
            // What the host may still undo is not remembered: another write may get the same version.
            keep(company, loaded);
        }
        return loaded;
    }

    private EventCatalog current(CompanyId company, EventCatalog known, Instant after) {
        if (after.isBefore(known.halfOver())) {
            return known;
        }
        EventCatalog left = known.without(after);
        keep(company, left);
        return left;
    }

    private void keep(CompanyId company, EventCatalog catalog) {
        if (kept.size() >= MOST && !kept.containsKey(company)) {
            kept.clear();
        }
        kept.put(company, catalog);
    }

    private static long revision(Tx tx, CompanyId company) {
        return tx.engagementCampaigns().revision(company).orElse(0);
    }

    private record Reading(Tx tx, CompanyId company, CompanyProfile profile, Instant after) {}

    private EventCatalog load(Reading reading, long revision, EventCatalog known) {
        EngagementCampaignStore store = reading.tx().engagementCampaigns();
        Map<EngagementCampaignId, EventCatalog.Held> held = new HashMap<>();
        List<EngagementCampaignId> changed = new ArrayList<>();
        for (EngagementHead head : store.endingAfter(reading.company(), reading.after())) {
            EventCatalog.Held before = known.held().get(head.id());
            if (before != null && before.version() == head.version()) {
                held.put(head.id(), before);
            } else {
                changed.add(head.id());
            }
        }
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<EngagementCampaignId> some = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
            for (EngagementCampaignRow row : store.find(reading.company(), some)) {
                held.put(row.id(), new EventCatalog.Held(row.version(), compiled(reading.profile(), row)));
            }
        }
        return EventCatalog.of(revision, reading.profile().engagement(), held);
    }

    private ReactingCampaign compiled(CompanyProfile profile, EngagementCampaignRow row) {
        return ReactingCampaign.of(compiler.compile(profile, row));
    }
}
