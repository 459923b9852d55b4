package dev.freestone.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counters as one keeps them by hand beside a rule engine: no event comes late, none comes twice, nothing is ever corrected. The
 * consequences of the rules call it.
 */
public final class HandCounters {
    private static final long FIRST_DAY = day(BehaviorCatalog.STARTS);

    private final Map<Long, Counter> counters = new HashMap<>();
    private long sum;

    private static final class Counter {
        private long count;
        private long day = Long.MIN_VALUE;
        private long ofDay;
        private final Set<String> shops = new HashSet<>();
    }

    /**
     * Counts an event.
     *
     * @param behavior the behavior
     * @param event the event
     */
    public void every(long behavior, EventFact event) {
        add(behavior, counter(behavior), event.getQty(), BehaviorCatalog.EVERY);
    }

    /**
     * Counts an event with an amount, so many a day.
     *
     * @param behavior the behavior
     * @param event the event
     */
    public void withAmount(long behavior, EventFact event) {
        Counter counter = counter(behavior);
        long day = day(event.getDate()) - FIRST_DAY;
        if (day != counter.day) {
            counter.day = day;
            counter.ofDay = 0;
        }
        long more = Math.min(event.getQty(), BehaviorCatalog.A_DAY - counter.ofDay);
        if (more > 0) {
            counter.ofDay += more;
            add(behavior, counter, more, BehaviorCatalog.WITH_AMOUNT);
        }
    }

    /**
     * Collects a shop.
     *
     * @param behavior the behavior
     * @param event the event
     */
    public void shop(long behavior, EventFact event) {
        Counter counter = counter(behavior);
        if (counter.shops.add(event.getShop()) && counter.shops.size() == BehaviorCatalog.SHOPS) {
            counter.shops.clear();
            sum += behavior;
        }
    }

    /** What was completed since it was last asked. */
    long taken() {
        long taken = sum;
        sum = 0;
        return taken;
    }

    void restart() {
        counters.clear();
        sum = 0;
    }

    private void add(long behavior, Counter counter, long more, long total) {
        counter.count += more;
        sum += behavior * (counter.count / total);
        counter.count %= total;
    }

    private Counter counter(long behavior) {
        return counters.computeIfAbsent(behavior, none -> new Counter());
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, FreestoneBehaviors.ZONE).toEpochDay();
    }
}
