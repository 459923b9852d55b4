package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the steps of one round share. Used by one thread. */
final class Dispatching {
    private final LedgerParts parts;
    private final NodeLife life;
    private final Held held;
    private final KeptSnapshots snapshots;
    private final Map<IntentId, Long> mine = new LinkedHashMap<>();
    private long incarnation;
    private int calls;
    private boolean skewed;
    private Optional<Instant> later = Optional.empty();
    private final Map<CompanyId, Set<String>> left = new HashMap<>();

    Dispatching(LedgerParts parts, NodeLife life, Held held, KeptSnapshots snapshots) {
        this.parts = parts;
        this.life = life;
        this.held = held;
        this.snapshots = snapshots;
    }

    void begin() {
        incarnation = life.alive();
    }

    LedgerParts parts() {
        return parts;
    }

    KeptSnapshots snapshots() {
        return snapshots;
    }

    /** Takes an intent in hand. */
    void hold(IntentId id, long fence) {
        mine.put(id, fence);
        held.add(id, fence);
    }

    /** Is through with an intent. */
    void drop(IntentId id) {
        mine.remove(id);
        held.remove(id);
    }

    boolean holds(IntentId id) {
        return held.has(id);
    }

    /** The intents in hand, with the fences that their claims gave. */
    Map<IntentId, Long> mine() {
        return Map.copyOf(mine);
    }

    /** Leaves the intents in hand to the end of their leases. */
    void abandon() {
        List.copyOf(mine.keySet()).forEach(this::drop);
    }

    long incarnation() {
        return incarnation;
    }

    ActorId actor() {
        return ActorId.of(parts.node());
    }

    /** When a lease that is given now ends. */
    Instant leaseEnd(Tx tx, Instant now) {
        return parts.storage().leasesExpire()
                ? tx.leaseTime(now).plus(parts.settings().lease())
                : AttemptRule.NEVER;
    }

    void called() {
        calls++;
    }

    void skewed() {
        skewed = true;
    }

    /** Looks no more, in this round, at the contacts of a company that one kind of producer has planned: it cannot judge them. */
    void leave(CompanyId company, String kind) {
        left.computeIfAbsent(company, none -> new HashSet<>()).add(kind);
    }

    boolean isLeft(CompanyId company, String kind) {
        return left.getOrDefault(company, Set.of()).contains(kind);
    }

    /** Due work is left for later. */
    void later(Instant at) {
        later = later.filter(at::isAfter).or(() -> Optional.of(at));
    }

    DispatchReport report() {
        return new DispatchReport(calls, later, skewed);
    }
}
