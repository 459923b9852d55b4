package dev.freestone.engine.engagement;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.TagRules;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Tags of customers. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.3. */
public final class TagCommands {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public TagCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Assigns tags, all or none.
     *
     * @param ref the customer
     * @param names of the tags
     * @param ttlSeconds how long they live; empty = counter tags
     * @return all tags of the customer after it
     * @throws FreestoneException {@code validation} with all violations
     */
    public List<CustomerTag> assign(CustomerRef ref, List<String> names, OptionalLong ttlSeconds) {
        LaneKey key = judged(ref, names, ttlSeconds);
        return Commit.decide(parts.storage(), tx -> {
            CustomerLookup.lock(tx, key);
            Instant now = tx.now();
            if (!names.isEmpty()) {
                TagBook.assign(tx, key, names, ttlSeconds, now);
                journal(tx, key, "tags_assigned", Set.copyOf(names).size());
            }
            return TagBook.live(tx, key, now);
        });
    }

    /**
     * Removes tags with their counts.
     *
     * @param ref the customer
     * @param names of the tags; those that the customer has not count as removed
     * @return all tags of the customer after it
     * @throws FreestoneException {@code validation} with all violations
     */
    public List<CustomerTag> remove(CustomerRef ref, List<String> names) {
        LaneKey key = judged(ref, names, OptionalLong.empty());
        return Commit.decide(parts.storage(), tx -> {
            CustomerLookup.lock(tx, key);
            Instant now = tx.now();
            Set<String> gone = new LinkedHashSet<>(names);
            gone.retainAll(TagBook.names(tx, key, now));
            TagBook.remove(tx, key, new LinkedHashSet<>(names));
            if (!gone.isEmpty()) {
                journal(tx, key, "tags_removed", gone.size());
            }
            return TagBook.live(tx, key, now);
        });
    }

    /**
     * The tags of a customer.
     *
     * @param ref the customer
     * @return by name
     */
    public List<CustomerTag> list(CustomerRef ref) {
        LaneKey key = key(ref);
        return parts.storage().read(tx -> TagBook.live(tx, key, tx.now()));
    }

    private LaneKey judged(CustomerRef ref, List<String> names, OptionalLong ttlSeconds) {
        List<Violation> wrong = TagRules.call(names, ttlSeconds);
        if (!wrong.isEmpty()) {
            throw FreestoneException.validation(wrong);
        }
        return key(ref);
    }

    private LaneKey key(CustomerRef ref) {
        Companies.require(parts, caller.company());
        return CustomerFacts.key(
                ledger.hashes(), caller.company(), CustomerLookup.require(parts, ledger, caller.company(), ref));
    }

    /** The names stay out of the journal: with the customer beside them they tell what the host thinks of a person. */
    private void journal(Tx tx, LaneKey key, String event, int count) {
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.CUSTOMER_TAGS.subject(
                                caller.company(), key.person().value(), 1),
                        event,
                        caller.actor(),
                        Map.of("tags", count)));
    }
}
