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

/** What was decided about the rows of a run's bulk sender, kept in sealed chunks. Thread-safe. */
final class MessageLines {
    private static final String WORKER = RunWorkerKind.BULK_SENDER.code();
    private static final int PAGE = 10;
    private static final String SEALED = "sealed";

    private final EngineParts parts;

    MessageLines(EngineParts parts) {
        this.parts = parts;
    }

    /** Takes lines one after the other. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(List<MessageLine> lines) throws E;
    }

    RunChunk chunk(CompanyId company, RunId run, long firstRow, List<MessageLine> lines) {
        String text = JsonText.write(lines.stream().map(MessageLine::cells).toList());
        String sealed = parts.seals().of(company).seal(place(company, run, firstRow), Secret.of(text));
        return new RunChunk(
                company, run, WORKER, firstRow, lines.size(), Document.of(JsonText.write(Map.of(SEALED, sealed))));
    }

    long end(Tx tx, RunId run) {
        return tx.runChunks().end(run, WORKER);
    }

    /** All lines in the order of their rows, a chunk at a time. */
    <E extends Exception> void forEach(CompanyId company, RunId run, Taker<E> taker) throws E {
        long from = 0;
        boolean more = true;
        while (more) {
            long at = from;
            List<RunChunk> chunks = parts.storage().read(tx -> tx.runChunks().page(run, WORKER, at, PAGE));
            for (RunChunk chunk : chunks) {
                taker.take(open(company, chunk));
                from = chunk.end();
            }
            more = chunks.size() == PAGE;
        }
    }

    private List<MessageLine> open(CompanyId company, RunChunk chunk) {
        String sealed =
                String.valueOf(JsonText.parseObject(chunk.document().json()).get(SEALED));
        String text = parts.seals()
                .of(company)
                .open(place(company, chunk.run(), chunk.firstRow()), sealed)
                .reveal();
        List<MessageLine> lines = new ArrayList<>(chunk.rows());
        if (JsonText.parse(text) instanceof List<?> all) {
            all.forEach(each -> lines.add(MessageLine.of((List<?>) each)));
        }
        return lines;
    }

    private static SecretSeal.Place place(CompanyId company, RunId run, long firstRow) {
        return new SecretSeal.Place(company, run + ":" + firstRow, "messages");
    }
}
