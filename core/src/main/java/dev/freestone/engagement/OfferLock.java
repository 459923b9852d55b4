package dev.freestone.engagement;

import dev.freestone.model.engagement.UserOfferStatus;
import java.time.Instant;

/**
 * Keeps an offer of a customer for one who is about to redeem it. Shows no token. Immutable. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 *
 * @param token who has it can redeem the offer
 * @param until from when on it holds no more
 * @param before the state that returns with its end, {@code issued} or {@code reinstated}
 */
public record OfferLock(String token, Instant until, UserOfferStatus before) {
    @Override
    public String toString() {
        return "OfferLock[until " + until + "]";
    }
}
