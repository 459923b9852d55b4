package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.ChainLink;
import dev.freestone.spi.ChainStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The chain over the journal inside one transaction. Its order names each column of the index that it reads. */
final class JdbcChainStore implements ChainStore {
    private static final String SELECT =
            "SELECT " + JdbcJournalStore.READ + ", chain_seq, chain_hash, body_digest FROM freestone_journal WHERE ";
    private static final String HEAD = "SELECT seq, hash FROM freestone_journal_chain WHERE company = ?";

    private static final List<Column> LINKED =
            List.of(Column.bigint("number"), Column.bigint("chain_seq"), Column.text("chain_hash"));

    private final Session session;

    JdbcChainStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<ChainHead> tryLock(CompanyId company) {
        Optional<ChainHead> held = lockExisting(company);
        if (held.isPresent() || session.exists(session.sql(HEAD, company.value()))) {
            return held;
        }
        session.insert(session.sql(
                "INSERT INTO freestone_journal_chain (company, seq, hash, anchored_seq) VALUES (?, ?, ?, 0)",
                company.value(),
                ChainHead.START.seq(),
                ChainHead.START.hash()));
        return lockExisting(company);
    }

    private Optional<ChainHead> lockExisting(CompanyId company) {
        return session.one(session.sql(HEAD + " FOR UPDATE SKIP LOCKED", company.value()), JdbcChainStore::head);
    }

    @Override
    public ChainHead head(CompanyId company) {
        return session.one(session.sql(HEAD, company.value()), JdbcChainStore::head)
                .orElse(ChainHead.START);
    }

    @Override
    public Optional<CompanyId> waiting(Optional<CompanyId> after) {
        return session.one(
                session.sql(
                        "SELECT company FROM freestone_journal WHERE chain_seq IS NULL AND company > ?"
                                + " ORDER BY chain_seq, company, recorded_at, number LIMIT 1",
                        after.map(CompanyId::value).orElse("")),
                rows -> CompanyId.of(rows.getString("company")));
    }

    @Override
    public List<ChainEntry> unlinked(CompanyId company, int limit) {
        return entries(session.sql(
                SELECT + "chain_seq IS NULL AND company = ? ORDER BY chain_seq, company, recorded_at, number LIMIT ?",
                company.value(),
                limit));
    }

    @Override
    public WriteResult link(CompanyId company, List<ChainLink> links) {
        long linked =
                session.dialect().takesArrays(links.size()) ? linkAtOnce(company, links) : linkOneByOne(company, links);
        if (linked != links.size()) {
            return WriteResult.CONFLICT;
        }
        ChainHead head = links.get(links.size() - 1).place();
        int moved = session.update(session.sql(
                "UPDATE freestone_journal_chain SET seq = ?, hash = ? WHERE company = ?",
                head.seq(),
                head.hash(),
                company.value()));
        return moved == 1 ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    /**
     * Found by number alone: with the other conditions in a form that an index serves, PostgreSQL reads all that is unlinked
     * for each of them as long as it knows little of the table.
     */
    private long linkAtOnce(CompanyId company, List<ChainLink> links) {
        Sql update = RowArrays.add(
                        session.sql(
                                "UPDATE freestone_journal j SET chain_seq = v.chain_seq, chain_hash = v.chain_hash FROM ("),
                        LINKED,
                        links.stream().map(JdbcChainStore::values).toList())
                .add(
                        ") v WHERE j.number = v.number AND COALESCE(j.chain_seq, 0) = 0 AND j.company || '' = ?",
                        company.value());
        return session.update(update);
    }

    private static Object[] values(ChainLink link) {
        return new Object[] {link.number(), link.place().seq(), link.place().hash()};
    }

    private long linkOneByOne(CompanyId company, List<ChainLink> links) {
        int[] changed = session.batch(links.stream()
                .map(link -> session.sql(
                        "UPDATE freestone_journal SET chain_seq = ?, chain_hash = ?"
                                + " WHERE number = ? AND company = ? AND chain_seq IS NULL",
                        link.place().seq(),
                        link.place().hash(),
                        link.number(),
                        company.value()))
                .toList());
        return Arrays.stream(changed).filter(count -> count == 1).count();
    }

    @Override
    public List<ChainEntry> page(CompanyId company, long after, int limit) {
        return entries(session.sql(
                SELECT + "company = ? AND chain_seq > ? ORDER BY company, chain_seq LIMIT ?",
                company.value(),
                after,
                limit));
    }

    @Override
    public List<CompanyId> unanchored(Instant since, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT company FROM freestone_journal_chain WHERE seq > anchored_seq"
                                + " AND (anchored_at IS NULL OR anchored_at < ?) ORDER BY company LIMIT ?",
                        since,
                        limit),
                rows -> CompanyId.of(rows.getString("company"))));
    }

    @Override
    public void anchored(ChainAnchor anchor) {
        session.update(session.sql(
                "UPDATE freestone_journal_chain SET anchored_seq = ?, anchored_at = ? WHERE company = ?"
                        + " AND anchored_seq <= ? AND (anchored_at IS NULL OR anchored_at <= ?)",
                anchor.head().seq(),
                anchor.at(),
                anchor.company().value(),
                anchor.head().seq(),
                anchor.at()));
    }

    private List<ChainEntry> entries(Sql select) {
        return List.copyOf(session.list(
                select,
                rows -> new ChainEntry(
                        JdbcJournalStore.read(rows, session.dialect()),
                        link(rows),
                        Optional.ofNullable(rows.getString("body_digest")))));
    }

    private static Optional<ChainHead> link(ResultSet rows) throws SQLException {
        String hash = rows.getString("chain_hash");
        return hash == null ? Optional.empty() : Optional.of(new ChainHead(rows.getLong("chain_seq"), hash));
    }

    private static ChainHead head(ResultSet rows) throws SQLException {
        return new ChainHead(rows.getLong("seq"), rows.getString("hash"));
    }
}
