package dev.freestone.bench;

import dev.freestone.cases.CaseChange;
import dev.freestone.notification.TriggerIndex;
import dev.freestone.notification.TriggerResult;
import java.util.List;

/** The index of this engine. */
final class FreestoneTriggers implements TriggerWay {
    private final TriggerIndex index;
    private final CaseChange[] changes;
    private final CaseChange[] meager;

    FreestoneTriggers(TriggerCatalog catalog) {
        this.index = TriggerIndex.compile(catalog.types());
        this.changes = catalog.changes().toArray(new CaseChange[0]);
        this.meager = catalog.meager().toArray(new CaseChange[0]);
    }

    TriggerResult result(int change) {
        return index.fire(changes[change]);
    }

    TriggerResult meagerResult(int change) {
        return index.fire(meager[change]);
    }

    @Override
    public List<Integer> fire(int change) {
        return result(change).notifications().stream()
                .map(type -> type.id().value())
                .toList();
    }
}
