package dev.freestone.engine.dispatch;

import dev.freestone.contact.Breaker;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many intents the breakers let pass; an open one is locked, so that only one node finds out. Used by one thread. */
final class BreakerRoom {
    private final Tx tx;
    private final Instant now;
    private final Map<SenderId, SenderRow> open = new HashMap<>();
    private final Map<SenderId, Integer> rooms = new HashMap<>();
    private final Map<SenderId, SenderRow> probing = new HashMap<>();

    BreakerRoom(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
        for (SenderRow row : tx.senders().all()) {
            if (row.openUntil().isPresent()) {
                open.put(row.sender(), row);
            }
        }
    }

    boolean has(SenderId sender) {
        if (!open.containsKey(sender)) {
            return true;
        }
        return rooms.computeIfAbsent(sender, this::locked) > 0;
    }

    int openings(SenderId sender) {
        return Optional.ofNullable(open.get(sender)).map(SenderRow::openings).orElse(0);
    }

    private int locked(SenderId sender) {
        SenderRow row = tx.senders().lock(sender);
        open.put(sender, row);
        return Breaker.room(row, now);
    }

    void take(SenderId sender) {
        SenderRow row = open.get(sender);
        if (row != null && row.openUntil().isPresent()) {
            rooms.computeIfPresent(sender, (id, left) -> left - 1);
            probing.put(sender, Breaker.probing(row, now));
        }
    }

    void save() {
        probing.values().forEach(tx.senders()::save);
    }
}
