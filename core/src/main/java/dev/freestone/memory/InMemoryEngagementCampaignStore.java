package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Engagement campaigns inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryEngagementCampaignStore implements EngagementCampaignStore {
    private final EngagementTable table;
    private final TxScope scope;

    InMemoryEngagementCampaignStore(EngagementTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {
        return table.nextId(company, kind, campaign, scope.undo());
    }

    @Override
    public void forgetId(CompanyId company, EngagementKind kind, long id) {
        table.forgetId(company, kind, id, scope.undo());
    }

    @Override
    public Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        scope.check();
        return table.campaignOf(company, kind, id);
    }

    @Override
    public WriteResult insert(EngagementCampaignRow row) {
        return table.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(EngagementCampaignRow row, long expectedVersion) {
        return table.update(row, expectedVersion, scope.undo());
    }

    @Override
    public WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion) {
        return table.delete(company, id, expectedVersion, scope.undo());
    }

    @Override
    public Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id) {
        scope.check();
        return table.find(company, id);
    }

    @Override
    public List<EngagementCampaignRow> find(CompanyId company, Collection<EngagementCampaignId> ids) {
        scope.check();
        return ids.stream()
                .distinct()
                .flatMap(id -> table.find(company, id).stream())
                .toList();
    }

    @Override
    public Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink) {
        scope.check();
        return table.findByPermalink(company, permalink);
    }

    @Override
    public Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey) {
        scope.check();
        return table.findByName(company, nameKey);
    }

    @Override
    public Optional<EngagementCampaignRow> lock(CompanyId company, EngagementCampaignId id) {
        scope.check();
        return table.find(company, id);
    }

    @Override
    public Optional<EngagementCampaignRow> hold(CompanyId company, EngagementCampaignId id) {
        scope.check();
        return table.find(company, id);
    }

    @Override
    public List<EngagementCampaignRow> page(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        scope.check();
        return table.after(company, after).limit(limit).toList();
    }

    @Override
    public List<EngagementCampaignRow> newest(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        scope.check();
        return table.before(company, after).limit(limit).toList();
    }

    @Override
    public List<EngagementHead> open(CompanyId company, Instant now) {
        scope.check();
        return table.after(company, Optional.empty())
                .filter(row -> isOpen(row.status()) && now.isBefore(row.endsAt()))
                .map(row -> new EngagementHead(row.id(), row.version()))
                .toList();
    }

    @Override
    public List<EngagementHead> endingAfter(CompanyId company, Instant at) {
        scope.check();
        return table.after(company, Optional.empty())
                .filter(row -> (row.status() == EngagementStatus.LIVE || row.status() == EngagementStatus.COMPLETED)
                        && at.isBefore(row.endsAt()))
                .map(row -> new EngagementHead(row.id(), row.version()))
                .toList();
    }

    @Override
    public List<EngagementCampaignRow> ended(Instant now, int limit) {
        scope.check();
        return table.all()
                .filter(row -> isOpen(row.status()) && !now.isBefore(row.endsAt()))
                .sorted(Comparator.comparing(EngagementCampaignRow::endsAt).thenComparing(EngagementCampaignRow::id))
                .limit(limit)
                .toList();
    }

    @Override
    public OptionalLong revision(CompanyId company) {
        scope.check();
        return table.revisions.get(company).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        UndoLog undo = scope.undo();
        long next = table.revisions.get(company).orElse(0L) + step;
        table.revisions.put(company, next, undo);
        return next;
    }

    private static boolean isOpen(EngagementStatus status) {
        return switch (status) {
            case LIVE, PAUSED -> true;
            case DRAFT, INREVIEW, COMPLETED -> false;
        };
    }
}
