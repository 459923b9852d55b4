package dev.freestone.engine;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import java.util.Optional;

/**
 * Whom a fact is about: a person, whoever has a destination, or a destination of a person. Shows nobody. Immutable. Source:
 * docs/spec/contact-policy.md 6.
 *
 * @param person the person; empty = whoever has the destination
 * @param destination the destination; empty = all of the person
 */
public record FactSubject(Optional<PersonId> person, Optional<Destination> destination) {
    /**
     * Checks that somebody is meant.
     *
     * @param person the person; empty = whoever has the destination
     * @param destination the destination; empty = all of the person
     */
    public FactSubject {
        if (person.isEmpty() && destination.isEmpty()) {
            throw new IllegalArgumentException("FactSubject: neither person nor destination, give one of them");
        }
    }

    /**
     * A person, wherever reached.
     *
     * @param person the person
     * @return the subject
     */
    public static FactSubject of(PersonId person) {
        return new FactSubject(Optional.of(person), Optional.empty());
    }

    /**
     * Whoever has a destination.
     *
     * @param destination such as {@code +15550100001}
     * @return the subject
     */
    public static FactSubject at(Destination destination) {
        return new FactSubject(Optional.empty(), Optional.of(destination));
    }

    @Override
    public String toString() {
        return "FactSubject[********]";
    }
}
