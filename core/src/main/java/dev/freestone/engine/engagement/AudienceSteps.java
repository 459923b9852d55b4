package dev.freestone.engine.engagement;

import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does a delivery step by step, each in one transaction together with the place that was reached: reads and judges a page of
 * customers, or plans the contacts of a chunk of them. Used by one thread. Source: docs/spec/engagement-campaigns.md 5.2.
 */
final class AudienceSteps {
    private final EngineParts parts;
    private final Caller caller;
    private final AudienceLeases leases;
    private final AudienceChunks chunks;
    private final Planning planning;
    private final MessageIntents intents;
    private final LedgerParts ledger;
    private @Nullable AudiencePages pages;

    AudienceSteps(EngineParts parts, LedgerParts ledger, Caller caller, AudienceLeases leases) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.leases = leases;
        this.chunks = new AudienceChunks(parts);
        this.planning = new Planning(ledger);
        this.intents = new MessageIntents(parts);
    }

    /** Somebody has paused or canceled the delivery, or has taken it over. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("delivery lost", null, false, false);
        }
    }

    /**
     * Does one step of a delivery that this node holds.
     *
     * @param row the delivery
     * @return the delivery after it
     * @throws Lost when somebody else has changed the delivery; then nothing was written
     */
    AudienceRow step(AudienceRow row) {
        return switch (row.status()) {
            case BUILDING -> build(row, DeliveryRows.read(row));
            case FROZEN -> store(row, AudienceStatus.DISPATCHING, DeliveryRows.read(row), "DeliveryDispatching", "D5");
            case DISPATCHING -> dispatch(row, DeliveryRows.read(row));
            case PENDING, DONE, SKIPPED, CANCELED -> throw new Lost();
        };
    }

    private AudienceRow build(AudienceRow row, MessageDelivery delivery) {
        AudiencePages reader = pages(row, delivery);
        Optional<PersonId> after = delivery.place().after().map(place -> chunks.openPlace(row.key(), place));
        List<Customer> page = reader.page(after);
        List<AudienceBucket> judged = reader.judge(page);
        Map<AudienceBucket, Long> counts = new EnumMap<>(AudienceBucket.class);
        List<PersonId> included = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            counts.merge(judged.get(i), 1L, Long::sum);
            if (judged.get(i) == AudienceBucket.INCLUDED) {
                included.add(page.get(i).id());
            }
        }
        Optional<String> reached = page.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        chunks.sealPlace(row.key(), page.get(page.size() - 1).id()));
        MessageDelivery next = delivery.read(reached, counts, !included.isEmpty());
        boolean last = page.size() < reader.limit();
        Optional<Document> chunk = included.isEmpty()
                ? Optional.empty()
                : Optional.of(chunks.seal(row.key(), delivery.place().chunks(), included));
        return parts.storage().write(tx -> {
            AudienceRow stored = last
                    ? moved(tx, row, AudienceStatus.FROZEN, next.frozen(tx.now()), "DeliveryFrozen", "D4")
                    : moved(tx, row, row.status(), next);
            chunk.ifPresent(document ->
                    saved(tx.audiences().addChunk(row.key(), delivery.place().chunks(), document)));
            return stored;
        });
    }

    private AudiencePages pages(AudienceRow row, MessageDelivery delivery) {
        AudiencePages made = pages;
        if (made == null) {
            made = new AudiencePages(
                    parts, ledger, row, delivery.origin().terms().orElseThrow());
            pages = made;
        }
        return made;
    }

    private AudienceRow dispatch(AudienceRow row, MessageDelivery delivery) {
        if (delivery.isDispatched()) {
            return parts.storage().write(tx -> {
                tx.audiences().removeChunks(row.key());
                return moved(tx, row, AudienceStatus.DONE, delivery.ended(tx.now()), "DeliveryDone", "D6");
            });
        }
        int number = delivery.place().dispatched();
        Optional<Document> chunk = parts.storage().read(tx -> tx.audiences().chunk(row.key(), number));
        if (chunk.isEmpty()) {
            // Others have gone on, or have canceled it.
            throw new Lost();
        }
        List<PersonId> people = chunks.open(row.key(), number, chunk.get());
        Instant now = parts.storage().read(Tx::now);
        List<IntentRow> rows = planning.rows(caller, intents.of(row, delivery, people, now));
        return parts.storage().write(tx -> {
            // First of all, so that whoever has lost the delivery plans nothing.
            AudienceRow stored = moved(tx, row, row.status(), delivery.dispatched(rows.size()));
            planning.store(tx, caller, rows);
            return stored;
        });
    }

    private AudienceRow store(AudienceRow row, AudienceStatus to, MessageDelivery delivery, String event, String line) {
        return parts.storage().write(tx -> moved(tx, row, to, delivery, event, line));
    }

    private AudienceRow moved(
            Tx tx, AudienceRow row, AudienceStatus to, MessageDelivery delivery, String event, String line) {
        AudienceRow stored = moved(tx, row, to, delivery);
        tx.journal()
                .append(List.of(DeliveryRows.entry(
                        stored, stored.version(), event, line, Optional.of(row.status()), caller.actor())));
        return stored;
    }

    private AudienceRow moved(Tx tx, AudienceRow row, AudienceStatus to, MessageDelivery delivery) {
        Lease lease = DeliveryRows.isOpen(to)
                ? leases.renewed(tx, row.lease())
                : row.lease().released();
        AudienceRow next = DeliveryRows.with(row, to, lease, delivery);
        saved(tx.audiences().update(next, row.version()));
        return DeliveryRows.stored(next);
    }

    private static void saved(WriteResult result) {
        if (result != WriteResult.SAVED) {
            throw new Lost();
        }
    }
}
