package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.WaitingQueue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The planned intents by queue, priority and time. Guarded by the storage's lock. */
final class PlannedIntents {
    private static final Comparator<WaitingQueue> WITHIN_COMPANY = Comparator.comparing(
                    (WaitingQueue queue) -> queue.producer().code(), CodePointOrder::compare)
            .thenComparing(WaitingQueue::channel, CodePointOrder::compare)
            .thenComparing(queue -> queue.sender().value(), CodePointOrder::compare);

    private final NavigableMap<String, NavigableMap<WaitingQueue, NavigableMap<Integer, NavigableSet<Moment>>>>
            companies = new TreeMap<>(CodePointOrder::compare);
    private final NavigableSet<Moment> byTime = new TreeSet<>();

    void add(IntentRow row) {
        companies
                .computeIfAbsent(row.plan().company().value(), none -> new TreeMap<>(WITHIN_COMPANY))
                .computeIfAbsent(queue(row), none -> new TreeMap<>())
                .computeIfAbsent(row.plan().priority(), none -> new TreeSet<>())
                .add(moment(row));
        byTime.add(moment(row));
    }

    void remove(IntentRow row) {
        byTime.remove(moment(row));
        companies.computeIfPresent(row.plan().company().value(), (company, queues) -> {
            queues.computeIfPresent(queue(row), (queue, priorities) -> {
                priorities.computeIfPresent(row.plan().priority(), (priority, moments) -> {
                    moments.remove(moment(row));
                    return moments.isEmpty() ? null : moments;
                });
                return priorities.isEmpty() ? null : priorities;
            });
            return queues.isEmpty() ? null : queues;
        });
    }

    List<WaitingQueue> after(Optional<CompanyId> company, int limit) {
        return company.map(last -> companies.tailMap(last.value(), false)).orElse(companies).values().stream()
                .flatMap(queues -> queues.keySet().stream())
                .limit(limit)
                .toList();
    }

    /** Of each priority what is due first. */
    Stream<Moment> due(WaitingQueue queue, Instant now, Predicate<Moment> free, int limit) {
        return companies
                .getOrDefault(queue.company().value(), new TreeMap<>(WITHIN_COMPANY))
                .getOrDefault(queue, new TreeMap<>())
                .values()
                .stream()
                .flatMap(moments -> moments.stream()
                        .takeWhile(moment -> !moment.at().isAfter(now))
                        .filter(free)
                        .limit(limit));
    }

    /** The least instant after this one. */
    Optional<Instant> next(Instant now) {
        return byTime.stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(byTime.higher(new Moment(now, Long.MAX_VALUE, first.id())))
                        .map(Moment::at));
    }

    private static Moment moment(IntentRow row) {
        return new Moment(row.status().dueAt(), row.planSeq(), row.plan().id());
    }

    private static WaitingQueue queue(IntentRow row) {
        IntentPlan plan = row.plan();
        return new WaitingQueue(plan.company(), plan.producer(), plan.channel(), plan.sender());
    }
}
