package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.RunChunkStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What workers of runs have decided about rows, inside one transaction. */
final class JdbcRunChunkStore implements RunChunkStore {
    private final Session session;

    JdbcRunChunkStore(Session session) {
        this.session = session;
    }

    @Override
    public WriteResult append(RunChunk chunk) {
        boolean saved = session.insert(session.sql(
                "INSERT INTO freestone_run_chunk (run, worker, first_row, row_count, company, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                chunk.run().value(),
                chunk.worker(),
                chunk.firstRow(),
                chunk.rows(),
                chunk.company().value(),
                chunk.document().json()));
        return saved ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    @Override
    public long end(RunId run, String worker) {
        return session.one(
                        session.sql(
                                "SELECT first_row + row_count AS next_row FROM freestone_run_chunk"
                                        + " WHERE run = ? AND worker = ? ORDER BY first_row DESC LIMIT 1",
                                run.value(),
                                worker),
                        rows -> rows.getLong("next_row"))
                .orElse(0L);
    }

    @Override
    public List<RunChunk> page(RunId run, String worker, long from, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT run, worker, first_row, row_count, company, document FROM freestone_run_chunk"
                                + " WHERE run = ? AND worker = ? AND first_row >= ? ORDER BY first_row LIMIT ?",
                        run.value(),
                        worker,
                        from,
                        limit),
                JdbcRunChunkStore::read));
    }

    @Override
    public void delete(RunId run) {
        session.update(session.sql("DELETE FROM freestone_run_chunk WHERE run = ?", run.value()));
    }

    private static RunChunk read(ResultSet rows) throws SQLException {
        return new RunChunk(
                CompanyId.of(rows.getString("company")),
                RunId.of(rows.getString("run")),
                rows.getString("worker"),
                rows.getLong("first_row"),
                rows.getInt("row_count"),
                Document.of(rows.getString("document")));
    }
}
