package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.PromoCodePool;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Promo codes in memory, for tests and examples: they are handed out in the order in which they were added, and are gone when the
 * process ends. Thread-safe.
 */
public final class InMemoryPromoCodePool implements PromoCodePool {
    private final Map<Pool, Deque<String>> left = new HashMap<>();
    private final Map<Taken, String> taken = new HashMap<>();

    private record Pool(CompanyId company, String name) {}

    private record Taken(Pool pool, PersonId customer, String key) {}

    /**
     * Adds codes to a pool.
     *
     * @param company the owner
     * @param pool names the pool
     * @param codes what it hands out
     */
    public synchronized void add(CompanyId company, String pool, Collection<String> codes) {
        left.computeIfAbsent(new Pool(company, pool), none -> new ArrayDeque<>())
                .addAll(codes);
    }

    @Override
    public synchronized Optional<String> take(CompanyId company, String pool, PersonId customer, String key) {
        Pool from = new Pool(company, pool);
        Taken wanted = new Taken(from, customer, key);
        String before = taken.get(wanted);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<String> code = Optional.ofNullable(left.get(from)).map(Deque::poll);
        code.ifPresent(given -> taken.put(wanted, given));
        return code;
    }
}
