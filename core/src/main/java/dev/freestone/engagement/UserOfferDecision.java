package dev.freestone.engagement;

import java.util.Optional;

/**
 * What becomes of an offer of a customer of which something is asked. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param next the offer after it; empty = it is refused
 * @param row the row of the life cycle that allows it; empty = it is refused
 * @param missing of a refusal the condition that does not hold; empty = it is never allowed in this state
 */
public record UserOfferDecision(Optional<UserOffer> next, Optional<String> row, Optional<UserOfferGuard> missing) {
    static UserOfferDecision refused(Optional<UserOfferGuard> missing) {
        return new UserOfferDecision(Optional.empty(), Optional.empty(), missing);
    }
}
