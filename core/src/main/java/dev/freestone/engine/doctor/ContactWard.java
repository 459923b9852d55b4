package dev.freestone.engine.doctor;

import dev.freestone.doctor.ContactRule;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Senders, scopes that are stopped, and the queues of some companies that wait for them. Its one part holds all: there are few.
 * Thread-safe.
 */
final class ContactWard implements Ward {
    /** Queues in one transaction. */
    private static final int PAGE = 1_000;

    private final LedgerParts parts;
    private final DoctorSettings settings;
    private final Predicate<CompanyId> companies;

    ContactWard(LedgerParts parts, DoctorSettings settings, Predicate<CompanyId> companies) {
        this.parts = parts;
        this.settings = settings;
        this.companies = companies;
    }

    /** What is asked once. */
    private record Desk(Instant now, List<ControlRow> stops, List<SenderRow> senders, Optional<Instant> wakeAt) {
        static Desk of(Tx tx, Predicate<CompanyId> companies) {
            return new Desk(
                    tx.now(),
                    tx.controls().all().stream()
                            .filter(stop -> stop.scope()
                                    .company()
                                    .filter(companies.negate())
                                    .isEmpty())
                            .toList(),
                    tx.senders().all(),
                    tx.contacts().nextWakeAt());
        }
    }

    /** How many queues wait, by what keeps them waiting. */
    private record Waiting(Map<ContactScope, Long> stopped, Map<String, Long> missing) {
        Waiting() {
            this(new LinkedHashMap<>(), new TreeMap<>());
        }
    }

    @Override
    public Part look(Optional<String> after) {
        Desk desk = parts.storage().read(tx -> Desk.of(tx, companies));
        Waiting waiting = waiting(desk.stops());
        List<Finding> found = new ArrayList<>();
        for (ControlRow stop : sorted(desk.stops())) {
            long queues = waiting.stopped().getOrDefault(stop.scope(), 0L);
            found.addAll(ContactRule.stopped(stop, queues, settings, desk.now()));
        }
        for (SenderRow sender : desk.senders()) {
            found.addAll(ContactRule.failing(sender));
        }
        waiting.missing().forEach((sender, queues) -> found.add(ContactRule.missing(SenderId.of(sender), queues)));
        found.addAll(ContactRule.looks(desk.wakeAt(), settings, desk.now()));
        return new Part(desk.stops().size() + desk.senders().size(), found, Optional.empty());
    }

    private static List<ControlRow> sorted(List<ControlRow> stops) {
        return stops.stream()
                .sorted(Comparator.comparing(stop -> stop.scope().toString()))
                .toList();
    }

    private Waiting waiting(List<ControlRow> stops) {
        Waiting waiting = new Waiting();
        List<WaitingQueue> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.stream()
                    .filter(queue -> companies.test(queue.company()))
                    .forEach(queue -> count(waiting, stops, queue));
            CompanyId last = page.get(page.size() - 1).company();
            page = page.size() < PAGE ? List.of() : page(Optional.of(last));
        }
        return waiting;
    }

    private List<WaitingQueue> page(Optional<CompanyId> after) {
        return parts.storage().read(tx -> tx.contacts().waiting(after, PAGE));
    }

    private void count(Waiting waiting, List<ControlRow> stops, WaitingQueue queue) {
        for (ControlRow stop : stops) {
            if (stop.scope().covers(queue.company(), queue.producer(), queue.channel(), queue.sender())) {
                waiting.stopped().merge(stop.scope(), 1L, Long::sum);
            }
        }
        if (!parts.senders().containsKey(queue.sender())) {
            waiting.missing().merge(queue.sender().value(), 1L, Long::sum);
        }
    }
}
