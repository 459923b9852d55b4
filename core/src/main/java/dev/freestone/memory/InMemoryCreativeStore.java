package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.CreativeStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Showings of creatives inside one transaction. Since transactions run one at a time, counters need no parts. */
final class InMemoryCreativeStore implements CreativeStore {
    private static final CreativeCounts SEEN = new CreativeCounts(0, 1, 0);
    private static final CreativeCounts CLICKED = new CreativeCounts(0, 0, 1);

    private final CreativeTable table;
    private final TxScope scope;

    InMemoryCreativeStore(CreativeTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part) {
        UndoLog undo = scope.undo();
        counts.forEach((creative, count) -> table.count(company, creative, new CreativeCounts(count, 0, 0), undo));
    }

    @Override
    public boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at) {
        UndoLog undo = scope.undo();
        if (!table.record(customer, creative, signal, statId, at, undo)) {
            return false;
        }
        CreativeCounts added = switch (signal) {
            case SEEN -> SEEN;
            case CLICKED -> CLICKED;
        };
        table.count(customer.company(), creative, added, undo);
        return true;
    }

    @Override
    public Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since) {
        scope.check();
        Map<AdUnitId, Long> seen = new HashMap<>();
        since.forEach((creative, from) -> {
            long count = table.seen(customer, creative, from);
            if (count > 0) {
                seen.put(creative, count);
            }
        });
        return seen;
    }

    @Override
    public CreativeCounts counts(CompanyId company, AdUnitId creative) {
        scope.check();
        return table.counts(company, creative);
    }

    @Override
    public boolean forget(CompanyId company, AdUnitId creative, int limit) {
        return table.forget(company, creative, limit, scope.undo());
    }

    @Override
    public void erase(LaneKey customer) {
        table.erase(customer, scope.undo());
    }
}
