package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingQuery;
import java.util.IdentityHashMap;
import java.util.List;

/** What looks wrong in a query that can be saved. Source: docs/spec/engagement-campaigns.md 4.5. */
final class StaticChecks {
    private StaticChecks() {}

    static List<TargetingWarning> of(
            TargetingQuery query, FieldCatalogue catalogue, IdentityHashMap<TargetingQuery, Pointer> pointers) {
        return List.of();
    }
}
