package dev.freestone.memory;

import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.RunChunkStore;
import dev.freestone.spi.WriteResult;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What workers of runs have decided about rows, inside one transaction. */
final class InMemoryRunChunkStore implements RunChunkStore {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::worker).thenComparingLong(Place::firstRow);

    private final UndoMap<RunId, NavigableMap<Place, RunChunk>> runs;
    private final TxScope scope;

    /** Where a chunk of a run lies. */
    record Place(String worker, long firstRow) {}

    InMemoryRunChunkStore(UndoMap<RunId, NavigableMap<Place, RunChunk>> runs, TxScope scope) {
        this.runs = runs;
        this.scope = scope;
    }

    @Override
    public WriteResult append(RunChunk chunk) {
        UndoLog undo = scope.undo();
        NavigableMap<Place, RunChunk> chunks = runs.getOrMake(chunk.run(), () -> new TreeMap<>(ORDER), undo);
        Place place = new Place(chunk.worker(), chunk.firstRow());
        if (chunks.putIfAbsent(place, chunk) != null) {
            return WriteResult.CONFLICT;
        }
        undo.add(() -> chunks.remove(place));
        return WriteResult.SAVED;
    }

    @Override
    public long end(RunId run, String worker) {
        NavigableMap<Place, RunChunk> chunks = of(run, worker, 0);
        return chunks.isEmpty() ? 0 : chunks.lastEntry().getValue().end();
    }

    @Override
    public List<RunChunk> page(RunId run, String worker, long from, int limit) {
        return of(run, worker, from).values().stream().limit(limit).toList();
    }

    @Override
    public void delete(RunId run) {
        runs.remove(run, scope.undo());
    }

    private NavigableMap<Place, RunChunk> of(RunId run, String worker, long from) {
        scope.check();
        return runs.get(run)
                .map(chunks -> chunks.subMap(new Place(worker, from), true, new Place(worker, Long.MAX_VALUE), true))
                .orElseGet(Collections::emptyNavigableMap);
    }
}
