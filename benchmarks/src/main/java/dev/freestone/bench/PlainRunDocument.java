package dev.freestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The document of a run, by hand: as large as the one that the engine writes, key by key. */
final class PlainRunDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainRunDocument() {}

    static ObjectNode begun(
            PlainJdbc jdbc, String id, JsonNode campaign, JsonNode exporter, Instant now, Instant second) {
        String campaignId = campaign.get("id").textValue();
        ObjectNode run = NODES.objectNode();
        run.put("id", id);
        run.set("companyId", campaign.get("companyId"));
        run.put("borrowerCampaignId", campaignId);
        run.put("status", "initializing");
        run.put("trigger", "manual");
        run.put("occurrenceId", campaignId + ":run:" + id);
        nulls(run, List.of("queryResultsFileId", "campaignInputFileId", "contactsOutputFileId", "logFileId"));
        run.put("createdAt", now.toString());
        run.putNull("updatedAt");
        run.put("startedAt", now.toString());
        run.putNull("endedAt");
        run.put("paused", false);
        run.put("cancelRequested", false);
        nulls(run, List.of("rowCount", "contactRowCount"));
        for (String count : List.of("exportedCount", "sentCount", "blockedCount", "errorCount")) {
            run.put(count, 0);
        }
        for (String list : List.of("buckets", "messages", "deliveries")) {
            run.putArray(list);
        }
        run.putNull("failure");
        run.put("timestamp", second.toString());
        run.put("external", false);
        run.put("leaseExpiries", 0);
        nulls(run, List.of("dataExpireAt", "logExpiresAt"));
        run.set("campaign", campaign);
        run.set("contactExporter", exporter);
        run.putNull("bulkSender");
        run.set("internals", internals(jdbc));
        return run;
    }

    private static ObjectNode internals(PlainJdbc jdbc) {
        ObjectNode internals = NODES.objectNode();
        ObjectNode reserved = internals.putObject("reserved");
        for (String file : List.of("query_results.csv", "campaign_input.json", "contacts.csv", "log.txt")) {
            reserved.put(file, jdbc.id("FI"));
        }
        internals.put("rowLines", jdbc.id("FI"));
        internals.putNull("override");
        internals.putObject("sha256");
        nulls(
                internals,
                List.of(
                        "queryDigest",
                        "frozenAt",
                        "exportedAt",
                        "plannedAt",
                        "stoppedAt",
                        "loggedAt",
                        "deliverAt",
                        "failure"));
        return internals;
    }

    private static void nulls(ObjectNode node, List<String> names) {
        names.forEach(node::putNull);
    }

    static ObjectNode failed(JsonNode before, Instant now, Instant dataExpireAt, Instant logExpiresAt) {
        ObjectNode run = (ObjectNode) before;
        run.put("status", "failed");
        run.put("updatedAt", now.toString());
        run.put("endedAt", now.toString());
        run.putObject("failure").put("code", "external_failure").put("message", "the host's worker reported a failure");
        run.put("external", true);
        run.put("dataExpireAt", dataExpireAt.toString());
        run.put("logExpiresAt", logExpiresAt.toString());
        return run;
    }
}
