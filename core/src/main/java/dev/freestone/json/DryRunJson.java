package dev.freestone.json;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.ChangeCount;
import dev.freestone.campaign.DryRunBucket;
import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.DryRunStop;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.campaign.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wire form of what a dry run tells. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 4.8; docs/spec/rest.md 5. */
public final class DryRunJson {
    private static final String WORKER = "worker";
    private static final String COUNT = "count";

    private DryRunJson() {}

    /**
     * The members of a report.
     *
     * @param report the report
     * @return every attribute in its order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(DryRunReport report) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", report.id().value());
        out.put("campaignId", report.campaign().value());
        out.put("startedAt", InstantText.of(report.startedAt()));
        out.put("verdict", report.verdict());
        out.put("stops", report.stops().stream().map(DryRunJson::stop).toList());
        out.put("rowCount", report.rows().rowCount());
        out.put(
                "contactRowCount",
                report.rows().contactRowCount().isPresent()
                        ? report.rows().contactRowCount().getAsLong()
                        : null);
        out.put("held", report.rows().held());
        out.put("paused", report.rows().paused());
        out.put(
                "buckets",
                report.rows().buckets().stream().map(DryRunJson::bucket).toList());
        out.put("difference", difference(report.difference()));
        return out;
    }

    private static Map<String, @Nullable Object> stop(DryRunStop stop) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("reason", stop.reason().code());
        out.put(WORKER, stop.worker().map(RunWorkerKind::code).orElse(null));
        out.put("then", stop.then());
        out.put("now", stop.now());
        return out;
    }

    private static Map<String, @Nullable Object> bucket(DryRunBucket bucket) {
        BucketCount count = bucket.count();
        Map<String, @Nullable Object> out = RunJson.bucket(count);
        out.put("firstRows", bucket.firstRows());
        return out;
    }

    private static Map<String, @Nullable Object> difference(DryRunDifference difference) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("lastRunId", difference.last().map(RunId::value).orElse(null));
        out.put(
                "unavailable",
                difference.unavailable().map(DryRunDifference.Unavailable::code).orElse(null));
        out.put("changes", difference.changes().stream().map(DryRunJson::change).toList());
        out.put("unresolved", difference.unresolved());
        out.put("reappearing", reappearing(difference));
        return out;
    }

    private static Map<String, @Nullable Object> change(ChangeCount change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(WORKER, change.worker().code());
        out.put("kind", change.kind().code());
        out.put("then", end(change.then()));
        out.put("now", end(change.now()));
        out.put(COUNT, change.count());
        return out;
    }

    private static @Nullable Map<String, @Nullable Object> end(Optional<RowEnd> end) {
        if (end.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("bucket", end.get().reason().bucket().code());
        out.put("reasonCode", end.get().reason().code());
        out.put("ruleId", end.get().ruleId().orElse(null));
        return out;
    }

    /** In the order of the workers, whatever that of the map is. */
    private static List<Map<String, @Nullable Object>> reappearing(DryRunDifference difference) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (RunWorkerKind worker : RunWorkerKind.values()) {
            Long people = difference.reappearing().get(worker);
            if (people != null) {
                Map<String, @Nullable Object> out = new LinkedHashMap<>();
                out.put(WORKER, worker.code());
                out.put(COUNT, people);
                all.add(out);
            }
        }
        return all;
    }
}
