package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.json.text.NumberText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What events say, sealed: neither the storage nor a log sees what a customer did. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1, 6.2.
 */
final class EventDocuments {
    private static final char END = 0;
    private static final String CUSTOMER = "customer";

    private final Seals seals;

    EventDocuments(EngineParts parts) {
        this(parts.seals());
    }

    EventDocuments(Seals seals) {
        this.seals = seals;
    }

    /**
     * What an event says besides its place. Shows no facts. Immutable.
     *
     * @param name what happened
     * @param transactionId the host's key of this instance
     * @param qty how often it happened at once
     * @param context flat facts of it, as they are after they were stored and read
     * @param zone the zone of its days, kept from its arrival
     * @param scope the campaign that alone was meant
     */
    record EventContent(
            String name,
            Optional<String> transactionId,
            long qty,
            Map<String, @Nullable Object> context,
            ZoneId zone,
            Optional<EngagementCampaignId> scope) {
        EventContent {
            // A key that is collected is the text of a value, so this must be the same before and after the storage.
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            context.forEach((key, value) -> read.put(key, asRead(value)));
            context = Collections.unmodifiableMap(read);
        }

        /** The event at its place. */
        EngagementEvent at(Instant date, long seq) {
            return new EngagementEvent(name, transactionId, qty, date, context, Optional.of(zone), seq);
        }

        private static @Nullable Object asRead(@Nullable Object value) {
            if (value instanceof Integer whole) {
                return whole.longValue();
            }
            return value instanceof BigDecimal number ? NumberText.asRead(number) : value;
        }

        @Override
        public String toString() {
            return "EventContent[" + context.size() + " facts]";
        }
    }

    Document write(LaneKey customer, EventContent content) {
        return sealed(customer, members(content));
    }

    /** Of an event that is evaluated later, by somebody who must find the customer. */
    Document write(LaneKey customer, EventContent content, PersonId id) {
        Map<String, @Nullable Object> members = members(content);
        members.put(CUSTOMER, id.value());
        return sealed(customer, members);
    }

    private Document sealed(LaneKey customer, Map<String, @Nullable Object> members) {
        String text = SealedDocuments.whole(JsonText.write(members));
        return SealedDocuments.seal(seals.of(customer.company()), place(customer), text);
    }

    /** The customer of an event that was to be evaluated later. */
    PersonId customer(LaneKey customer, EventRow row) {
        return text(opened(customer, row), CUSTOMER).map(PersonId::of).orElseThrow(EventDocuments::broken);
    }

    EventContent read(LaneKey customer, EventRow row) {
        return content(opened(customer, row));
    }

    private Map<String, @Nullable Object> opened(LaneKey customer, EventRow row) {
        return JsonText.parseObject(
                SealedDocuments.open(seals.of(customer.company()), place(customer), row.document()));
    }

    /** The event of a row, as the fold takes it. */
    EngagementEvent event(LaneKey customer, EventRow row) {
        return read(customer, row).at(row.date(), row.seq());
    }

    /** What stands for name and transaction id of an event, of which no two of a customer are kept. */
    static String key(String name, String transactionId) {
        // All pairs of halves are kept apart; UTF-8 would make the same of two that are no pair.
        byte[] text = (name + END + transactionId).getBytes(StandardCharsets.UTF_16BE);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, @Nullable Object> members(EventContent content) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", content.name());
        members.put("transaction_id", content.transactionId().orElse(null));
        members.put("qty", content.qty());
        members.put("context", content.context());
        members.put("zone", content.zone().getId());
        members.put("scope", content.scope().map(EngagementCampaignId::toString).orElse(null));
        return members;
    }

    @SuppressWarnings("unchecked")
    private static EventContent content(Map<String, @Nullable Object> members) {
        return new EventContent(
                text(members, "name").orElseThrow(EventDocuments::broken),
                text(members, "transaction_id"),
                members.get("qty") instanceof Long qty ? qty : 0,
                members.get("context") instanceof Map<?, ?> context
                        ? (Map<String, @Nullable Object>) context
                        : Map.of(),
                ZoneId.of(text(members, "zone").orElseThrow(EventDocuments::broken)),
                text(members, "scope").flatMap(EngagementCampaignId::parse));
    }

    private static Optional<String> text(Map<String, @Nullable Object> members, String name) {
        return Optional.ofNullable(members.get(name)).map(String::valueOf);
    }

    private static IllegalStateException broken() {
        return new IllegalStateException("stored event: a member is missing, restore the document");
    }

    static SecretSeal.Place place(LaneKey customer) {
        return new SecretSeal.Place(customer.company(), customer.person().value(), "event");
    }
}
