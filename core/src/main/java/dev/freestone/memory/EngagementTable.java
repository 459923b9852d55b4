package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Engagement campaigns by id, name and permalink, and the ids of their parts. Guarded by the storage's lock. */
final class EngagementTable {
    /** A unique text of a company. */
    private record TextKey(CompanyId company, String text) {}

    /** To what an id was given. */
    private record Given(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {}

    final UndoMap<CompanyId, Long> revisions = new UndoMap<>();
    private final UndoTree<EngagementCampaignId, EngagementCampaignRow> rows =
            new UndoTree<>(EngagementCampaignId::compareTo);
    private final UndoMap<TextKey, EngagementCampaignId> names = new UndoMap<>();
    private final UndoMap<TextKey, EngagementCampaignId> permalinks = new UndoMap<>();
    private final UndoTree<Long, Given> ids = new UndoTree<>(Long::compare);
    private long lastId;

    long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign, UndoLog undo) {
        lastId++; // never undone: an id that was rolled back is not given again
        ids.put(lastId, new Given(company, kind, campaign), undo);
        return lastId;
    }

    void forgetId(CompanyId company, EngagementKind kind, long id, UndoLog undo) {
        if (given(company, kind, id).isPresent()) {
            ids.remove(id, undo);
        }
    }

    Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return given(company, kind, id).flatMap(Given::campaign);
    }

    WriteResult insert(EngagementCampaignRow row, UndoLog undo) {
        if (rows.get(row.id()).isPresent() || !isFree(row)) {
            return WriteResult.CONFLICT;
        }
        put(row, 1, undo);
        return WriteResult.SAVED;
    }

    WriteResult update(EngagementCampaignRow row, long expectedVersion, UndoLog undo) {
        Optional<EngagementCampaignRow> stored = find(row.company(), row.id());
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (stored.get().version() != expectedVersion || !isFree(row)) {
            return WriteResult.CONFLICT;
        }
        free(stored.get(), undo);
        put(row, expectedVersion + 1, undo);
        return WriteResult.SAVED;
    }

    WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion, UndoLog undo) {
        Optional<EngagementCampaignRow> stored = find(company, id);
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (stored.get().version() != expectedVersion) {
            return WriteResult.CONFLICT;
        }
        free(stored.get(), undo);
        rows.remove(id, undo);
        Optional<EngagementCampaignId> gone = Optional.of(id);
        // Parts are made after their campaign, so their ids are greater.
        List<Long> parts = ids.entries().tailMap(id.value(), false).entrySet().stream()
                .filter(entry -> entry.getValue().campaign().equals(gone))
                .map(entry -> entry.getKey())
                .toList();
        parts.forEach(part -> ids.remove(part, undo));
        ids.remove(id.value(), undo);
        return WriteResult.SAVED;
    }

    Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id) {
        return rows.get(id).filter(row -> row.company().equals(company));
    }

    Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey) {
        return names.get(new TextKey(company, nameKey)).flatMap(rows::get);
    }

    Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink) {
        return permalinks.get(new TextKey(company, permalink)).flatMap(rows::get);
    }

    /** In ascending order of id. */
    Stream<EngagementCampaignRow> all() {
        return rows.entries().values().stream();
    }

    /** In ascending order of id. */
    Stream<EngagementCampaignRow> after(CompanyId company, Optional<EngagementCampaignId> after) {
        return after.map(id -> rows.entries().tailMap(id, false)).orElse(rows.entries()).values().stream()
                .filter(row -> row.company().equals(company));
    }

    /** In descending order of id. */
    Stream<EngagementCampaignRow> before(CompanyId company, Optional<EngagementCampaignId> before) {
        return before
                .map(id -> rows.entries().headMap(id, false))
                .orElse(rows.entries())
                .descendingMap()
                .values()
                .stream()
                .filter(row -> row.company().equals(company));
    }

    private Optional<Given> given(CompanyId company, EngagementKind kind, long id) {
        return ids.get(id).filter(given -> given.company().equals(company) && given.kind() == kind);
    }

    private boolean isFree(EngagementCampaignRow row) {
        return names.get(nameOf(row)).filter(id -> !id.equals(row.id())).isEmpty()
                && permalinks
                        .get(permalinkOf(row))
                        .filter(id -> !id.equals(row.id()))
                        .isEmpty();
    }

    private void free(EngagementCampaignRow row, UndoLog undo) {
        names.remove(nameOf(row), undo);
        permalinks.remove(permalinkOf(row), undo);
    }

    private void put(EngagementCampaignRow row, long version, UndoLog undo) {
        rows.put(row.id(), with(row, version), undo);
        names.put(nameOf(row), row.id(), undo);
        permalinks.put(permalinkOf(row), row.id(), undo);
    }

    private static TextKey nameOf(EngagementCampaignRow row) {
        return new TextKey(row.company(), row.nameKey());
    }

    private static TextKey permalinkOf(EngagementCampaignRow row) {
        return new TextKey(row.company(), row.permalink());
    }

    private static EngagementCampaignRow with(EngagementCampaignRow row, long version) {
        return new EngagementCampaignRow(
                row.id(),
                row.company(),
                row.nameKey(),
                row.permalink(),
                row.status(),
                row.startsAt(),
                row.endsAt(),
                row.createdAt(),
                row.updatedAt(),
                version,
                row.document());
    }
}
