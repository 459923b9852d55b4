package dev.freestone.json;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.SkipReason;
import dev.freestone.json.text.InstantText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far deliveries of scheduled messages are, on the wire. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 5.2.
 */
public final class DeliveryReportJson {
    private DeliveryReportJson() {}

    /**
     * One delivery.
     *
     * @param report how far it is
     * @return {@code ad_unit_id campaign_id deliver_at status reason paused counts begun_at frozen_at ended_at}; {@code counts} has
     *     the customers that were read, by bucket, and the planned contacts
     */
    public static Map<String, @Nullable Object> toMap(DeliveryReport report) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("ad_unit_id", report.key().unit().value());
        out.put("campaign_id", report.campaign().value());
        out.put("deliver_at", InstantText.of(report.key().instant()));
        out.put("status", report.status().code());
        out.put("reason", report.reason().map(SkipReason::code).orElse(null));
        out.put("paused", report.paused());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("read", report.counts().read());
        report.counts().buckets().forEach((bucket, count) -> counts.put(bucket.code(), count));
        counts.put("planned", report.counts().planned());
        out.put("counts", counts);
        out.put("begun_at", text(report.stamps().begunAt()));
        out.put("frozen_at", text(report.stamps().frozenAt()));
        out.put("ended_at", text(report.stamps().endedAt()));
        return out;
    }

    /**
     * The answer of a call that reads or changes a delivery.
     *
     * @param report how far it is
     * @return {@code {"status":"ok","delivery":{…}}}
     */
    public static WireAnswer answer(DeliveryReport report) {
        return EngagementAnswers.ok("delivery", toMap(report));
    }

    /**
     * The answer of a call that lists the deliveries of a campaign.
     *
     * @param reports the latest instant first
     * @return {@code {"status":"ok","deliveries":[…]}}
     */
    public static WireAnswer answer(List<DeliveryReport> reports) {
        return EngagementAnswers.ok(
                "deliveries", reports.stream().map(DeliveryReportJson::toMap).toList());
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(InstantText::of).orElse(null);
    }
}
