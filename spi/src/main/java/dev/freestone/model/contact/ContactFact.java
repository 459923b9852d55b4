package dev.freestone.model.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact about a person or a destination that decides about contacts, as the policy sees it. Hashes and codes only. Immutable.
 * Source: docs/spec/contact-policy.md 6.
 *
 * @param id its id
 * @param person stands for the person; empty = whoever has the destination
 * @param destination stands for the destination that is meant; empty = all of the person
 * @param debt stands for the debt that is meant; empty = all
 * @param terms what it says
 * @param from from when on, in microseconds
 * @param until until when (exclusive); empty = for ever
 * @param ended when it was withdrawn, lifted or resolved; empty = it was not
 */
public record ContactFact(
        FactId id,
        Optional<KeyedHash> person,
        Optional<KeyedHash> destination,
        Optional<KeyedHash> debt,
        FactTerms terms,
        Instant from,
        Optional<Instant> until,
        Optional<Instant> ended) {
    /**
     * Whether it holds at an instant.
     *
     * @param at the instant
     * @return true from {@code from} on, before {@code until} and before it ended
     */
    public boolean isActive(Instant at) {
        return !at.isBefore(from)
                && until.filter(end -> !at.isBefore(end)).isEmpty()
                && ended.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
