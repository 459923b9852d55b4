package dev.freestone.model.contact;

import dev.freestone.model.common.Purpose;
import java.util.Comparator;
import java.util.List;

/**
 * What a contact is about, as far as counters need it. Codes and hashes only. Immutable. Source:
 * docs/spec/contact-ledger.md 2.2.
 *
 * @param purpose why it is made
 * @param subject what it says, such as {@code paymentDueDateReminder}, at most 100 characters
 * @param debts stand for the debts that it concerns, sorted, each once; empty when no debt is concerned
 */
public record ContactTopic(Purpose purpose, String subject, List<KeyedHash> debts) {
    /**
     * Sorts the debts.
     *
     * @param purpose why it is made
     * @param subject what it says, such as {@code paymentDueDateReminder}, at most 100 characters
     * @param debts stand for the debts that it concerns, sorted, each once; empty when no debt is concerned
     */
    public ContactTopic {
        debts = debts.stream()
                .distinct()
                .sorted(Comparator.comparing(KeyedHash::value))
                .toList();
    }
}
