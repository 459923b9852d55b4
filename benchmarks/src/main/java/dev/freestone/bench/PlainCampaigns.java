package dev.freestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Campaigns, by hand. */
final class PlainCampaigns {
    static final int PAGE = 25;

    private static final String COLUMNS = "id, company, external_id, external_key, created_at, updated_at, deleted_at,"
            + " schedule, contact_exporter_id, bulk_sender_id, key_id, document";
    private static final String FIND =
            "SELECT " + COLUMNS + ", version FROM freestone_campaign WHERE company = ? AND id = ?";

    private final PlainJdbc jdbc;

    PlainCampaigns(PlainJdbc jdbc) {
        this.jdbc = jdbc;
    }

    String create(String company, String exporter, String externalId) {
        String id = jdbc.id("CG");
        return jdbc.transaction(connection -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            lockExporter(connection, company, exporter);
            int added = PlainJdbc.update(
                    connection,
                    "INSERT INTO freestone_campaign (" + COLUMNS
                            + ", version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
                    id,
                    company,
                    externalId,
                    externalId,
                    now,
                    null,
                    null,
                    null,
                    exporter,
                    null,
                    null,
                    PlainJdbc.write(document(id, company, exporter, externalId, now)));
            require(added == 1, "free external id " + externalId);
            journal(connection, company, "campaign", id, 1, "created", null, Map.of());
            return id;
        });
    }

    /** Held until the transaction ends. */
    private static void lockExporter(Connection connection, String company, String exporter) throws SQLException {
        List<String> found = PlainJdbc.list(
                connection,
                rows -> rows.getString("document"),
                PlainRuns.FIND_EXPORTER + " FOR UPDATE",
                company,
                exporter);
        require(!found.isEmpty(), "exporter " + exporter);
    }

    private static Map<String, @Nullable Object> document(
            String id, String company, String exporter, String externalId, Instant now) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("companyId", company);
        document.put("createdAt", now.toString());
        document.put("updatedAt", null);
        document.put("deletedAt", null);
        document.put("externalId", externalId);
        document.put("metaData", EngineSide.META_DATA);
        document.put("redashQueryUrl", EngineSide.QUERY);
        document.put("redashApiKey", null);
        document.put("schedule", null);
        document.put("contactExporterId", exporter);
        document.put("bulkSenderId", null);
        document.put("sftpSettings", null);
        return document;
    }

    static void journal(
            Connection connection,
            String company,
            String kind,
            String id,
            long version,
            String event,
            @Nullable String rule,
            Map<String, String> details)
            throws SQLException {
        Map<String, @Nullable Object> body = new TreeMap<>(details);
        body.put("actor", "host");
        body.put("event", event);
        body.put("version", version);
        body.put(kind, id);
        if (rule != null) {
            body.put("row", rule);
        }
        PlainJdbc.update(
                connection,
                "INSERT INTO freestone_journal (company, kind, object_id, version, event, rule_id, actor, body,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, 'host', ?, clock_timestamp())",
                company,
                kind,
                id,
                version,
                event,
                rule,
                PlainJdbc.write(body));
    }

    JsonNode read(String company, String id) {
        List<JsonNode> found = jdbc.look(connection ->
                PlainJdbc.list(connection, rows -> PlainJdbc.parse(rows.getString("document")), FIND, company, id));
        require(!found.isEmpty(), "campaign " + id);
        return found.get(0);
    }

    /** Held until the transaction ends. */
    static void lock(Connection connection, String company, String id) throws SQLException {
        List<String> found =
                PlainJdbc.list(connection, rows -> rows.getString("document"), FIND + " FOR UPDATE", company, id);
        require(!found.isEmpty(), "campaign " + id);
    }

    StorageSide.Page list(String company) {
        return jdbc.look(connection -> {
            List<JsonNode> found = PlainJdbc.list(
                    connection,
                    rows -> PlainJdbc.parse(rows.getString("document")),
                    "SELECT " + COLUMNS + ", version FROM freestone_campaign WHERE company = ? AND deleted_at IS NULL"
                            + " ORDER BY created_at DESC, id DESC LIMIT ?",
                    company,
                    PAGE + 1);
            return page(
                    connection,
                    found,
                    "SELECT COUNT(*) FROM freestone_campaign WHERE company = ? AND deleted_at IS NULL",
                    company);
        });
    }

    static StorageSide.Page page(Connection connection, List<JsonNode> found, String count, Object... values)
            throws SQLException {
        boolean more = found.size() > PAGE;
        long total = more
                ? PlainJdbc.list(connection, rows -> rows.getLong(1), count, values)
                        .get(0)
                : found.size();
        List<String> ids = found.stream()
                .limit(PAGE)
                .map(each -> each.get("id").textValue())
                .toList();
        return new StorageSide.Page(total, more, ids);
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not there: " + what);
        }
    }
}
