package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Campaigns inside one transaction. */
final class JdbcCampaignStore implements CampaignStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final Shape SHAPE = new Shape();

    private final Session session;
    private final ObjectTable<CampaignRow> table;

    JdbcCampaignStore(Session session) {
        this.session = session;
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(CampaignRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(CampaignRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<CampaignRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public List<CampaignRow> find(CompanyId company, Collection<CampaignId> ids) {
        return table.find(company, ids.stream().map(CampaignId::value).collect(Collectors.toSet()));
    }

    @Override
    public Optional<CampaignRow> lock(CompanyId company, CampaignId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<CampaignRow> lock(SortedSet<CampaignKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                keys.stream().map(key -> key.campaign().value()).distinct().toList();
        return table.lock(ids).stream()
                .filter(row -> keys.contains(new CampaignKey(row.columns().company(), row.id())))
                .toList();
    }

    @Override
    public List<CampaignRow> page(CompanyId company, Slice<CampaignRow> slice) {
        return table.page(company, slice, NOT_DELETED);
    }

    @Override
    public long count(CompanyId company) {
        return table.count(company, NOT_DELETED);
    }

    @Override
    public boolean uses(CompanyId company, ContactExporterId exporter) {
        return names("contact_exporter_id", company, exporter.value());
    }

    @Override
    public boolean uses(CompanyId company, BulkSenderId sender) {
        return names("bulk_sender_id", company, sender.value());
    }

    private boolean names(String column, CompanyId company, String id) {
        return session.exists(session.sql(
                "SELECT 1 FROM freestone_campaign WHERE company = ? AND " + column + " = ?" + NOT_DELETED + " LIMIT 1"
                        + session.dialect().currentRead(),
                company.value(),
                id));
    }

    @Override
    public List<CampaignRow> sealedOtherwise(CompanyId company, String keyId, Optional<CampaignId> after, int limit) {
        Sql select = table.select(company).add(" AND key_id <> ?", keyId);
        after.ifPresent(last -> select.add(" AND id > ?", last.value()));
        return table.list(select.add(" ORDER BY id LIMIT ?", limit));
    }

    @Override
    public List<CampaignRow> everywhere(Optional<CampaignId> after, int limit) {
        return table.everywhere(after.map(CampaignId::value), limit);
    }

    private static final class Shape implements TableShape<CampaignRow> {
        private static final List<String> COLUMNS = columnsOf();

        private static List<String> columnsOf() {
            List<String> columns = new ArrayList<>(ObjectHead.COLUMNS);
            columns.addAll(List.of("schedule", "contact_exporter_id", "bulk_sender_id", "key_id", "document"));
            return List.copyOf(columns);
        }

        @Override
        public String table() {
            return "freestone_campaign";
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<Object> values(CampaignRow row) {
            List<Object> values = new ArrayList<>(ObjectHead.values(row.id().value(), row.columns()));
            values.add(row.schedule());
            values.add(row.contactExporterId().map(ContactExporterId::value));
            values.add(row.bulkSenderId().map(BulkSenderId::value));
            values.add(row.keyId());
            values.add(row.document().json());
            return values;
        }

        @Override
        public List<Unique> uniques(CampaignRow row) {
            return ObjectHead.uniques(row.columns());
        }

        @Override
        public String id(CampaignRow row) {
            return row.id().value();
        }

        @Override
        public CompanyId company(CampaignRow row) {
            return row.columns().company();
        }

        @Override
        public Optional<Object> sortValue(CampaignRow row, SortField field) {
            return field == SortField.SCHEDULE
                    ? row.schedule().map(Object.class::cast)
                    : ObjectHead.sortValue(row.id().value(), row.columns(), field);
        }

        @Override
        public CampaignRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
            return new CampaignRow(
                    CampaignId.of(rows.getString("id")),
                    ObjectHead.read(rows, dialect),
                    Optional.ofNullable(rows.getString("schedule")),
                    Optional.ofNullable(rows.getString("contact_exporter_id")).map(ContactExporterId::of),
                    Optional.ofNullable(rows.getString("bulk_sender_id")).map(BulkSenderId::of),
                    Optional.ofNullable(rows.getString("key_id")),
                    rows.getLong("version"),
                    Document.of(rows.getString("document")));
        }
    }
}
