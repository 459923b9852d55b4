package dev.freestone.engine.runs;

import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker has decided about the rows of a run, a list of cells each, kept in sealed chunks. Thread-safe. */
final class SealedChunks {
    private static final String SEALED = "sealed";

    private final EngineParts parts;
    private final String worker;
    private final String attribute;
    private final int page;

    /** Those of a worker, of which so many are in memory at once; the attribute is a name under which they are sealed. */
    SealedChunks(EngineParts parts, RunWorkerKind worker, String attribute, int page) {
        this.parts = parts;
        this.worker = worker.code();
        this.attribute = attribute;
        this.page = page;
    }

    /** Takes the cells of chunks one after the other. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(List<List<?>> rows) throws E;
    }

    RunChunk chunk(CompanyId company, RunId run, long firstRow, List<List<@Nullable Object>> rows) {
        String sealed = parts.seals().of(company).seal(place(company, run, firstRow), Secret.of(JsonText.write(rows)));
        return new RunChunk(
                company, run, worker, firstRow, rows.size(), Document.of(JsonText.write(Map.of(SEALED, sealed))));
    }

    long end(Tx tx, RunId run) {
        return tx.runChunks().end(run, worker);
    }

    /** All rows in their order, a chunk at a time. */
    <E extends Exception> void forEach(CompanyId company, RunId run, Taker<E> taker) throws E {
        long from = 0;
        boolean more = true;
        while (more) {
            long at = from;
            List<RunChunk> chunks = parts.storage().read(tx -> tx.runChunks().page(run, worker, at, page));
            for (RunChunk chunk : chunks) {
                taker.take(open(company, chunk));
                from = chunk.end();
            }
            more = chunks.size() == page;
        }
    }

    private List<List<?>> open(CompanyId company, RunChunk chunk) {
        String sealed =
                String.valueOf(JsonText.parseObject(chunk.document().json()).get(SEALED));
        String text = parts.seals()
                .of(company)
                .open(place(company, chunk.run(), chunk.firstRow()), sealed)
                .reveal();
        List<List<?>> rows = new ArrayList<>(chunk.rows());
        if (JsonText.parse(text) instanceof List<?> all) {
            all.forEach(each -> rows.add((List<?>) each));
        }
        return rows;
    }

    private SecretSeal.Place place(CompanyId company, RunId run, long firstRow) {
        return new SecretSeal.Place(company, run + ":" + firstRow, attribute);
    }
}
