package dev.freestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.WorkItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Runs, by hand: started, read, listed, and ended by the report of an external worker. */
final class PlainRuns {
    private static final String COLUMNS = "id, company, campaign, occurrence_id, status, live_run, created_at,"
            + " file_second, document, lease_owner, lease_until, lease_fence, version";
    private static final String FIND = "SELECT " + COLUMNS + " FROM freestone_run WHERE company = ? AND id = ?";
    static final String FIND_EXPORTER = "SELECT id, company, external_id, external_key, created_at, updated_at,"
            + " deleted_at, document, version FROM freestone_contact_exporter WHERE company = ? AND id = ?";
    private static final Duration DATA_RETENTION = Duration.ofDays(90);
    private static final Duration LOG_RETENTION = Duration.ofDays(3 * 365);

    private final PlainJdbc jdbc;
    private final PlainCampaigns campaigns;

    PlainRuns(PlainJdbc jdbc, PlainCampaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    String start(String company, String campaign) {
        JsonNode campaignDocument = campaigns.read(company, campaign);
        JsonNode exporterDocument =
                exporter(company, campaignDocument.get("contactExporterId").textValue());
        String id = jdbc.id("CR");
        return jdbc.transaction(connection -> {
            PlainCampaigns.lock(connection, company, campaign);
            requireNoneLive(connection, company, campaign);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Instant second = freeSecond(connection, campaign, now.truncatedTo(ChronoUnit.SECONDS));
            ObjectNode document = PlainRunDocument.begun(jdbc, id, campaignDocument, exporterDocument, now, second);
            PlainJdbc.update(
                    connection,
                    "INSERT INTO freestone_run (id, company, campaign, occurrence_id, status, live_run, created_at,"
                            + " file_second, document, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
                            + " ON CONFLICT DO NOTHING",
                    id,
                    company,
                    campaign,
                    document.get("occurrenceId").textValue(),
                    "initializing",
                    campaign,
                    now,
                    second,
                    document.toString());
            PlainCampaigns.journal(
                    connection,
                    company,
                    "run",
                    id,
                    1,
                    "start_manual",
                    "T1",
                    Map.of("campaign", campaign, "to", "initializing"));
            putWork(connection, company, "run", id, databaseTime(connection));
            return id;
        });
    }

    private JsonNode exporter(String company, String id) {
        return jdbc.look(connection -> PlainJdbc.list(
                        connection, rows -> PlainJdbc.parse(rows.getString("document")), FIND_EXPORTER, company, id)
                .get(0));
    }

    private static void requireNoneLive(Connection connection, String company, String campaign) throws SQLException {
        List<String> live = PlainJdbc.list(
                connection,
                rows -> rows.getString("id"),
                "SELECT " + COLUMNS + " FROM freestone_run WHERE company = ? AND live_run = ?",
                company,
                campaign);
        PlainCampaigns.require(live.isEmpty(), "campaign without a live run");
    }

    private static Instant freeSecond(Connection connection, String campaign, Instant from) throws SQLException {
        Instant second = from;
        while (!PlainJdbc.list(
                        connection,
                        rows -> true,
                        "SELECT 1 FROM freestone_run WHERE campaign = ? AND file_second = ?",
                        campaign,
                        second)
                .isEmpty()) {
            second = second.plusSeconds(1);
        }
        return second;
    }

    private static Instant databaseTime(Connection connection) throws SQLException {
        return PlainJdbc.list(connection, rows -> rows.getTimestamp(1).toInstant(), "SELECT clock_timestamp()")
                .get(0);
    }

    private static void putWork(Connection connection, String company, String kind, String id, Instant due)
            throws SQLException {
        PlainJdbc.update(
                connection,
                "INSERT INTO freestone_work (kind, company, object_id, part, due_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                kind,
                company,
                id,
                new WorkItem(kind, CompanyId.of(company), id, due).partition(),
                due);
    }

    JsonNode read(String company, String campaign, String run) {
        campaigns.read(company, campaign);
        return jdbc.look(
                connection -> PlainJdbc.parse(one(connection, company, run).document()));
    }

    private record Stored(String document, long version) {}

    private static Stored one(Connection connection, String company, String run) throws SQLException {
        return PlainJdbc.list(
                        connection,
                        rows -> new Stored(rows.getString("document"), rows.getLong("version")),
                        FIND,
                        company,
                        run)
                .get(0);
    }

    StorageSide.Page list(String company, String campaign) {
        campaigns.read(company, campaign);
        return jdbc.look(connection -> PlainCampaigns.page(
                connection,
                PlainJdbc.list(
                        connection,
                        rows -> PlainJdbc.parse(rows.getString("document")),
                        "SELECT " + COLUMNS + " FROM freestone_run WHERE company = ? AND campaign = ?"
                                + " ORDER BY created_at DESC, id DESC LIMIT ?",
                        company,
                        campaign,
                        PlainCampaigns.PAGE + 1),
                "SELECT COUNT(*) FROM freestone_run WHERE company = ? AND campaign = ?",
                company,
                campaign));
    }

    String fail(String company, String campaign, String run) {
        campaigns.read(company, campaign);
        return jdbc.transaction(connection -> {
            Stored before = one(connection, company, run);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Instant due = now.plus(DATA_RETENTION);
            ObjectNode document =
                    PlainRunDocument.failed(PlainJdbc.parse(before.document()), now, due, now.plus(LOG_RETENTION));
            int changed = PlainJdbc.update(
                    connection,
                    "UPDATE freestone_run SET version = version + 1, status = ?, live_run = ?, document = ?"
                            + " WHERE id = ? AND company = ? AND version = ?",
                    "failed",
                    null,
                    document.toString(),
                    run,
                    company,
                    before.version());
            PlainCampaigns.require(changed == 1, "run " + run + " as it was read");
            Map<String, String> body = Map.of("failure", "external_failure", "from", "initializing", "to", "failed");
            PlainCampaigns.journal(connection, company, "run", run, before.version() + 1, "put_failed", "T10", body);
            PlainJdbc.update(
                    connection,
                    "DELETE FROM freestone_work WHERE kind = ? AND company = ? AND object_id = ?",
                    "run",
                    company,
                    run);
            putWork(connection, company, "retention", run, due);
            return document.get("status").textValue();
        });
    }
}
