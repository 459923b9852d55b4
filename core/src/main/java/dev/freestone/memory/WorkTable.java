package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Backlog;
import dev.freestone.spi.WorkQueue.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Due work: the items by key, the waiting ones by due time, the taken ones by the end of their lease. */
final class WorkTable {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final boolean leasesExpire;
    private final Map<WorkEntry.Key, WorkEntry> entries = new HashMap<>();
    private final NavigableSet<WorkEntry> waiting =
            new TreeSet<>(Comparator.comparing(WorkEntry::dueAt).thenComparing(WorkEntry::arrival));
    private final NavigableSet<WorkEntry> inHand =
            new TreeSet<>(Comparator.comparing(WorkTable::until).thenComparing(WorkTable::ticket));
    private long lastArrival;
    private long lastTicket;

    WorkTable(boolean leasesExpire) {
        this.leasesExpire = leasesExpire;
    }

    void put(WorkItem item, UndoLog undo) {
        WorkEntry.Key key = WorkEntry.Key.of(item);
        WorkEntry before = entries.get(key);
        lastArrival++;
        WorkEntry after = before == null
                ? new WorkEntry(key, item.dueAt(), lastArrival, Optional.empty(), Optional.empty())
                : before.put(item.dueAt());
        change(before, after, undo);
    }

    void remove(WorkEntry.Key key, UndoLog undo) {
        WorkEntry before = entries.get(key);
        if (before != null) {
            change(before, null, undo);
        }
    }

    List<Taken> take(NodeId node, int limit, Instant now) {
        dropEnded(now);
        List<Taken> taken = new ArrayList<>();
        while (taken.size() < limit
                && !waiting.isEmpty()
                && !waiting.first().dueAt().isAfter(now)) {
            WorkEntry entry = waiting.first();
            lastTicket++;
            swap(entry, entry.takenBy(new WorkEntry.Hand(node, lastTicket, leaseEnd(now))));
            taken.add(new Taken(entry.item(), lastTicket));
        }
        return List.copyOf(taken);
    }

    boolean renew(Taken taken, Instant now) {
        Optional<WorkEntry> held = held(taken, now);
        held.ifPresent(entry -> {
            WorkEntry.Hand hand = entry.hand().orElseThrow();
            swap(entry, entry.takenBy(new WorkEntry.Hand(hand.node(), hand.ticket(), leaseEnd(now))));
        });
        return held.isPresent();
    }

    void done(Taken taken, Instant now) {
        held(taken, now)
                .ifPresent(entry ->
                        swap(entry, entry.putAgain().map(entry::dueFrom).orElse(null)));
    }

    void again(Taken taken, Instant dueAt, Instant now) {
        held(taken, now).ifPresent(entry -> swap(entry, entry.dueFrom(entry.earlierOfPut(dueAt))));
    }

    Optional<Instant> nextDueAt(Instant now) {
        dropEnded(now);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.first().dueAt());
    }

    List<Backlog> backlog(Instant now) {
        dropEnded(now);
        Map<String, Backlog> byKind = new TreeMap<>();
        for (WorkEntry entry : waiting) {
            if (entry.dueAt().isAfter(now)) {
                break;
            }
            // The oldest comes first.
            String kind = entry.item().kind();
            byKind.merge(
                    kind,
                    new Backlog(kind, 1, Duration.between(entry.dueAt(), now)),
                    (first, next) -> new Backlog(kind, first.due() + 1, first.age()));
        }
        return List.copyOf(byKind.values());
    }

    void dropAllOf(NodeId node) {
        for (WorkEntry entry : List.copyOf(inHand)) {
            if (entry.hand().orElseThrow().node().equals(node)) {
                swap(entry, entry.dropped());
            }
        }
    }

    private Optional<WorkEntry> held(Taken taken, Instant now) {
        dropEnded(now);
        return Optional.ofNullable(entries.get(WorkEntry.Key.of(taken.item())))
                .filter(entry -> entry.isInHand(taken.ticket()));
    }

    private void dropEnded(Instant now) {
        while (!inHand.isEmpty() && !now.isBefore(until(inHand.first()))) {
            swap(inHand.first(), inHand.first().dropped());
        }
    }

    private Instant leaseEnd(Instant now) {
        return leasesExpire ? now.plus(LEASE) : Instant.MAX;
    }

    private void change(@Nullable WorkEntry before, @Nullable WorkEntry after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    private void swap(@Nullable WorkEntry out, @Nullable WorkEntry in) {
        if (out != null) {
            entries.remove(out.key());
            index(out).remove(out);
        }
        if (in != null) {
            entries.put(in.key(), in);
            index(in).add(in);
        }
    }

    private NavigableSet<WorkEntry> index(WorkEntry entry) {
        return entry.hand().isPresent() ? inHand : waiting;
    }

    private static Instant until(WorkEntry entry) {
        return entry.hand().orElseThrow().until();
    }

    private static long ticket(WorkEntry entry) {
        return entry.hand().orElseThrow().ticket();
    }
}
