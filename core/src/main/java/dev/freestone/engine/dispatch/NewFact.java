package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A fact that is about to be recorded. Immutable.
 *
 * @param id its id
 * @param person stands for the person; empty = whoever has the destination
 * @param destination stands for the destination; empty = all of the person
 * @param debt stands for the debt; empty = all
 * @param terms what it says
 * @param from from when on; empty = from S on
 * @param until until when (exclusive); empty = for ever
 * @param evidence where it comes from, by name; it is sealed; empty = nothing is kept of that
 */
public record NewFact(
        FactId id,
        Optional<KeyedHash> person,
        Optional<KeyedHash> destination,
        Optional<KeyedHash> debt,
        FactTerms terms,
        Optional<Instant> from,
        Optional<Instant> until,
        Map<String, String> evidence) {
    /**
     * Copies the evidence.
     *
     * @param id its id
     * @param person stands for the person; empty = whoever has the destination
     * @param destination stands for the destination; empty = all of the person
     * @param debt stands for the debt; empty = all
     * @param terms what it says
     * @param from from when on; empty = from S on
     * @param until until when (exclusive); empty = for ever
     * @param evidence where it comes from, by name; it is sealed; empty = nothing is kept of that
     */
    public NewFact {
        evidence = Map.copyOf(evidence);
    }

    /**
     * A fact that holds from now on, for ever, for all debts, and needs no evidence.
     *
     * @param id its id
     * @param person stands for the person; empty = whoever has the destination
     * @param destination stands for the destination; empty = all of the person
     * @param terms what it says
     * @return the fact
     */
    public static NewFact of(FactId id, Optional<KeyedHash> person, Optional<KeyedHash> destination, FactTerms terms) {
        return new NewFact(
                id, person, destination, Optional.empty(), terms, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * The same until an instant.
     *
     * @param end until when (exclusive)
     * @return another fact
     */
    public NewFact until(Instant end) {
        return new NewFact(id, person, destination, debt, terms, from, Optional.of(end), evidence);
    }

    /** Without the evidence. */
    @Override
    public String toString() {
        return "NewFact[" + id + " " + terms.kind().code() + "]";
    }
}
