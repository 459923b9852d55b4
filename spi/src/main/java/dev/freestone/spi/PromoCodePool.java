package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives promotion codes of named pools to customers who have completed a behavior. <b>Caller and thread:</b> the engine, from several
 * threads at once, inside the transaction that takes the event and while it holds the customer: answer soon, wait for nobody, and do
 * not call the engine. <b>Effect:</b> one code of the pool belongs to the customer and the key from now on. <b>Retry:</b> the
 * transaction may be undone after the call, since a race was lost or since something else failed; the code
 * stays taken, and whoever asks again for the same customer and key gets the same code. So no code is lost and none is given twice.
 * A pool that writes into the transaction of the host is undone with it, which is as good. <b>Errors:</b> any unchecked exception
 * fails the request with {@code directory_unavailable}, and nothing of it is stored; an empty answer is no error, it is told as
 * {@code no_code_available}, for good. <b>Conformance suite:</b> {@code dev.freestone.testkit.PromoCodePoolConformance}. Source:
 * docs/spec/engagement-behaviors.md 7.
 */
@FunctionalInterface
public interface PromoCodePool {
    /**
     * Takes a code.
     *
     * @param company the owner
     * @param pool names the pool, 1 to 255 characters
     * @param customer who gets it
     * @param key what it is given for: one key of a customer gets one code; 1 to 200 characters
     * @return the code, the same for the same key; empty when the pool has none left, or there is no such pool
     */
    Optional<String> take(CompanyId company, String pool, PersonId customer, String key);

    /**
     * What {@link #take} would give for keys of a customer, if it were asked for one after the other now. Takes nothing: a preview
     * asks, which leaves nothing behind.
     *
     * @param company the owner
     * @param pool names the pool, 1 to 255 characters
     * @param customer who would get the codes
     * @param keys what they would be given for, distinct ones in their order, at least one
     * @return the code of each key that would get one; empty when the pool cannot tell, then a preview shows no code. Default: it cannot
     */
    default Optional<Map<String, String>> peek(CompanyId company, String pool, PersonId customer, List<String> keys) {
        return Optional.empty();
    }
}
