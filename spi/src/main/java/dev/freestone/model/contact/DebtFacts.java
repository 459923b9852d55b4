package dev.freestone.model.contact;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the host knows of an open debt of a person. Immutable. Source: docs/spec/contact-policy.md 1, 5 C11.
 *
 * @param debt the loan id, such as {@code LN-5}; inside of the engine its hash
 * @param account the account number when several loans share one; inside of the engine its hash
 * @param daysPastDue how late it is, in days
 * @param security what secures it, such as {@code unsecured}, {@code real_estate} or {@code direct_motor_vehicle}
 * @param collectionProcedures whether collection procedures have begun
 */
public record DebtFacts(
        String debt,
        Optional<String> account,
        OptionalInt daysPastDue,
        Optional<String> security,
        Optional<Boolean> collectionProcedures) {
    /**
     * A debt of which nothing else is known, so that every rule about debts applies.
     *
     * @param debt the loan id
     * @return the facts
     */
    public static DebtFacts of(String debt) {
        return new DebtFacts(debt, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "DebtFacts[" + daysPastDue + ", " + security + "]";
    }
}
