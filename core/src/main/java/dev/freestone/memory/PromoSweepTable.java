package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Sweeps over promo programs: their parts, and whom they could not judge by number. Guarded by the storage's lock. */
final class PromoSweepTable {
    /** The sweep of a company for a day. */
    record Key(CompanyId company, LocalDate asOf) {
        static Key of(PromoSweepRow row) {
            return new Key(row.company(), row.asOf());
        }
    }

    /** By partition; a list is replaced, never changed. */
    final UndoMap<Key, List<PromoSweepRow>> parts = new UndoMap<>();

    final UndoMap<Key, NavigableMap<Long, PromoSweepFailure>> failures = new UndoMap<>();

    Optional<PromoSweepRow> find(PromoSweepRow part) {
        return parts.get(Key.of(part)).orElse(List.of()).stream()
                .filter(stored -> stored.partition() == part.partition())
                .findFirst();
    }

    void replace(PromoSweepRow part, UndoLog undo) {
        Key key = Key.of(part);
        List<PromoSweepRow> replaced = parts.get(key).orElse(List.of()).stream()
                .map(stored -> stored.partition() == part.partition() ? part : stored)
                .toList();
        parts.put(key, replaced, undo);
    }

    void endLeases(NodeId node, UndoLog undo) {
        Optional<NodeId> ended = Optional.of(node);
        for (List<PromoSweepRow> sweep : parts.values()) {
            for (PromoSweepRow part : sweep) {
                if (part.lease().owner().equals(ended)) {
                    replace(with(part, part.lease().released(), part.version() + 1), undo);
                }
            }
        }
    }

    static PromoSweepRow with(PromoSweepRow row, Lease lease, long version) {
        return new PromoSweepRow(
                row.company(),
                row.asOf(),
                row.partition(),
                row.range(),
                row.finished(),
                lease,
                version,
                row.document());
    }
}
