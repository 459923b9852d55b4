package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose events are counted for a contact: those about its debts, and about every other loan of their accounts. Who decides reads
 * and locks them all. Static and pure. Source: docs/spec/contact-policy.md 5, C11.
 */
public final class CountedDebts {
    private CountedDebts() {}

    /**
     * The debts of a contact, as counters see them.
     *
     * @param named stand for the debts that it names
     * @param purpose why it is made: a collection contact that names no debt is about every open one
     * @param host what the host knows; debts in it are named by their hashes
     * @return hashes of loans and of accounts, each once
     */
    public static Set<KeyedHash> of(List<KeyedHash> named, Purpose purpose, PersonFacts host) {
        Set<KeyedHash> debts = new LinkedHashSet<>(named);
        boolean all = named.isEmpty() && purpose == Purpose.COLLECTION;
        for (DebtFacts open : host.debts()) {
            if (all || shares(open, named, host)) {
                debts.add(KeyedHash.of(open.debt()));
                open.account().map(KeyedHash::of).ifPresent(debts::add);
            }
        }
        return debts;
    }

    private static boolean shares(DebtFacts open, List<KeyedHash> named, PersonFacts host) {
        Optional<String> account = open.account();
        return named.stream()
                .map(KeyedHash::value)
                .anyMatch(debt -> debt.equals(open.debt())
                        || (account.isPresent()
                                && (debt.equals(account.get())
                                        || host.debts().stream()
                                                .anyMatch(other -> other.debt().equals(debt)
                                                        && other.account().equals(account)))));
    }
}
