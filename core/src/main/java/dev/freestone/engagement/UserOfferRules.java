package dev.freestone.engagement;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.UserOfferStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with an offer that a customer holds. Time alone makes it lapse and expire, so each rule begins with what the offer
 * is now. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2.
 */
public final class UserOfferRules {
    private UserOfferRules() {}

    /**
     * An offer as it is at an instant: expired from its expiry on, and not locked from the end of its lock on.
     *
     * @param stored as it was last changed
     * @param now the instant
     * @return the offer then
     */
    public static UserOffer at(UserOffer stored, Instant now) {
        Set<UserOfferGuard> holding = byTime(stored, now);
        for (UserOfferEvent passed : new UserOfferEvent[] {UserOfferEvent.EXPIRE, UserOfferEvent.LAPSE}) {
            Optional<UserOffer> after = move(stored, passed, holding, stored.times(), Optional.empty())
                    .next();
            if (after.isPresent()) {
                return after.get();
            }
        }
        return stored;
    }

    /**
     * Keeps an offer for one who is about to redeem it.
     *
     * @param offer as it is now
     * @param token who has it can redeem the offer then
     * @param until the end of the lock
     * @param now the instant
     * @return locked, or refused
     */
    public static UserOfferDecision lock(UserOffer offer, String token, Instant until, Instant now) {
        OfferLock lock = new OfferLock(token, until, offer.status());
        return move(offer, UserOfferEvent.LOCK, byTime(offer, now), offer.times(), Optional.of(lock));
    }

    /**
     * Ends a lock before its time.
     *
     * @param offer as it is now
     * @param now the instant
     * @return as it was before the lock, or refused
     */
    public static UserOfferDecision unlock(UserOffer offer, Instant now) {
        return move(offer, UserOfferEvent.UNLOCK, byTime(offer, now), offer.times(), Optional.empty());
    }

    /**
     * Uses an offer.
     *
     * @param offer as it is now
     * @param token of its lock, when the caller has one
     * @param terms what the campaign and the host say
     * @param now the instant
     * @return redeemed, or refused
     */
    public static UserOfferDecision redeem(
            UserOffer offer, Optional<String> token, RedemptionTerms terms, Instant now) {
        Set<UserOfferGuard> holding = byTime(offer, now);
        if (terms.startsAt().map(start -> !now.isBefore(start)).orElse(true)) {
            holding.add(UserOfferGuard.STARTED);
        }
        if (terms.allowed()) {
            holding.add(UserOfferGuard.RESTRICTIONS);
        }
        if (offer.lock().isPresent() && offer.lock().map(OfferLock::token).equals(token)) {
            holding.add(UserOfferGuard.SAME_LOCK);
        }
        UserOffer.Times times =
                new UserOffer.Times(offer.times().acquiredAt(), offer.times().expiresAt(), Optional.of(now));
        return move(offer, UserOfferEvent.REDEEM, holding, times, Optional.empty());
    }

    /**
     * Takes the use of an offer back.
     *
     * @param offer as it is now
     * @param now the instant
     * @return reinstated, or refused
     */
    public static UserOfferDecision reinstate(UserOffer offer, Instant now) {
        return move(offer, UserOfferEvent.REINSTATE, byTime(offer, now), offer.times(), Optional.empty());
    }

    /**
     * Whether anyone could redeem an offer, as far as the library knows: restrictions are the host's.
     *
     * @param offer as it is now
     * @param startsAt the begin of the redemption window of its deal; empty = it has none
     * @param now the instant
     * @return false also while it is locked
     */
    public static boolean isRedeemable(UserOffer offer, Optional<Instant> startsAt, Instant now) {
        return redeem(offer, Optional.empty(), new RedemptionTerms(startsAt, true), now)
                .next()
                .isPresent();
    }

    private static Set<UserOfferGuard> byTime(UserOffer offer, Instant now) {
        Set<UserOfferGuard> holding = EnumSet.noneOf(UserOfferGuard.class);
        boolean expired =
                offer.times().expiresAt().map(end -> !now.isBefore(end)).orElse(false);
        holding.add(expired ? UserOfferGuard.OVER : UserOfferGuard.UNEXPIRED);
        offer.lock().ifPresent(lock -> {
            holding.add(
                    lock.before() == UserOfferStatus.REINSTATED
                            ? UserOfferGuard.WAS_REINSTATED
                            : UserOfferGuard.WAS_ISSUED);
            if (!now.isBefore(lock.until())) {
                holding.add(UserOfferGuard.LOCK_OVER);
            }
        });
        return holding;
    }

    private static UserOfferDecision move(
            UserOffer offer,
            UserOfferEvent event,
            Set<UserOfferGuard> holding,
            UserOffer.Times times,
            Optional<OfferLock> lock) {
        Optional<UserOfferStatus> from = Optional.of(offer.status());
        Optional<Row<UserOfferStatus, UserOfferEvent, UserOfferGuard>> row =
                UserOfferLifeCycle.table().find(from, event, holding::contains);
        return row.map(found -> new UserOfferDecision(
                        Optional.of(offer.in(found.target(offer.status()), times, lock)),
                        Optional.of(found.id()),
                        Optional.empty()))
                .orElseGet(() -> UserOfferDecision.refused(UserOfferLifeCycle.missing(from, event, holding)));
    }
}
