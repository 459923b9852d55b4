package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.Producer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is served in a round: companies in a ring by their weights, inside a company the most urgent class first, inside a
 * class the producers in turn. Pure. Source: docs/spec/contact-ledger.md 5.
 */
public final class FairShare {
    private FairShare() {}

    /**
     * The priority of an intent that has waited.
     *
     * @param intent the intent
     * @param now S
     * @param step how long it waits to rise by one
     * @return 0 (first) to 9 (last)
     */
    public static int effectivePriority(DueIntent intent, Instant now, Duration step) {
        Duration waited = Duration.between(intent.dueAt(), now);
        long risen = waited.isNegative() ? 0 : waited.dividedBy(step);
        return (int) Math.max(0, intent.priority() - risen);
    }

    /**
     * Picks the intents of one round.
     *
     * @param companies due work of each company, in the order of the ring
     * @param weights weights of companies, default 1
     * @param batch how many intents the round may take
     * @param now S
     * @param step how long an intent waits to rise by one class
     * @return at most {@code batch} intents in the order in which they are to be claimed
     */
    public static List<DueIntent> pick(
            Map<CompanyId, List<DueIntent>> companies,
            Map<CompanyId, Integer> weights,
            int batch,
            Instant now,
            Duration step) {
        Map<CompanyId, Deque<DueIntent>> queues = new LinkedHashMap<>();
        companies.forEach((company, due) -> {
            if (!due.isEmpty()) {
                queues.put(company, order(due, now, step));
            }
        });
        List<DueIntent> picked = new ArrayList<>();
        while (picked.size() < batch && !queues.isEmpty()) {
            round(queues, weights, batch, picked);
        }
        return picked;
    }

    private static void round(
            Map<CompanyId, Deque<DueIntent>> queues,
            Map<CompanyId, Integer> weights,
            int batch,
            List<DueIntent> picked) {
        int free = batch - picked.size();
        long sum = queues.keySet().stream()
                .mapToLong(company -> weight(weights, company))
                .sum();
        for (CompanyId company : List.copyOf(queues.keySet())) {
            Deque<DueIntent> queue = queues.getOrDefault(company, new ArrayDeque<>());
            long quantum = Math.max(1, free * weight(weights, company) / sum);
            for (long taken = 0; taken < quantum && !queue.isEmpty() && picked.size() < batch; taken++) {
                picked.add(queue.removeFirst());
            }
            if (queue.isEmpty()) {
                queues.remove(company);
            }
        }
    }

    private static long weight(Map<CompanyId, Integer> weights, CompanyId company) {
        return Math.max(1, weights.getOrDefault(company, 1));
    }

    /** The order inside one company. */
    private static Deque<DueIntent> order(List<DueIntent> due, Instant now, Duration step) {
        Map<Integer, List<DueIntent>> classes = new TreeMap<>();
        for (DueIntent intent : due) {
            classes.computeIfAbsent(effectivePriority(intent, now, step), none -> new ArrayList<>())
                    .add(intent);
        }
        Deque<DueIntent> ordered = new ArrayDeque<>();
        classes.values().forEach(each -> inTurn(each, ordered));
        return ordered;
    }

    private static void inTurn(List<DueIntent> sameClass, Deque<DueIntent> ordered) {
        sameClass.sort(Comparator.comparing(DueIntent::dueAt).thenComparing(DueIntent::planSeq));
        Map<Producer, Deque<DueIntent>> producers = new LinkedHashMap<>();
        for (DueIntent intent : sameClass) {
            producers
                    .computeIfAbsent(intent.producer(), none -> new ArrayDeque<>())
                    .add(intent);
        }
        List<Deque<DueIntent>> waiting = new ArrayList<>(producers.values());
        while (!waiting.isEmpty()) {
            waiting.forEach(queue -> ordered.add(queue.removeFirst()));
            waiting.removeIf(Deque::isEmpty);
        }
    }

    /**
     * The companies in the order of the ring, beginning after the one that was served last.
     *
     * @param companies the companies with work
     * @param lastServed the company that was served last; empty text at first
     * @return the same companies in another order
     */
    public static List<CompanyId> ring(List<CompanyId> companies, String lastServed) {
        List<CompanyId> sorted = new ArrayList<>(companies);
        sorted.sort(Comparator.comparing(CompanyId::value));
        int first = 0;
        while (first < sorted.size() && sorted.get(first).value().compareTo(lastServed) <= 0) {
            first++;
        }
        Collections.rotate(sorted, -first);
        return sorted;
    }
}
