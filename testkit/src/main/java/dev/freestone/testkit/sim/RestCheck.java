package dev.freestone.testkit.sim;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold when everything has come to rest. */
final class RestCheck {
    private final World world;

    RestCheck(World world) {
        this.world = world;
    }

    void check() {
        Map<String, IntentRow> stored = new HashMap<>();
        for (int i = 0; i < world.setting.companies(); i++) {
            CompanyId company = Workload.company(i);
            List<IntentRow> rows = world.ledger
                    .storage()
                    .read(tx -> tx.contacts().page(company, IntentFilter.ALL, Long.MAX_VALUE, 1_000));
            rows.forEach(row -> stored.put(row.plan().id().value(), row));
        }
        world.oracle.require(
                stored.size() == world.oracle.intents().size(),
                Invariant.I19,
                stored.size() + " intents are stored, " + world.oracle.intents().size() + " were committed");
        world.oracle.slots().atRest();
        for (Seen seen : world.oracle.intents()) {
            IntentRow row = stored.get(seen.row.plan().id().value());
            world.oracle.require(
                    row != null && row.status().state() == seen.state(),
                    Invariant.I19,
                    seen.row.plan().id() + " is not stored as it was committed");
            if (row != null) {
                rests(row);
            }
        }
    }

    private void rests(IntentRow row) {
        IntentState state = row.status().state();
        boolean waits = switch (state) {
            // Without a reconciler only an event or an operator tells; the ledger lists it.
            case UNKNOWN -> true;
            case CONFIRMED, REFUSED, CANCELED, SUPPRESSED -> true;
            case PLANNED, HELD, CLAIMED, ATTEMPTED -> false;
        };
        world.oracle.require(
                waits,
                Invariant.I5,
                row.plan().id() + " rests in " + state + " due " + row.status().dueAt() + " until "
                        + row.plan().expiresAt());
    }
}
