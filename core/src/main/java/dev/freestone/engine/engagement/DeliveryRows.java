package dev.freestone.engine.engagement;

import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.SkipReason;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.json.MessageDeliveryJson;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.JournalEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Deliveries of scheduled messages as rows. Static and thread-safe. */
final class DeliveryRows {
    private DeliveryRows() {}

    static MessageDelivery read(AudienceRow row) {
        return MessageDeliveryJson.read(row.document());
    }

    static AudienceRow made(
            AudienceKey key, EngagementCampaignId campaign, AudienceStatus status, MessageDelivery delivery) {
        return new AudienceRow(key, campaign, status, Lease.NONE, 1, MessageDeliveryJson.document(delivery));
    }

    /** The row with other content. */
    static AudienceRow with(AudienceRow row, AudienceStatus status, Lease lease, MessageDelivery delivery) {
        return new AudienceRow(
                row.key(), row.campaign(), status, lease, row.version(), MessageDeliveryJson.document(delivery));
    }

    /** The row as it is stored after an update. */
    static AudienceRow stored(AudienceRow row) {
        return new AudienceRow(row.key(), row.campaign(), row.status(), row.lease(), row.version() + 1, row.document());
    }

    /** Whether somebody works on it, or will. */
    static boolean isOpen(AudienceRow row) {
        return isOpen(row.status());
    }

    static boolean isOpen(AudienceStatus status) {
        return switch (status) {
            case BUILDING, FROZEN, DISPATCHING -> true;
            case PENDING, DONE, SKIPPED, CANCELED -> false;
        };
    }

    static DeliveryReport report(AudienceRow row) {
        MessageDelivery delivery = read(row);
        return new DeliveryReport(
                row.key(),
                row.campaign(),
                row.status(),
                delivery.reason(),
                delivery.paused(),
                delivery.counts(),
                delivery.stamps());
    }

    /** The name of the work on a delivery. */
    static String objectId(AudienceKey key) {
        return key.unit() + "@" + key.instant();
    }

    static AudienceKey key(CompanyId company, String objectId) {
        int at = objectId.indexOf('@');
        return new AudienceKey(
                company,
                AdUnitId.parse(objectId.substring(0, at)).orElseThrow(),
                Instant.parse(objectId.substring(at + 1)));
    }

    /** What became of a delivery: codes and counts only. */
    static JournalEntry entry(
            AudienceRow row, long version, String event, String line, Optional<AudienceStatus> from, ActorId actor) {
        MessageDelivery delivery = read(row);
        Map<String, Object> body = new TreeMap<>();
        from.map(AudienceStatus::code).ifPresent(code -> body.put("from", code));
        body.put("to", row.status().code());
        delivery.reason().map(SkipReason::code).ifPresent(reason -> body.put("reason", reason));
        if (delivery.stamps().begunAt().isPresent()) {
            delivery.counts().buckets().forEach((bucket, count) -> body.put(bucket.code(), count));
            body.put("planned", delivery.counts().planned());
        }
        String object = DeliveryNames.occurrence(
                row.campaign(), row.key().unit(), row.key().instant());
        return JournalEntries.entry(
                JournalKind.ENGAGEMENT_DELIVERY.subject(row.key().company(), object, version),
                event,
                Optional.of(line),
                actor,
                body);
    }
}
