package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.StoredFile;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The statements about run files. A file is its header and, as rows that go with it, its chunks. The number of a header is
 * used once, so it is the token of one writer: who finds it gone has been overtaken.
 */
final class RunFileTable {
    /** What became of a header. */
    enum State {
        OPEN,
        PUBLISHED,
        GONE
    }

    /**
     * A file that everybody sees.
     *
     * @param number of its header
     * @param file what is known of it
     */
    record Published(long number, StoredFile file) {}

    private record Header(long number, State state) {}

    private RunFileTable() {}

    /** Begins a file; empty when there is one. It comes before any look, which would lock what is beside a missing row. */
    static OptionalLong begin(Session session, CompanyId company, RunFileId id, String name) {
        return session.insertNumbered(session.sql(
                "INSERT INTO freestone_run_file (company, id, name) VALUES (?, ?, ?)",
                company.value(),
                id.value(),
                name));
    }

    /** Begins a file in place of what an earlier writer of it left; empty when another one did so at the same moment. */
    static OptionalLong beginAnew(Session session, CompanyId company, RunFileId id, String name) {
        Optional<Header> earlier = locked(
                session,
                session.sql(
                        "SELECT number, published_at FROM freestone_run_file WHERE id = ? AND company = ?",
                        id.value(),
                        company.value()));
        if (earlier.isPresent()) {
            if (earlier.get().state() == State.PUBLISHED) {
                throw RunFileFailures.publishedAlready(id);
            }
            drop(session, earlier.get().number());
        }
        return begin(session, company, id, name);
    }

    /** Keeps others from dropping or publishing the file until this transaction ends. */
    static State lock(Session session, long number) {
        return locked(
                        session,
                        session.sql("SELECT number, published_at FROM freestone_run_file WHERE number = ?", number))
                .map(Header::state)
                .orElse(State.GONE);
    }

    private static Optional<Header> locked(Session session, Sql headers) {
        return session.one(
                headers.add(" FOR UPDATE"),
                rows -> new Header(
                        rows.getLong("number"),
                        session.dialect().optionalInstant(rows, "published_at").isPresent()
                                ? State.PUBLISHED
                                : State.OPEN));
    }

    /** Adds a chunk to a locked file. One that is there has been added by an earlier try, and holds the same. */
    static void add(Session session, long number, int place, byte[] content) {
        session.insert(session.sql(
                "INSERT INTO freestone_run_file_chunk (file, place, content) VALUES (?, ?, ?)",
                number,
                place,
                content));
    }

    /** Without locks: they would keep others from adding chunks to the files behind this one. */
    static long chunks(Session session, long number) {
        return session.one(
                        session.sql("SELECT COUNT(*) AS chunks FROM freestone_run_file_chunk WHERE file = ?", number),
                        rows -> rows.getLong("chunks"))
                .orElseThrow();
    }

    /** Shows a locked file to everybody. */
    static void publish(Session session, long number, StoredFile file) {
        session.update(session.sql(
                "UPDATE freestone_run_file SET size = ?, sha256 = ?, published_at = ? WHERE number = ?",
                file.size(),
                file.sha256(),
                file.createdAt(),
                number));
    }

    static int drop(Session session, long number) {
        return session.update(
                session.sql("DELETE FROM freestone_run_file WHERE number = ? AND published_at IS NULL", number));
    }

    static int delete(Session session, CompanyId company, RunFileId id) {
        return session.update(session.sql(
                "DELETE FROM freestone_run_file WHERE id = ? AND company = ?", id.value(), company.value()));
    }

    static Optional<Published> find(Session session, CompanyId company, RunFileId id) {
        return session.one(
                session.sql(
                        "SELECT number, name, size, sha256, published_at FROM freestone_run_file"
                                + " WHERE id = ? AND company = ? AND published_at IS NOT NULL",
                        id.value(),
                        company.value()),
                rows -> new Published(
                        rows.getLong("number"),
                        new StoredFile(
                                id,
                                rows.getString("name"),
                                rows.getLong("size"),
                                rows.getString("sha256"),
                                session.dialect().instant(rows, "published_at"))));
    }

    static Optional<byte[]> chunk(Session session, long number, int place) {
        return session.one(
                session.sql("SELECT content FROM freestone_run_file_chunk WHERE file = ? AND place = ?", number, place),
                rows -> rows.getBytes("content"));
    }
}
