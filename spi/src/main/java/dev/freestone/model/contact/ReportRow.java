package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored contact that Freestone did not make: a call that a dialer reports, or a call or message of the person.
 * Immutable. Source: docs/spec/contact-ledger.md 2, CALL and INBOUND; 12.
 *
 * @param number its place in the order of storing; a store gives it
 * @param version 1 at first, one more with each correction; a store gives it
 * @param id its name; (company, id) is unique
 * @param company the owner
 * @param kind what was reported
 * @param direction who called or wrote to whom
 * @param source who reported it, 1 to 50 characters, such as {@code dialer-7}
 * @param run the run whose export led to the call, such as {@code CR-5F0Q-77TL}
 * @param person stands for the person
 * @param destination stands for the number, if it was told
 * @param at when it began
 * @param counted what it counts as
 * @param recordedAt S when it was stored or last corrected
 * @param document the rest, as core has written and encrypted it
 */
public record ReportRow(
        long number,
        long version,
        ReportId id,
        CompanyId company,
        ReportKind kind,
        CallDirection direction,
        String source,
        Optional<String> run,
        KeyedHash person,
        Optional<KeyedHash> destination,
        Instant at,
        ReportCount counted,
        Instant recordedAt,
        Document document) {
    /**
     * The same report with another document.
     *
     * @param other what only core can read
     * @return a row to be stored, with the version that was read
     */
    public ReportRow holding(Document other) {
        return new ReportRow(
                number,
                version,
                id,
                company,
                kind,
                direction,
                source,
                run,
                person,
                destination,
                at,
                counted,
                recordedAt,
                other);
    }
}
