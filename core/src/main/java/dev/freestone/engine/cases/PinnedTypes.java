package dev.freestone.engine.cases;

import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggerLevel;
import dev.freestone.spi.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Versions that interactions keep to, compiled. A version that ever was active never changes but in status, so what was read
 * once holds. Thread-safe.
 */
public final class PinnedTypes {
    private static final int MOST = 10_000;

    private final Map<Key, Pinned> kept = new ConcurrentHashMap<>();

    private record Key(CompanyId company, TypeId type, int version) {}

    /**
     * A version and its trigger as a level.
     *
     * @param type the version, without case types
     * @param level what must be so for its interactions to be sent, when it watches them
     */
    public record Pinned(NotificationType type, TriggerLevel level) {}

    /**
     * Finds a version.
     *
     * @param tx the transaction
     * @param company the owner
     * @param type the type
     * @param version the number of the version
     * @return the version, or empty when there is none
     */
    public Optional<Pinned> find(Tx tx, CompanyId company, TypeId type, int version) {
        Key key = new Key(company, type, version);
        Optional<Pinned> known = Optional.ofNullable(kept.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<Pinned> found = tx.notificationTypes()
                .version(company, type, version)
                .filter(row -> row.activeFrom().isPresent())
                .map(row -> StoredTypes.notification(row, Set.of()))
                .map(read -> new Pinned(read, TriggerLevel.of(read.trigger())));
        // What a transaction of the host has not committed yet may still be undone, and be made otherwise later.
        found.filter(none -> !tx.isJoined()).ifPresent(pinned -> {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, pinned);
        });
        return found;
    }

    /**
     * Whether what triggered a version is still so.
     *
     * @param tx the transaction
     * @param company the owner
     * @param type the type
     * @param version the number of the version
     * @param state how the case stands
     * @return false when status, outcome or a condition does not hold
     */
    public boolean holds(Tx tx, CompanyId company, TypeId type, int version, CaseState state) {
        return find(tx, company, type, version)
                .filter(pinned -> pinned.level().holds(state))
                .isPresent();
    }
}
