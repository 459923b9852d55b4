package dev.freestone.model.contact;

import java.util.Optional;

/**
 * The parts of a name. Every part may be absent. Immutable.
 *
 * @param prefix such as {@code Dr.}
 * @param firstName the given name
 * @param middleName the middle name
 * @param lastName the family name
 * @param suffix such as {@code Jr.}
 * @param full the whole name as the host writes it
 */
public record PersonName(
        Optional<String> prefix,
        Optional<String> firstName,
        Optional<String> middleName,
        Optional<String> lastName,
        Optional<String> suffix,
        Optional<String> full) {
    /** No part is known. */
    public static final PersonName EMPTY = new PersonName(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * First and last name only.
     *
     * @param firstName the given name
     * @param lastName the family name
     * @return the name, with {@code full} made of both
     */
    public static PersonName of(String firstName, String lastName) {
        return new PersonName(
                Optional.empty(),
                Optional.of(firstName),
                Optional.empty(),
                Optional.of(lastName),
                Optional.empty(),
                Optional.of(firstName + " " + lastName));
    }

    @Override
    public String toString() {
        return "PersonName[********]";
    }
}
