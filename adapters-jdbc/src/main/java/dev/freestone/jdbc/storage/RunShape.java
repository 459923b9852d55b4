package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs as rows. {@code live_run} is the campaign while the run is live, so that it can have only one. */
final class RunShape implements TableShape<RunRow> {
    static final String LEASE = "lease_owner, lease_until, lease_fence";

    private static final List<String> COLUMNS = List.of(
            "id",
            "company",
            "campaign",
            "occurrence_id",
            "status",
            "live_run",
            "created_at",
            "file_second",
            "document");

    /** The columns of an insert of many rows. */
    static final List<Column> TYPED = List.of(
            Column.text("id"),
            Column.text("company"),
            Column.text("campaign"),
            Column.text("occurrence_id"),
            Column.text("status"),
            Column.text("live_run"),
            Column.instant("created_at"),
            Column.instant("file_second"),
            Column.text("document"),
            Column.bigint("version"));

    @Override
    public String table() {
        return "freestone_run";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> alsoRead() {
        return List.of(LEASE);
    }

    @Override
    public List<Object> values(RunRow row) {
        return List.of(
                row.id().value(),
                row.company().value(),
                row.campaign().value(),
                row.occurrenceId(),
                row.status().code(),
                liveRun(row),
                row.createdAt(),
                row.timestamp(),
                row.document().json());
    }

    private static Optional<String> liveRun(RunRow row) {
        return row.isLive() ? Optional.of(row.campaign().value()) : Optional.empty();
    }

    @Override
    public List<Unique> uniques(RunRow row) {
        Unique occurrence = new Unique("taken.occurrence_id = ?", List.of(row.occurrenceId()));
        Unique second = new Unique(
                "taken.campaign = ? AND taken.file_second = ?",
                List.of(row.campaign().value(), row.timestamp()));
        return liveRun(row)
                .map(live -> List.of(occurrence, second, new Unique("taken.live_run = ?", List.of(live))))
                .orElse(List.of(occurrence, second));
    }

    @Override
    public String id(RunRow row) {
        return row.id().value();
    }

    @Override
    public CompanyId company(RunRow row) {
        return row.company();
    }

    @Override
    public Optional<Object> sortValue(RunRow row, SortField field) {
        return switch (field) {
            case ID -> Optional.of(row.id().value());
            case CREATED_AT -> Optional.of(row.createdAt());
            case EXTERNAL_ID, UPDATED_AT, SCHEDULE ->
                throw new IllegalArgumentException("runs are not ordered by " + field.code());
        };
    }

    @Override
    public RunRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        String status = rows.getString("status");
        return new RunRow(
                RunId.of(rows.getString("id")),
                CompanyId.of(rows.getString("company")),
                CampaignId.of(rows.getString("campaign")),
                rows.getString("occurrence_id"),
                RunStatus.parse(status)
                        .orElseThrow(() -> new IllegalStateException("stored run: status " + status + " is unknown")),
                dialect.instant(rows, "created_at"),
                dialect.instant(rows, "file_second"),
                lease(rows, dialect),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }

    static Lease lease(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new Lease(
                Optional.ofNullable(rows.getString("lease_owner")).map(NodeId::of),
                dialect.instant(rows, "lease_until"),
                rows.getLong("lease_fence"));
    }
}
