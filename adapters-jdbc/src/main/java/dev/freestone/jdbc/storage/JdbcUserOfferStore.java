package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.UserOfferRow;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Offers that customers hold, inside one transaction. */
final class JdbcUserOfferStore implements UserOfferStore {
    private static final String TABLE = "freestone_user_offer";
    private static final String COLUMNS =
            "company, person, campaign, offer, issue_key, status, acquired_at, expires_at,"
                    + " redeemed_at, document, version";
    private static final String INSERT =
            "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (" + Sql.marks(10) + ", 1)";
    private static final String SELECT = "SELECT number, " + COLUMNS + " FROM " + TABLE;
    private static final String OF_CUSTOMER = " WHERE company = ? AND person = ?";

    private static final String ANSWER = "freestone_user_offer_answer";

    private final Session session;
    private final LockedReads reads;

    JdbcUserOfferStore(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    @Override
    public Optional<UserOfferId> insert(UserOfferRow row) {
        OptionalLong number = session.insertNumbered(session.sql(
                INSERT,
                row.customer().company().value(),
                row.customer().person().value(),
                row.campaign().value(),
                row.offer().value(),
                row.issueKey(),
                row.status().code(),
                row.acquiredAt(),
                row.expiresAt(),
                row.redeemedAt(),
                row.document().json()));
        return number.isPresent() ? Optional.of(UserOfferId.of(number.getAsLong())) : Optional.empty();
    }

    @Override
    public WriteResult update(UserOfferRow row, long expectedVersion) {
        String company = row.customer().company().value();
        int changed = session.update(session.sql(
                "UPDATE " + TABLE + " SET version = version + 1, status = ?, acquired_at = ?, expires_at = ?,"
                        + " redeemed_at = ?, document = ? WHERE number = ? AND company = ? AND version = ?",
                row.status().code(),
                row.acquiredAt(),
                row.expiresAt(),
                row.redeemedAt(),
                row.document().json(),
                row.id().value(),
                company,
                expectedVersion));
        if (changed == 1) {
            return WriteResult.SAVED;
        }
        return session.exists(session.sql(
                        "SELECT 1 FROM " + TABLE + " WHERE number = ? AND company = ?",
                        row.id().value(),
                        company))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    @Override
    public Optional<UserOfferRow> find(CompanyId company, UserOfferId id) {
        return session.one(
                session.sql(SELECT + " WHERE number = ? AND company = ?" + reads.suffix(), id.value(), company.value()),
                this::read);
    }

    @Override
    public Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey) {
        return session.one(
                ofCustomer(SELECT, customer)
                        .add(" AND offer = ? AND issue_key = ?" + reads.suffix(), offer.value(), issueKey),
                this::read);
    }

    @Override
    public long acquired(LaneKey customer, OfferId offer) {
        // Not COUNT(*): no database locks the rows that it has counted.
        return session.list(
                        ofCustomer("SELECT number FROM " + TABLE, customer)
                                .add(" AND offer = ?" + reads.suffix(), offer.value()),
                        rows -> true)
                .size();
    }

    @Override
    public List<UserOfferRow> ofCampaigns(LaneKey customer, List<EngagementCampaignId> campaigns) {
        return campaigns.isEmpty()
                ? List.of()
                : session.list(
                        ofCustomer(SELECT, customer)
                                .add(" AND campaign")
                                .in(
                                        "bigint",
                                        campaigns.stream()
                                                .map(EngagementCampaignId::value)
                                                .toList())
                                .add(" ORDER BY number"),
                        this::read);
    }

    @Override
    public List<UserOfferRow> page(LaneKey customer, long offset, int limit) {
        return session.list(
                ofCustomer(SELECT, customer).add(" ORDER BY number DESC LIMIT ? OFFSET ?", limit, offset), this::read);
    }

    @Override
    public long count(LaneKey customer) {
        return session.one(ofCustomer("SELECT COUNT(*) FROM " + TABLE, customer), rows -> rows.getLong(1))
                .orElseThrow();
    }

    @Override
    public Optional<Document> answer(UserOfferId offer, String requestId) {
        return session.one(
                session.sql(
                        "SELECT document FROM " + ANSWER + " WHERE offer = ? AND request_id = ?" + reads.suffix(),
                        offer.value(),
                        requestId),
                rows -> Document.of(rows.getString(1)));
    }

    @Override
    public void answered(UserOfferId offer, String requestId, Document answer) {
        session.insert(session.sql(
                "INSERT INTO " + ANSWER + " (offer, request_id, document) VALUES (?, ?, ?)",
                offer.value(),
                requestId,
                answer.json()));
    }

    @Override
    public void erase(LaneKey customer) {
        session.update(ofCustomer("DELETE FROM " + ANSWER + " WHERE offer IN (SELECT number FROM " + TABLE, customer)
                .add(")"));
        session.update(ofCustomer("DELETE FROM " + TABLE, customer));
    }

    private Sql ofCustomer(String text, LaneKey customer) {
        return session.sql(text + OF_CUSTOMER, JdbcCustomerStore.key(customer));
    }

    private UserOfferRow read(ResultSet rows) throws SQLException {
        StorageDialect dialect = session.dialect();
        return new UserOfferRow(
                UserOfferId.of(rows.getLong("number")),
                new LaneKey(CompanyId.of(rows.getString("company")), KeyedHash.of(rows.getString("person"))),
                EngagementCampaignId.of(rows.getLong("campaign")),
                OfferId.of(rows.getLong("offer")),
                rows.getString("issue_key"),
                UserOfferStatus.parse(rows.getString("status")).orElseThrow(),
                dialect.instant(rows, "acquired_at"),
                dialect.optionalInstant(rows, "expires_at"),
                dialect.optionalInstant(rows, "redeemed_at"),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }
}
