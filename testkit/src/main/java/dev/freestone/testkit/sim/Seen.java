package dev.freestone.testkit.sim;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What the oracle knows of one intent from what was committed. Used by one thread. */
final class Seen {
    final Set<Integer> attempts = new HashSet<>();
    IntentRow row;
    Instant leaseEnds = Instant.MIN;

    Seen(IntentRow row) {
        this.row = row;
    }

    IntentState state() {
        return row.status().state();
    }

    String lane() {
        // The person as planned, whatever the engine makes of it: a broken engine may hash wrongly.
        return row.plan().company().value() + '/' + Workload.person(row.plan().occurrence());
    }
}
