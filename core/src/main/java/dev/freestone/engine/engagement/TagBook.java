package dev.freestone.engine.engagement;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.TagAssignment;
import dev.freestone.engagement.TagRules;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The tags of customers, inside the transaction of the caller. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 5.3. */
public final class TagBook {
    private TagBook() {}

    /**
     * The tags that exist.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param now the instant
     * @return by name
     */
    public static List<CustomerTag> live(Tx tx, LaneKey customer, Instant now) {
        return TagRules.live(stored(tx, customer), now);
    }

    /**
     * The names of the tags that exist.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param now the instant
     * @return in no order
     */
    static Set<String> names(Tx tx, LaneKey customer, Instant now) {
        return live(tx, customer, now).stream().map(CustomerTag::name).collect(Collectors.toSet());
    }

    /**
     * Assigns tags to a customer whom this transaction has locked.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param names of the tags, each a good one
     * @param ttlSeconds how long they live; empty = counter tags
     * @param now the instant
     * @throws FreestoneException {@code validation} with every {@code tag_kind_conflict}
     */
    public static void assign(Tx tx, LaneKey customer, List<String> names, OptionalLong ttlSeconds, Instant now) {
        List<Violation> conflicts = assigned(tx, customer, names, ttlSeconds, now);
        if (!conflicts.isEmpty()) {
            throw FreestoneException.validation(conflicts);
        }
    }

    /** The same; tells every {@code tag_kind_conflict}, and writes nothing when there is one. */
    static List<Violation> assigned(Tx tx, LaneKey customer, List<String> names, OptionalLong ttlSeconds, Instant now) {
        List<CustomerTag> stored = stored(tx, customer);
        TagAssignment assigned = TagRules.assign(stored, names, ttlSeconds, now);
        if (!assigned.conflicts().isEmpty()) {
            return assigned.conflicts();
        }
        Set<String> ended = stored.stream()
                .filter(tag -> !tag.lives(now))
                .map(CustomerTag::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.forEach(ended::remove);
        remove(tx, customer, ended);
        tx.customers()
                .saveTags(
                        customer,
                        assigned.tags().stream()
                                .map(tag -> new TagRow(tag.name(), tag.count(), tag.expiresAt()))
                                .toList());
        return List.of();
    }

    /**
     * Removes tags, with their counts, of a customer whom this transaction has locked.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param names of the tags; unknown ones count as removed
     */
    public static void remove(Tx tx, LaneKey customer, Set<String> names) {
        if (!names.isEmpty()) {
            tx.customers().removeTags(customer, names);
        }
    }

    private static List<CustomerTag> stored(Tx tx, LaneKey customer) {
        return tx.customers().tags(customer).stream()
                .map(row -> new CustomerTag(row.tag(), row.count(), row.expiresAt()))
                .toList();
    }
}
