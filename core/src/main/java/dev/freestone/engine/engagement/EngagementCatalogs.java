package dev.freestone.engine.engagement;

import dev.freestone.engagement.LiveCampaign;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The compiled catalogs of companies. Each call reads the revision in its own transaction, so what was put in force on any node
 * acts on the next call of every node; after it only what has changed is read and compiled. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 4.5, 8.1.
 */
public final class EngagementCatalogs {
    private static final int MOST = 1_000;
    private static final int MOST_STEP = 1 << 30;
    private static final int AT_ONCE = 1_000;

    private final Map<CompanyId, EngagementCatalog> kept = new ConcurrentHashMap<>();
    private final Compiler compiler;

    /**
     * With nothing compiled yet.
     *
     * @param targetings compiles queries, or finds them compiled
     */
    public EngagementCatalogs(TargetingCache targetings) {
        this(targetings::stored);
    }

    EngagementCatalogs(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Compiles queries of companies. */
    @FunctionalInterface
    interface Compiler {
        Targeting compile(CompanyId company, CompanyProfile profile, Map<String, @Nullable Object> query);
    }

    /**
     * Raises the revision of a company, with every write of a campaign.
     *
     * @param tx the transaction
     * @param company the owner
     * @return the new revision, which no transaction had before
     */
    public static long raise(Tx tx, CompanyId company) {
        return tx.engagementCampaigns()
                .nextRevision(company, 1 + ThreadLocalRandom.current().nextInt(MOST_STEP));
    }

    /**
     * Compiles one campaign, whatever its status.
     *
     * @param profile what the owner declares
     * @param row the campaign
     * @return the campaign, ready to be asked
     */
    LiveCampaign compile(CompanyProfile profile, EngagementCampaignRow row) {
        return LiveCampaign.of(EngagementRows.campaign(row), query -> compiler.compile(row.company(), profile, query));
    }

    EngagementCatalog of(Tx tx, CompanyId company, CompanyProfile profile, Instant now) {
        long revision = revision(tx, company);
        EngagementCatalog before = kept.getOrDefault(company, EngagementCatalog.EMPTY);
        boolean usable = before.isUnder(profile.engagement());
        if (usable && before.revision() == revision) {
            return current(company, before, now);
        }
        Reading reading = new Reading(tx, company, profile, now);
        EngagementCatalog loaded = load(reading, revision, usable ? before : EngagementCatalog.EMPTY);
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

    private EngagementCatalog current(CompanyId company, EngagementCatalog known, Instant now) {
        if (now.isBefore(known.halfOver())) {
            return known;
        }
        EngagementCatalog left = known.without(now);
        keep(company, left);
        return left;
    }

    private void keep(CompanyId company, EngagementCatalog catalog) {
        if (kept.size() >= MOST && !kept.containsKey(company)) {
            kept.clear();
        }
        kept.put(company, catalog);
    }

    private static long revision(Tx tx, CompanyId company) {
        return tx.engagementCampaigns().revision(company).orElse(0);
    }

    private record Reading(Tx tx, CompanyId company, CompanyProfile profile, Instant now) {}

    private EngagementCatalog load(Reading reading, long revision, EngagementCatalog known) {
        EngagementCampaignStore store = reading.tx().engagementCampaigns();
        Map<EngagementCampaignId, EngagementCatalog.Held> held = new HashMap<>();
        List<EngagementCampaignId> changed = new ArrayList<>();
        for (EngagementHead head : store.open(reading.company(), reading.now())) {
            EngagementCatalog.Held before = known.held().get(head.id());
            if (before != null && before.version() == head.version()) {
                held.put(head.id(), before);
            } else {
                changed.add(head.id());
            }
        }
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<EngagementCampaignId> some = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
            for (EngagementCampaignRow row : store.find(reading.company(), some)) {
                held.put(row.id(), new EngagementCatalog.Held(row.version(), compile(reading.profile(), row)));
            }
        }
        return EngagementCatalog.of(revision, reading.profile().engagement(), held);
    }
}
