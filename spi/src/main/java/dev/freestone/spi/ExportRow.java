package dev.freestone.spi;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.KeyedHash;
import java.time.Instant;

/**
 * A contact that was handed to a dialer in a file: an EXPORT entry of the ledger. Holds hashes only; the line itself is in a
 * {@link RunChunk}. (company, key) is unique. Immutable. Source: docs/spec/contact-ledger.md 2.1, 12.
 *
 * @param company the owner
 * @param key its identity: those of an intent and the destination
 * @param run the run that wrote the file
 * @param place the line of the file, from 0
 * @param person stands for the person
 * @param destination stands for the number or address in the line
 * @param exportedAt when it counts from, in microseconds
 * @param assumeAt without a result until then it counts as a call
 * @param state what is known of it
 */
public record ExportRow(
        CompanyId company,
        IdempotencyKey key,
        RunId run,
        long place,
        KeyedHash person,
        KeyedHash destination,
        Instant exportedAt,
        Instant assumeAt,
        ExportState state) {
    /**
     * The entry as a source of contact events.
     *
     * @return the source of its slots
     */
    public EventSource source() {
        return new EventSource(company, EventSource.Kind.EXPORT, key.value());
    }

    /**
     * The same entry in another state.
     *
     * @param next the state
     * @return another row
     */
    public ExportRow in(ExportState next) {
        return new ExportRow(company, key, run, place, person, destination, exportedAt, assumeAt, next);
    }
}
