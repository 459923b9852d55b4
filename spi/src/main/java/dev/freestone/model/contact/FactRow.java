package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored fact about a person or a destination. Immutable. Source: docs/spec/contact-ledger.md 2, FACT;
 * docs/spec/contact-policy.md 6.
 *
 * @param id its id; (company, id) is unique
 * @param company the owner
 * @param kind what kind of fact it is
 * @param person stands for the person; empty = whoever has the destination
 * @param destination stands for the destination; empty = all of the person
 * @param debt stands for the debt; empty = all
 * @param document the rest, as core has written it; what is personal in it is sealed
 * @param from from when on, in microseconds
 * @param until until when (exclusive); empty = for ever
 * @param ended when it was withdrawn, lifted or resolved; empty = it was not
 * @param recordedAt S when it was stored
 * @param endRecordedAt S when its end was stored
 */
public record FactRow(
        FactId id,
        CompanyId company,
        FactKind kind,
        Optional<KeyedHash> person,
        Optional<KeyedHash> destination,
        Optional<KeyedHash> debt,
        Document document,
        Instant from,
        Optional<Instant> until,
        Optional<Instant> ended,
        Instant recordedAt,
        Optional<Instant> endRecordedAt) {
    /**
     * The same fact with another document.
     *
     * @param other as core has written it
     * @return a row to be stored
     */
    public FactRow holding(Document other) {
        return new FactRow(
                id, company, kind, person, destination, debt, other, from, until, ended, recordedAt, endRecordedAt);
    }

    /**
     * The same fact, ended.
     *
     * @param at when
     * @param now S
     * @return a row to be stored
     */
    public FactRow ended(Instant at, Instant now) {
        return new FactRow(
                id,
                company,
                kind,
                person,
                destination,
                debt,
                document,
                from,
                until,
                Optional.of(at),
                recordedAt,
                Optional.of(now));
    }
}
