package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferGuard;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of an issue: granted, or skipped, and then nothing was written. Immutable. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 *
 * @param granted the offer that the customer got, also when the same cause had issued it before
 * @param skipped the condition that did not hold; its {@link UserOfferGuard#problem() problem} is the reason that is told, such as
 *     {@code total_available} or {@code max_recurrence}
 */
public record IssueResult(Optional<UserOffer> granted, Optional<UserOfferGuard> skipped) {
    static IssueResult granted(UserOffer offer) {
        return new IssueResult(Optional.of(offer), Optional.empty());
    }

    static IssueResult skipped(UserOfferGuard missing) {
        return new IssueResult(Optional.empty(), Optional.of(missing));
    }

    /**
     * The offer, which must have been granted.
     *
     * @param refusal what is thrown when it was skipped
     * @return the offer that the customer got
     */
    UserOffer orThrow(Function<UserOfferGuard, RuntimeException> refusal) {
        return granted.orElseThrow(() -> refusal.apply(skipped.orElseThrow()));
    }
}
