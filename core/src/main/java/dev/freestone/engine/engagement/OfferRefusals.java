package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOfferGuard;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.Map;

/** Refusals of what customers want of offers, as errors. Static and thread-safe. */
final class OfferRefusals {
    private static final String REASON = "reason";

    private OfferRefusals() {}

    /** A condition does not hold. */
    static FreestoneException of(UserOfferGuard missing) {
        return switch (missing) {
            case QUANTITY -> listed(ViolationCode.QUANTITY, "none is left to be bought");
            case POINTS -> listed(ViolationCode.INSUFFICIENT_POINTS, "the customer has fewer points than it costs");
            case LAUNCHED,
                    ACTIVE,
                    REWARD_STORE,
                    USABLE,
                    RECURRENCE,
                    STOCK,
                    UNEXPIRED,
                    STARTED,
                    RESTRICTIONS,
                    SAME_LOCK,
                    LOCK_OVER,
                    WAS_ISSUED,
                    WAS_REINSTATED,
                    OVER -> because(missing.problem());
        };
    }

    /** It can never be done in this state. */
    static FreestoneException in(String status) {
        return because(status);
    }

    /** The host says why not. */
    static FreestoneException restricted(String code) {
        return FreestoneException.of(
                ErrorCode.NOT_AVAILABLE,
                "the offer cannot be redeemed like this, see the restriction",
                Map.of(REASON, UserOfferGuard.RESTRICTIONS.problem(), "restriction", code));
    }

    static FreestoneException unknown(String object) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND, "there is no such " + object + ", give the id of one that exists", Map.of());
    }

    private static FreestoneException because(String reason) {
        return FreestoneException.of(
                ErrorCode.NOT_AVAILABLE,
                "the offer is not available to this customer now: " + reason,
                Map.of(REASON, reason));
    }

    private static FreestoneException listed(ViolationCode code, String message) {
        Violation violation = Violation.of("/offer_id", code, message).as(ErrorCode.NOT_AVAILABLE);
        return FreestoneException.listing(ErrorCode.NOT_AVAILABLE, List.of(violation));
    }
}
