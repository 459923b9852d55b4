package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what the library keeps of the customer: what targeting asks of. Shows nothing of it. Immutable. Source:
 * docs/spec/engagement-campaigns.md 4.2.
 *
 * @param customer as the host knows it
 * @param key stands for the customer in the storage
 * @param tags the live tags
 * @param points the points
 */
public record CustomerFacts(Customer customer, LaneKey key, List<TagRow> tags, PointsRow points) {
    /**
     * Copies the components.
     *
     * @param customer as the host knows it
     * @param key stands for the customer in the storage
     * @param tags the live tags
     * @param points the points
     */
    public CustomerFacts {
        tags = List.copyOf(tags);
    }

    /**
     * What stands for a customer in the storage.
     *
     * @param hashes makes it
     * @param company the owner
     * @param customer the customer
     * @return the key
     */
    public static LaneKey key(PersonHashes hashes, CompanyId company, Customer customer) {
        return new LaneKey(company, hashes.of(company, customer.id()));
    }

    /**
     * Reads what the library keeps of a customer.
     *
     * @param tx the transaction
     * @param customer as the host knows it
     * @param key stands for the customer
     * @param now tags that have ended at it do not exist
     * @return the facts
     */
    public static CustomerFacts read(Tx tx, Customer customer, LaneKey key, Instant now) {
        return of(customer, key, tx.customers().tags(key), tx.customers().points(key), now);
    }

    /**
     * Facts of what was read.
     *
     * @param customer as the host knows it
     * @param key stands for the customer
     * @param stored the stored tags, ended ones included
     * @param points the points
     * @param now tags that have ended at it do not exist
     * @return the facts
     */
    public static CustomerFacts of(Customer customer, LaneKey key, List<TagRow> stored, PointsRow points, Instant now) {
        List<TagRow> live = stored.stream()
                .filter(tag -> tag.expiresAt().map(now::isBefore).orElse(true))
                .toList();
        return new CustomerFacts(customer, key, live, points);
    }

    /**
     * The document that targeting judges.
     *
     * @return {@code user} with all that is known
     */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> user = new LinkedHashMap<>(customer.attributes());
        user.put("id", customer.id().value());
        customer.externalId().ifPresent(id -> user.put("external_id", id));
        user.putIfAbsent("audiences", List.of());
        user.put("tags", tags.stream().map(TagRow::tag).sorted().toList());
        user.put(
                "tag_counts",
                tags.stream()
                        .filter(tag -> tag.count().isPresent())
                        .collect(
                                Collectors.toMap(TagRow::tag, tag -> tag.count().getAsLong())));
        user.put("points", points.available());
        return Map.of("user", user);
    }

    @Override
    public String toString() {
        return "CustomerFacts[" + key + ", " + tags.size() + " tags]";
    }
}
