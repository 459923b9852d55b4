package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events of customers by arrival, inside one transaction. */
final class EventLedger {
    private static final String COUNTER = "freestone_event_counter";

    /** What is kept of a customer. */
    static final List<String> TABLES = List.of(LedgerShape.ADMISSION, LedgerShape.TABLE, COUNTER);

    private static final String OF_CUSTOMER = " WHERE company = ? AND person = ?";
    private static final String SELECT = "SELECT " + LedgerShape.shown("") + " FROM " + LedgerShape.TABLE;

    /** As the index is conditioned. */
    private static final String ACCEPTED = " AND disposition = 'accepted'";

    private final Session session;
    private final LockedReads reads;

    EventLedger(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    long lastSeq(LaneKey customer) {
        return session.one(
                        ofCustomer("SELECT last_seq FROM " + COUNTER, customer).add(reads.suffix()),
                        rows -> rows.getLong(1))
                .orElse(0L);
    }

    WriteResult add(LaneKey customer, List<EventRow> added) {
        if (added.isEmpty()) {
            return WriteResult.SAVED;
        }
        long last = lastSeq(customer);
        Set<String> keys = new HashSet<>();
        for (EventRow row : added) {
            if (row.seq() <= last || row.key().filter(key -> !keys.add(key)).isPresent()) {
                return WriteResult.CONFLICT;
            }
            last = row.seq();
        }
        // Asked first, under the lock of the customer: an error would spoil the transaction.
        if (isAnyTaken(customer, keys)) {
            return WriteResult.CONFLICT;
        }
        session.update(session.sql(
                session.dialect().putting(COUNTER, List.of("company", "person"), List.of("last_seq")),
                customer.company().value(),
                customer.person().value(),
                last));
        RowAdds.add(
                session,
                LedgerShape.TABLE,
                LedgerShape.COLUMNS,
                added.stream().map(row -> LedgerShape.columns(customer, row)).toList());
        admit(customer, added);
        return WriteResult.SAVED;
    }

    private boolean isAnyTaken(LaneKey customer, Set<String> keys) {
        return !keys.isEmpty()
                && session.exists(ofCustomer("SELECT seq FROM " + LedgerShape.TABLE, customer)
                        .add(" AND event_key")
                        .in("text", keys)
                        .add(reads.suffix()));
    }

    private void admit(LaneKey customer, List<EventRow> admitted) {
        RowAdds.add(
                session,
                LedgerShape.ADMISSION,
                LedgerShape.ADMISSION_COLUMNS,
                admitted.stream()
                        .flatMap(row -> LedgerShape.admissions(customer, row).stream())
                        .toList());
    }

    WriteResult update(LaneKey customer, EventRow row) {
        Optional<EventRow> stored =
                session.one(ofCustomer(SELECT, customer).add(" AND seq = ?" + reads.suffix(), row.seq()), this::read);
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        session.update(session.sql(
                        "UPDATE " + LedgerShape.TABLE + " SET disposition = ?, keep_until = ?, campaigns = ?",
                        row.disposition().code(),
                        row.keepUntil(),
                        LedgerShape.text(row.campaigns()))
                .add(OF_CUSTOMER, JdbcCustomerStore.key(customer))
                .add(" AND seq = ?", row.seq()));
        if (!row.campaigns().equals(stored.get().campaigns())) {
            dismiss(customer, List.of(stored.get()));
            admit(customer, List.of(of(stored.get(), row.campaigns())));
        }
        return WriteResult.SAVED;
    }

    private static EventRow of(EventRow stored, List<EngagementCampaignId> campaigns) {
        return new EventRow(
                stored.seq(),
                stored.request(),
                stored.key(),
                stored.date(),
                stored.receivedAt(),
                stored.disposition(),
                stored.depth(),
                stored.keepUntil(),
                campaigns,
                stored.document());
    }

    private void dismiss(LaneKey customer, List<EventRow> dismissed) {
        List<Sql> deletes = new ArrayList<>();
        for (EventRow row : dismissed) {
            for (Object[] admission : LedgerShape.admissions(customer, row)) {
                deletes.add(session.sql(
                        "DELETE FROM " + LedgerShape.ADMISSION + OF_CUSTOMER
                                + " AND campaign = ? AND happened_at = ? AND seq = ?",
                        admission));
            }
        }
        session.batch(deletes);
    }

    List<EventRow> after(LaneKey customer, long after, int limit) {
        return session.list(
                ofCustomer(SELECT, customer).add(" AND seq > ? ORDER BY seq LIMIT ?" + reads.suffix(), after, limit),
                this::read);
    }

    Map<String, EventRow> of(LaneKey customer, Collection<String> keys) {
        Map<String, EventRow> found = new HashMap<>();
        if (!keys.isEmpty()) {
            session.list(
                            ofCustomer(SELECT, customer)
                                    .add(" AND event_key")
                                    .in("text", keys)
                                    .add(reads.suffix()),
                            this::read)
                    .forEach(row -> found.put(row.key().orElseThrow(), row));
        }
        return found;
    }

    List<EventRow> admitted(LaneKey customer, EngagementCampaignId campaign, Instant from) {
        return session.list(
                session.sql(
                        "SELECT " + LedgerShape.shown("e.") + " FROM " + LedgerShape.ADMISSION + " a JOIN "
                                + LedgerShape.TABLE
                                + " e ON e.company = a.company AND e.person = a.person AND e.seq = a.seq"
                                + " WHERE a.company = ? AND a.person = ? AND a.campaign = ? AND a.happened_at >= ?"
                                + " ORDER BY a.happened_at, a.seq" + reads.suffix(),
                        customer.company().value(),
                        customer.person().value(),
                        campaign.value(),
                        from),
                this::read);
    }

    List<EventRow> accepted(LaneKey customer, int limit) {
        return session.list(
                ofCustomer(SELECT, customer).add(ACCEPTED + " ORDER BY seq LIMIT ?" + reads.suffix(), limit),
                this::read);
    }

    List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return customers(
                company,
                ACCEPTED + " AND person > ? ORDER BY person LIMIT ?",
                after.map(last -> last.person().value()).orElse(""),
                limit);
    }

    /** Who is erased is counted no more. */
    List<LaneKey> customers(CompanyId company, Optional<LaneKey> after, int limit) {
        return session.list(
                session.sql(
                        "SELECT person FROM " + COUNTER + " WHERE company = ? AND person > ? ORDER BY person LIMIT ?",
                        company.value(),
                        after.map(last -> last.person().value()).orElse(""),
                        limit),
                rows -> new LaneKey(company, KeyedHash.of(rows.getString(1))));
    }

    void rewrite(LaneKey customer, List<EventRow> rows) {
        session.batch(rows.stream()
                .map(row -> session.sql(
                                "UPDATE " + LedgerShape.TABLE + " SET document = ?",
                                row.document().json())
                        .add(OF_CUSTOMER, JdbcCustomerStore.key(customer))
                        .add(" AND seq = ?", row.seq()))
                .toList());
    }

    List<LaneKey> expiring(CompanyId company, Instant now, int limit) {
        return customers(company, " AND keep_until <= ? LIMIT ?", now, limit);
    }

    private List<LaneKey> customers(CompanyId company, String which, Object... parameters) {
        return session.list(
                session.sql("SELECT DISTINCT person FROM " + LedgerShape.TABLE + " WHERE company = ?", company.value())
                        .add(which, parameters),
                rows -> new LaneKey(company, KeyedHash.of(rows.getString(1))));
    }

    List<EventRow> expired(LaneKey customer, Instant now, int limit) {
        return session.list(
                ofCustomer(SELECT, customer)
                        .add(" AND keep_until <= ? ORDER BY seq LIMIT ?" + reads.suffix(), now, limit),
                this::read);
    }

    void forget(LaneKey customer, Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        dismiss(
                customer,
                session.list(
                        ofCustomer(SELECT, customer)
                                .add(" AND seq")
                                .in("bigint", seqs)
                                .add(reads.suffix()),
                        this::read));
        session.update(ofCustomer("DELETE FROM " + LedgerShape.TABLE, customer)
                .add(" AND seq")
                .in("bigint", seqs));
    }

    private Sql ofCustomer(String text, LaneKey customer) {
        return session.sql(text + OF_CUSTOMER, JdbcCustomerStore.key(customer));
    }

    private EventRow read(ResultSet rows) throws SQLException {
        return LedgerShape.read(rows, session.dialect());
    }
}
