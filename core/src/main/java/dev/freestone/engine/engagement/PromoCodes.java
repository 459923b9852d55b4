package dev.freestone.engine.engagement;

import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.PromoCodePool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where outcomes get their codes from. Source: docs/spec/engagement-behaviors.md 7. */
@FunctionalInterface
interface PromoCodes {
    /**
     * What an outcome tells of its code.
     *
     * @param call for whom
     * @param place which outcome
     * @param pool the name of the pool
     * @return the code by {@code code}; without it when nobody can tell; empty when there is none for the outcome
     * @throws FreestoneException {@code directory_unavailable} when the pools fail
     */
    Optional<Map<String, String>> code(OutcomeCall call, OutcomePlace place, String pool);

    /** Takes them. Thread-safe. */
    static PromoCodes taking(Optional<PromoCodePool> pools) {
        return (call, place, pool) -> asked(() -> pools.flatMap(each ->
                        each.take(call.key().company(), pool, call.customer().id(), place.cause())))
                .map(PromoCodes::told);
    }

    /** Takes none, so that a preview leaves nothing behind outside of its transaction. For one try of one request, of one thread. */
    static PromoCodes peeking(Optional<PromoCodePool> pools) {
        Map<String, List<String>> keys = new HashMap<>();
        return (call, place, pool) -> {
            List<String> wanted = keys.computeIfAbsent(pool, none -> new ArrayList<>());
            wanted.add(place.cause());
            return pools.flatMap(each -> asked(() -> each.peek(
                            call.key().company(), pool, call.customer().id(), List.copyOf(wanted)))
                    .map(given -> Optional.ofNullable(given.get(place.cause())).map(PromoCodes::told))
                    .orElseGet(() -> Optional.of(Map.of())));
        };
    }

    private static Map<String, String> told(String code) {
        return Map.of("code", code);
    }

    private static <T> Optional<T> asked(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the pools of promotion codes failed, nothing was changed, try again",
                    failed);
        }
    }
}
