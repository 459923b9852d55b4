package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Backlog;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Due work: the items by key, the waiting ones by kind and due time, the taken ones by the end of their lease. */
final class WorkTable {
    private final boolean leasesExpire;
    private final Map<WorkEntry.Key, WorkEntry> entries = new HashMap<>();
    private final Map<String, NavigableSet<WorkEntry>> waiting = new TreeMap<>();
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

    Optional<Instant> dueAt(WorkEntry.Key key) {
        return Optional.ofNullable(entries.get(key)).map(WorkEntry::dueAt);
    }

    List<Taken> take(NodeId node, WorkWanted wanted, int limit, Instant until, Instant now) {
        dropEnded(now);
        List<Taken> taken = new ArrayList<>();
        for (String kind : wanted.kinds()) {
            List<WorkEntry> due = first(kind, wanted)
                    .takeWhile(entry -> !entry.dueAt().isAfter(now))
                    .limit(limit - taken.size())
                    .toList();
            for (WorkEntry entry : due) {
                lastTicket++;
                swap(entry, entry.takenBy(new WorkEntry.Hand(node, lastTicket, leaseEnd(until))));
                taken.add(new Taken(entry.item(), lastTicket));
            }
        }
        return List.copyOf(taken);
    }

    /** What waits of a kind, the earliest due first. */
    private Stream<WorkEntry> first(String kind, WorkWanted wanted) {
        return waiting.getOrDefault(kind, Collections.emptyNavigableSet()).stream()
                .filter(entry -> wanted.includes(entry.item()));
    }

    boolean renew(Taken taken, Instant until, Instant now) {
        Optional<WorkEntry> held = held(taken, now);
        held.ifPresent(entry -> {
            WorkEntry.Hand hand = entry.hand().orElseThrow();
            swap(entry, entry.takenBy(new WorkEntry.Hand(hand.node(), hand.ticket(), leaseEnd(until))));
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

    Optional<Instant> nextDueAt(WorkWanted wanted, Instant now) {
        dropEnded(now);
        return wanted.kinds().stream()
                .flatMap(kind -> first(kind, wanted).limit(1))
                .map(WorkEntry::dueAt)
                .min(Instant::compareTo);
    }

    List<Backlog> backlog(Instant now) {
        dropEnded(now);
        List<Backlog> backlog = new ArrayList<>();
        waiting.forEach((kind, entries) -> {
            long due = entries.stream()
                    .takeWhile(entry -> !entry.dueAt().isAfter(now))
                    .count();
            if (due > 0) {
                backlog.add(
                        new Backlog(kind, due, Duration.between(entries.first().dueAt(), now)));
            }
        });
        return List.copyOf(backlog);
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

    private Instant leaseEnd(Instant until) {
        return leasesExpire ? until : Instant.MAX;
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
        return entry.hand().isPresent()
                ? inHand
                : waiting.computeIfAbsent(entry.key().kind(), kind -> inOrder());
    }

    private static NavigableSet<WorkEntry> inOrder() {
        return new TreeSet<>(Comparator.comparing(WorkEntry::dueAt).thenComparing(WorkEntry::arrival));
    }

    private static Instant until(WorkEntry entry) {
        return entry.hand().orElseThrow().until();
    }

    private static long ticket(WorkEntry entry) {
        return entry.hand().orElseThrow().ticket();
    }
}
