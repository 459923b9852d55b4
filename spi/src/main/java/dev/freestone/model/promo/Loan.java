package dev.freestone.model.promo;

import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * A loan and whose it is. What happened on it is in {@link LoanFacts}. Immutable. Source: docs/spec/conventions.md 2.
 *
 * @param id the id of the host
 * @param people those who owe it; a loan that nobody owes is nobody's in a path either
 * @param loanTypeId the product, as the host names it; empty when it names none
 */
public record Loan(LoanId id, Set<PersonId> people, Optional<String> loanTypeId) {
    /**
     * Copies the people.
     *
     * @param id the id of the host
     * @param people those who owe it
     * @param loanTypeId the product, as the host names it; empty when it names none
     */
    public Loan {
        people = Set.copyOf(people);
    }

    /**
     * A loan of one person, without a product.
     *
     * @param id the id of the host
     * @param person who owes it
     * @return the loan
     */
    public static Loan of(LoanId id, PersonId person) {
        return new Loan(id, Set.of(person), Optional.empty());
    }

    /**
     * Whether the loan is one of a person.
     *
     * @param person any person
     * @return true when the person owes it
     */
    public boolean isOf(PersonId person) {
        return people.contains(person);
    }
}
