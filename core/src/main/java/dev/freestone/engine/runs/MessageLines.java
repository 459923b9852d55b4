package dev.freestone.engine.runs;

import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.Tx;
import java.util.List;

/** What was decided about the rows of a run's bulk sender, kept in sealed chunks. Thread-safe. */
final class MessageLines {
    private static final int PAGE = 10;

    private final SealedChunks chunks;

    MessageLines(EngineParts parts) {
        this.chunks = new SealedChunks(parts, RunWorkerKind.BULK_SENDER, "messages", PAGE);
    }

    /** Takes lines one after the other. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(List<MessageLine> lines) throws E;
    }

    RunChunk chunk(CompanyId company, RunId run, long firstRow, List<MessageLine> lines) {
        return chunks.chunk(
                company, run, firstRow, lines.stream().map(MessageLine::cells).toList());
    }

    long end(Tx tx, RunId run) {
        return chunks.end(tx, run);
    }

    /** All lines in the order of their rows, a chunk at a time. */
    <E extends Exception> void forEach(CompanyId company, RunId run, Taker<E> taker) throws E {
        chunks.<E>forEach(
                company,
                run,
                rows -> taker.take(
                        rows.stream().<MessageLine>map(MessageLine::of).toList()));
    }
}
