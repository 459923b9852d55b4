package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliveries of scheduled messages by message and by campaign, and whom they reach. Guarded by the storage's lock. */
final class AudienceTable {
    private record Chunk(AudienceKey of, int number) {}

    /** Where a delivery stands in the list of its campaign. */
    private record Place(CompanyId company, EngagementCampaignId campaign, Instant instant, AdUnitId unit) {
        static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.company().value())
                .thenComparing(Place::campaign)
                .thenComparing(Place::instant, Comparator.reverseOrder())
                .thenComparing(Place::unit);

        static Place of(AudienceRow row) {
            return new Place(
                    row.key().company(),
                    row.campaign(),
                    row.key().instant(),
                    row.key().unit());
        }
    }

    private static final Comparator<AudienceKey> BY_KEY = Comparator.comparing(
                    (AudienceKey key) -> key.company().value())
            .thenComparing(AudienceKey::unit)
            .thenComparing(AudienceKey::instant);
    private static final Comparator<Chunk> BY_NUMBER =
            Comparator.comparing(Chunk::of, BY_KEY).thenComparing(Chunk::number);

    private final UndoTree<AudienceKey, AudienceRow> rows = new UndoTree<>(BY_KEY);
    private final UndoTree<Place, AudienceRow> ofCampaigns = new UndoTree<>(Place.ORDER);
    private final UndoTree<Chunk, Document> chunks = new UndoTree<>(BY_NUMBER);

    Optional<AudienceRow> find(AudienceKey key) {
        return rows.get(key);
    }

    void put(AudienceRow row, UndoLog undo) {
        rows.get(row.key()).ifPresent(before -> ofCampaigns.remove(Place.of(before), undo));
        rows.put(row.key(), row, undo);
        ofCampaigns.put(Place.of(row), row, undo);
    }

    Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Instant before) {
        return Optional.ofNullable(rows.entries().lowerEntry(new AudienceKey(company, unit, before)))
                .map(entry -> entry.getValue())
                .filter(row ->
                        row.key().company().equals(company) && row.key().unit().equals(unit));
    }

    /** The latest instant first, of one instant by message. */
    Stream<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign) {
        return ofCampaigns
                .entries()
                .tailMap(new Place(company, campaign, Instant.MAX, AdUnitId.of(1)), true)
                .values()
                .stream()
                .takeWhile(row ->
                        row.key().company().equals(company) && row.campaign().equals(campaign));
    }

    Optional<Document> chunk(AudienceKey key, int number) {
        return chunks.get(new Chunk(key, number));
    }

    void addChunk(AudienceKey key, int number, Document customers, UndoLog undo) {
        chunks.put(new Chunk(key, number), customers, undo);
    }

    void removeChunks(AudienceKey key, UndoLog undo) {
        NavigableMap<Chunk, Document> all =
                chunks.entries().subMap(new Chunk(key, 0), true, new Chunk(key, Integer.MAX_VALUE), true);
        List.copyOf(all.keySet()).forEach(chunk -> chunks.remove(chunk, undo));
    }

    void endLeases(NodeId node, UndoLog undo) {
        Optional<NodeId> ended = Optional.of(node);
        for (AudienceRow row : List.copyOf(rows.entries().values())) {
            if (row.lease().owner().equals(ended)) {
                put(with(row, row.lease().released(), row.version() + 1), undo);
            }
        }
    }

    static AudienceRow with(AudienceRow row, Lease lease, long version) {
        return new AudienceRow(row.key(), row.campaign(), row.status(), lease, version, row.document());
    }
}
