package dev.freestone.engine.dispatch;

import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The intents in the hands of this node, with the fences that their claims gave. Thread-safe. */
final class Held {
    private final Map<IntentId, Long> fences = new HashMap<>();

    synchronized void add(IntentId id, long fence) {
        fences.put(id, fence);
    }

    synchronized void remove(IntentId id) {
        fences.remove(id);
    }

    synchronized boolean has(IntentId id) {
        return fences.containsKey(id);
    }

    synchronized Map<IntentId, Long> all() {
        return Map.copyOf(fences);
    }

    /** Lengthens all leases. */
    void renew(Storage storage, Duration lease) {
        Map<IntentId, Long> held = all();
        if (!held.isEmpty()) {
            Commit.repeatable(storage, tx -> {
                Instant until = tx.now().plus(lease);
                return tx.contacts().renew(held, until);
            });
        }
    }
}
