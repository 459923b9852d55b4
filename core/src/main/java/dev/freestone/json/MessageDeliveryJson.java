package dev.freestone.json;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AudienceCounts;
import dev.freestone.engagement.DeliveryStamps;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engagement.SkipReason;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AudienceBucket;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored form of deliveries of scheduled messages. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 5.2. */
public final class MessageDeliveryJson {
    private MessageDeliveryJson() {}

    /**
     * Writes a delivery.
     *
     * @param delivery the delivery
     * @return what a store keeps
     */
    public static Document document(MessageDelivery delivery) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("schedule", delivery.origin().schedule());
        out.put("begun", delivery.origin().begun());
        delivery.reason().map(SkipReason::code).ifPresent(reason -> out.put("reason", reason));
        out.put("paused", delivery.paused());
        Map<String, Object> buckets = new LinkedHashMap<>();
        delivery.counts().buckets().forEach((bucket, count) -> buckets.put(bucket.code(), count));
        out.put("buckets", buckets);
        out.put("planned", delivery.counts().planned());
        delivery.place().after().ifPresent(after -> out.put("after", after));
        out.put("chunks", (long) delivery.place().chunks());
        out.put("dispatched", (long) delivery.place().dispatched());
        stamp(out, "begun_at", delivery.stamps().begunAt());
        stamp(out, "frozen_at", delivery.stamps().frozenAt());
        stamp(out, "ended_at", delivery.stamps().endedAt());
        delivery.origin().terms().ifPresent(terms -> out.put("terms", terms(terms)));
        return Document.of(JsonText.write(out));
    }

    private static void stamp(Map<String, @Nullable Object> out, String name, Optional<Instant> at) {
        at.map(InstantText::of).ifPresent(text -> out.put(name, text));
    }

    private static Map<String, @Nullable Object> terms(MessageTerms terms) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("optin_required", terms.optInRequired());
        out.put("bundle", terms.bundle());
        out.put("group", terms.group());
        out.put("ad_type", terms.type().code());
        out.put("contact", StoredUnitJson.contact(terms.contact()));
        return out;
    }

    /**
     * Reads what {@link #document} wrote.
     *
     * @param document the document
     * @return the delivery
     */
    public static MessageDelivery read(Document document) {
        StoredObject in = new StoredObject("message delivery", JsonText.parseObject(document.json()));
        StoredObject buckets = in.object("buckets");
        Map<AudienceBucket, Long> counts = new EnumMap<>(AudienceBucket.class);
        for (AudienceBucket bucket : AudienceBucket.values()) {
            counts.put(bucket, buckets.number(bucket.code()));
        }
        return new MessageDelivery(
                new MessageDelivery.Origin(
                        in.text("schedule"),
                        in.truth("begun"),
                        in.optionalObject("terms").map(MessageDeliveryJson::readTerms)),
                in.optionalCode("reason", SkipReason::parse),
                in.truth("paused"),
                new AudienceCounts(counts, in.number("planned")),
                new MessageDelivery.Place(
                        in.optionalText("after"),
                        Math.toIntExact(in.number("chunks")),
                        Math.toIntExact(in.number("dispatched"))),
                new DeliveryStamps(
                        in.optionalInstant("begun_at"),
                        in.optionalInstant("frozen_at"),
                        in.optionalInstant("ended_at")));
    }

    private static MessageTerms readTerms(StoredObject in) {
        return new MessageTerms(
                in.truth("optin_required"),
                StoredNumbers.map(in, "bundle"),
                StoredNumbers.map(in, "group"),
                in.code("ad_type", AdType::parse),
                StoredUnitJson.readContact(in.object("contact")));
    }
}
