package dev.freestone.testkit.sim;

import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.spi.FactRegistry;
import java.util.List;
import java.util.Set;

/** A registry of facts whose additions are noted. */
final class ObservedFacts extends ForwardingFactRegistry {
    private final Changes changes;

    ObservedFacts(FactRegistry registry, Changes changes) {
        super(registry);
        this.changes = changes;
    }

    @Override
    public Set<FactId> add(List<FactRow> facts) {
        Set<FactId> added = super.add(facts);
        facts.stream().filter(fact -> added.contains(fact.id())).forEach(changes.recorded::add);
        return added;
    }
}
