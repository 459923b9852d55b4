package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Person;

/**
 * A person as the host of a conformance suite knows it. Immutable.
 *
 * @param company whose person it is
 * @param number what a {@code PersonRef} of form NUMBER names it by, from 0 on
 * @param publicId what a {@code PersonRef} of form PUBLIC names it by, such as {@code BO-11AA-22BB}
 * @param person what must be found
 */
public record KnownPerson(CompanyId company, long number, String publicId, Person person) {}
