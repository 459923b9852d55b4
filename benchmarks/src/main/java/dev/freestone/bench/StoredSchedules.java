package dev.freestone.bench;

import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Campaigns with daily schedules as the engine stores them, and as many task instances of db-scheduler. The engine writes one
 * campaign and one run of it, the database multiplies the campaign. None is due until {@link #makeDue} says so.
 */
final class StoredSchedules {
    /** Always that of the database, so that midnight is one instant for both sides. */
    static final ZoneId ZONE = ZoneId.of("Africa/Abidjan");

    /** Every schedule fires at midnight. */
    static final LocalTime SLOT = LocalTime.MIDNIGHT;

    static final String TASK = "occurrence";

    private static final String MIDNIGHT = "date_trunc('day', now(), 'UTC')";
    private static final String ID =
            "'CG-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0')";

    private final StorageServer server;
    private final int count;
    private int made;

    /** Fills the tables, which is not measured. */
    StoredSchedules(StorageServer server, int count) throws SQLException {
        this.server = server;
        this.count = count;
        String campaign = campaign();
        String series = "generate_series(1, " + count + ") n";
        // Spread over two days, so that none is due before the next midnight.
        String next = MIDNIGHT + " + INTERVAL '1 day' + (n % 172800) * INTERVAL '1 second'";
        server.execute(
                "INSERT INTO freestone_campaign (id, company, created_at, schedule, contact_exporter_id, version,"
                        + " document) SELECT " + ID
                        + ", company, created_at, schedule, contact_exporter_id, 1, replace(document, '"
                        + campaign + "', " + ID + ") FROM freestone_campaign, " + series + " WHERE id = '" + campaign
                        + "'",
                "INSERT INTO freestone_schedule (campaign, company, evaluated_until, next_slot, paused) SELECT " + ID
                        + ", 'default', now(), " + next + ", false FROM " + series,
                "INSERT INTO freestone_work (kind, company, object_id, part, due_at) SELECT 'outreach.schedule',"
                        + " 'default', "
                        + ID + ", crc32(convert_to('default' || chr(10) || " + ID + ", 'UTF8')) % 8, " + next + " FROM "
                        + series,
                "CREATE TABLE scheduled_tasks (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
                        + " execution_time TIMESTAMPTZ, picked BOOLEAN NOT NULL, picked_by TEXT,"
                        + " last_success TIMESTAMPTZ, last_failure TIMESTAMPTZ, consecutive_failures INT,"
                        + " last_heartbeat TIMESTAMPTZ, version BIGINT NOT NULL, priority SMALLINT, state TEXT,"
                        + " PRIMARY KEY (task_name, task_instance))",
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) SELECT '"
                        + TASK + "', " + ID + ", " + next + ", false, 1 FROM " + series,
                "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
                "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)",
                "CREATE TABLE plain_occurrence (LIKE freestone_occurrence INCLUDING ALL)",
                "CREATE TABLE plain_run (LIKE freestone_run INCLUDING ALL)",
                "VACUUM ANALYZE");
    }

    /** Makes a campaign whose work item is gone, so that it is only the pattern of the others. */
    private String campaign() throws SQLException {
        try (Freestone freestone = EngineFiring.builder(server.dataSource()).build()) {
            var exporter = freestone
                    .contactExporters()
                    .create(ContactExporterDraft.builder().column("person.id").build());
            String id = freestone
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl(EngineSide.QUERY)
                            .schedule("P P * * *")
                            .contactExporterId(exporter.id())
                            .metaData(EngineSide.META_DATA)
                            .build())
                    .id()
                    .value();
            server.execute("DELETE FROM freestone_work", "DELETE FROM freestone_schedule");
            return id;
        }
    }

    int count() {
        return count;
    }

    /** Makes the next so many schedules due on both sides, at the slot of today. */
    void makeDue(int due) throws SQLException {
        made += due;
        if (made > count) {
            throw new IllegalArgumentException(made + " schedules would have been due, of " + count);
        }
        String which = "(SELECT " + ID + " FROM generate_series(" + (made - due + 1) + ", " + made + ") n)";
        server.execute(
                "UPDATE freestone_schedule SET evaluated_until = " + MIDNIGHT
                        + " - INTERVAL '1 hour' WHERE campaign IN " + which,
                "UPDATE freestone_work SET due_at = " + MIDNIGHT + " WHERE kind = 'outreach.schedule' AND object_id IN "
                        + which);
        makeTasksDue(due);
    }

    /** The same ones, which another way has worked on already. */
    void makeTasksDue(int due) throws SQLException {
        server.execute("UPDATE scheduled_tasks SET execution_time = " + MIDNIGHT
                + " WHERE task_instance IN (SELECT " + ID + " FROM generate_series(" + (made - due + 1) + ", " + made
                + ") n)");
    }

    /** Settles what the last way has left behind. */
    void settle() throws SQLException {
        server.execute("VACUUM freestone_work", "VACUUM freestone_schedule", "VACUUM scheduled_tasks", "CHECKPOINT");
    }

    /** Each schedule that was due has exactly one occurrence and one run, and none is due any more. */
    void requireFired() throws SQLException {
        for (String prefix : List.of("freestone", "plain")) {
            require(
                    prefix + " occurrences",
                    made,
                    "SELECT COUNT(*) FROM " + prefix + "_occurrence WHERE outcome = 'started'");
            require(prefix + " occurrences", made, "SELECT COUNT(*) FROM " + prefix + "_occurrence");
            require(
                    prefix + " runs of them",
                    made,
                    "SELECT COUNT(DISTINCT r.id) FROM " + prefix + "_run r JOIN " + prefix
                            + "_occurrence o ON o.run = r.id AND o.campaign = r.campaign"
                            + " AND r.occurrence_id = o.campaign || ':' || o.occurs_on");
            require(prefix + " runs", made, "SELECT COUNT(*) FROM " + prefix + "_run");
        }
        require("due tasks", 0, "SELECT COUNT(*) FROM scheduled_tasks WHERE execution_time <= now() OR picked");
        require(
                "due schedules",
                0,
                "SELECT COUNT(*) FROM freestone_work WHERE kind = 'outreach.schedule' AND (due_at <= now() OR owner IS"
                        + " NOT NULL)");
    }

    private void require(String what, long expected, String select) throws SQLException {
        long found = server.number(select);
        if (found != expected) {
            throw new IllegalStateException(found + " " + what + " instead of " + expected);
        }
    }
}
