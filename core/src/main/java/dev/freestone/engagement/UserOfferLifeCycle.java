package dev.freestone.engagement;

import static dev.freestone.engagement.UserOfferGuard.ACTIVE;
import static dev.freestone.engagement.UserOfferGuard.LAUNCHED;
import static dev.freestone.engagement.UserOfferGuard.LOCK_OVER;
import static dev.freestone.engagement.UserOfferGuard.OVER;
import static dev.freestone.engagement.UserOfferGuard.POINTS;
import static dev.freestone.engagement.UserOfferGuard.QUANTITY;
import static dev.freestone.engagement.UserOfferGuard.RECURRENCE;
import static dev.freestone.engagement.UserOfferGuard.RESTRICTIONS;
import static dev.freestone.engagement.UserOfferGuard.REWARD_STORE;
import static dev.freestone.engagement.UserOfferGuard.SAME_LOCK;
import static dev.freestone.engagement.UserOfferGuard.STARTED;
import static dev.freestone.engagement.UserOfferGuard.STOCK;
import static dev.freestone.engagement.UserOfferGuard.UNEXPIRED;
import static dev.freestone.engagement.UserOfferGuard.USABLE;
import static dev.freestone.engagement.UserOfferGuard.WAS_ISSUED;
import static dev.freestone.engagement.UserOfferGuard.WAS_REINSTATED;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.engagement.UserOfferStatus.EXPIRED;
import static dev.freestone.model.engagement.UserOfferStatus.ISSUED;
import static dev.freestone.model.engagement.UserOfferStatus.LOCKED;
import static dev.freestone.model.engagement.UserOfferStatus.REDEEMED;
import static dev.freestone.model.engagement.UserOfferStatus.REINSTATED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.model.engagement.UserOfferStatus;
import java.util.Optional;
import java.util.Set;

/**
 * The life cycle of an offer that a customer holds. Time alone makes it lapse and expire, whether or not that is stored. Static and
 * thread-safe. Source: docs/spec/engagement-campaigns.md 10.2; its page is docs/lifecycles/user-offer.md.
 */
public final class UserOfferLifeCycle {
    private static final LifeCycle<UserOfferStatus, UserOfferEvent, UserOfferGuard> TABLE = LifeCycle.of(
                    "user offer",
                    UserOfferStatus.class,
                    UserOfferStatus::code,
                    UserOfferEvent.class,
                    UserOfferGuard.class)
            .terminal(EXPIRED)
            .row("U1", start(), UserOfferEvent.ISSUE, when(LAUNCHED, RECURRENCE, STOCK), to(ISSUED))
            .effects("a slot of the stock taken", "code and expiry set")
            .row(
                    "U2",
                    start(),
                    UserOfferEvent.PURCHASE,
                    when(ACTIVE, REWARD_STORE, USABLE, RECURRENCE, POINTS, STOCK, QUANTITY),
                    to(ISSUED))
            .effects("a slot of the stock taken", "a slot of the quantity taken", "points taken", "code and expiry set")
            .row("U3", at(ISSUED, REINSTATED), UserOfferEvent.LOCK, when(UNEXPIRED), to(LOCKED))
            .effects("token, end of the lock and the state before it set")
            .row("U4", at(LOCKED), UserOfferEvent.UNLOCK, when(WAS_ISSUED), to(ISSUED))
            .effects("the lock removed")
            .row("U5", at(LOCKED), UserOfferEvent.UNLOCK, when(WAS_REINSTATED), to(REINSTATED))
            .effects("the lock removed")
            .row("U6", at(LOCKED), UserOfferEvent.LAPSE, when(LOCK_OVER, WAS_ISSUED), to(ISSUED))
            .effects("the lock removed")
            .row("U7", at(LOCKED), UserOfferEvent.LAPSE, when(LOCK_OVER, WAS_REINSTATED), to(REINSTATED))
            .effects("the lock removed")
            .row(
                    "U8",
                    at(ISSUED, REINSTATED),
                    UserOfferEvent.REDEEM,
                    when(UNEXPIRED, STARTED, RESTRICTIONS),
                    to(REDEEMED))
            .effects("redeemed_at set")
            .row(
                    "U9",
                    at(LOCKED),
                    UserOfferEvent.REDEEM,
                    when(SAME_LOCK, UNEXPIRED, STARTED, RESTRICTIONS),
                    to(REDEEMED))
            .effects("redeemed_at set", "the lock removed")
            .row("U10", at(REDEEMED), UserOfferEvent.REINSTATE, when(UNEXPIRED), to(REINSTATED))
            .effects("the stock stays as it is")
            .row("U11", at(ISSUED, REINSTATED, LOCKED), UserOfferEvent.EXPIRE, when(OVER), to(EXPIRED))
            .effects("the lock removed")
            .build();

    private UserOfferLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<UserOfferStatus, UserOfferEvent, UserOfferGuard> table() {
        return TABLE;
    }

    /**
     * The first condition that keeps an event from happening.
     *
     * @param from the state; empty = it is not issued yet
     * @param event what is asked
     * @param holding the conditions that hold
     * @return empty when the event can happen, or can never happen in this state
     */
    public static Optional<UserOfferGuard> missing(
            Optional<UserOfferStatus> from, UserOfferEvent event, Set<UserOfferGuard> holding) {
        return TABLE.find(from, event, holding::contains).isPresent()
                ? Optional.empty()
                : TABLE.rows(from, event).stream()
                        .flatMap(row -> row.guards().stream())
                        .filter(guard -> !holding.contains(guard))
                        .findFirst();
    }
}
