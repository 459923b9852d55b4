package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import java.util.Comparator;

/**
 * A debt whose contacts are counted, whoever of its borrowers they reach. Ordered as guards are locked. Immutable. Source:
 * docs/spec/contact-ledger.md 4.3.
 *
 * @param company the owner
 * @param debt stands for the debt
 */
public record DebtKey(CompanyId company, KeyedHash debt) implements Comparable<DebtKey> {
    private static final Comparator<DebtKey> ORDER = Comparator.comparing(
                    (DebtKey key) -> key.company().value())
            .thenComparing(key -> key.debt().value());

    @Override
    public int compareTo(DebtKey other) {
        return ORDER.compare(this, other);
    }
}
