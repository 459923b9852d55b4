package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import java.util.Optional;

/**
 * Hands out promo codes for completed behaviors. Called by the engine on the thread of the request, inside its transaction, with the
 * customer locked: answer soon. <b>Call order:</b> none. <b>Atomicity and retry:</b> a transaction that is rolled back after the call
 * is tried again with the same key, and so is a request that its host repeats; the same key is answered with the same code, so none
 * is lost. A code whose request was never repeated stays taken. <b>Durability:</b> a code is kept for its key before it is answered.
 * <b>Time:</b> none. <b>Errors:</b> a {@link RuntimeException} fails the whole request, and nothing of it is stored.
 * <b>Thread-safety:</b> called by many threads at once. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.PromoCodePoolConformance}. Source: docs/spec/engagement-behaviors.md 7.
 */
@FunctionalInterface
public interface PromoCodePool {
    /** Has no codes. */
    PromoCodePool EMPTY = (company, pool, customer, key) -> Optional.empty();

    /**
     * Takes a code.
     *
     * @param company the owner
     * @param pool names the pool, such as {@code SPRING}
     * @param customer who gets it
     * @param key stands for the outcome of this customer, such as {@code 9:1:2}; the same one gets the same code
     * @return a code, 1 to 255 characters; empty when the pool is unknown or has none left
     */
    Optional<String> take(CompanyId company, String pool, PersonId customer, String key);
}
