package dev.freestone.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an engine is fit to be given calls, at one moment. Immutable. Source: docs/spec/operations.md 7.
 *
 * @param reasons why it is not, in their order; empty when it is
 */
public record Health(Set<HealthReason> reasons) {
    /**
     * Copies the reasons.
     *
     * @param reasons why it is not, in their order; empty when it is
     */
    public Health {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    static Health of(Collection<HealthReason> reasons) {
        return new Health(Set.copyOf(reasons));
    }

    /**
     * Whether there is nothing against it.
     *
     * @return true when there is no reason
     */
    public boolean isUp() {
        return reasons.isEmpty();
    }
}
