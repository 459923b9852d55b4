package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.PromoCodePool;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link PromoCodePool} with the codes of this process, given in their order. Shows no code. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 7.
 *
 * <pre>{@code
 * var pool = InMemoryPromoCodePool.create().put(CompanyId.DEFAULT, "SPRING", "S-1", "S-2");
 * }</pre>
 */
public final class InMemoryPromoCodePool implements PromoCodePool {
    private final Map<Pool, Deque<String>> left = new HashMap<>();
    private final Map<Claim, String> given = new HashMap<>();

    private InMemoryPromoCodePool() {}

    private record Pool(CompanyId company, String name) {}

    private record Claim(CompanyId company, PersonId customer, String key) {}

    /**
     * No codes yet.
     *
     * @return to be filled with {@link #put}
     */
    public static InMemoryPromoCodePool create() {
        return new InMemoryPromoCodePool();
    }

    /**
     * Puts codes into a pool, behind those that are there.
     *
     * @param company whose pool it is
     * @param pool its name
     * @param codes the codes, each to be given once
     * @return this
     */
    public synchronized InMemoryPromoCodePool put(CompanyId company, String pool, String... codes) {
        left.computeIfAbsent(new Pool(company, pool), none -> new ArrayDeque<>())
                .addAll(List.of(codes));
        return this;
    }

    /**
     * How many codes can still be given.
     *
     * @param company whose pool it is
     * @param pool its name
     * @return 0 for an unknown pool as well
     */
    public synchronized int left(CompanyId company, String pool) {
        return left.getOrDefault(new Pool(company, pool), new ArrayDeque<>()).size();
    }

    @Override
    public synchronized Optional<String> take(CompanyId company, String pool, PersonId customer, String key) {
        Claim claim = new Claim(company, customer, key);
        Optional<String> before = Optional.ofNullable(given.get(claim));
        if (before.isPresent()) {
            return before;
        }
        Optional<String> code =
                Optional.ofNullable(left.get(new Pool(company, pool))).map(Deque::poll);
        code.ifPresent(taken -> given.put(claim, taken));
        return code;
    }

    @Override
    public synchronized Optional<Map<String, String>> peek(
            CompanyId company, String pool, PersonId customer, List<String> keys) {
        Iterator<String> next =
                left.getOrDefault(new Pool(company, pool), new ArrayDeque<>()).iterator();
        Map<String, String> codes = new HashMap<>();
        for (String key : keys) {
            String before = given.get(new Claim(company, customer, key));
            if (before != null) {
                codes.put(key, before);
            } else if (next.hasNext()) {
                codes.put(key, next.next());
            }
        }
        return Optional.of(codes);
    }

    @Override
    public synchronized String toString() {
        return "InMemoryPromoCodePool[" + left.size() + " pools]";
    }
}
