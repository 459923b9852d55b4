package dev.freestone.engagement;

import java.util.EnumSet;
import java.util.Set;

/** Whether an offer can be issued to a customer. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2. */
public final class IssueRules {
    private IssueRules() {}

    /**
     * The conditions that hold, beside those on the stock, which only counters tell.
     *
     * @param asked who wants what
     * @return a new set
     */
    public static Set<UserOfferGuard> holding(IssueQuestion asked) {
        Set<UserOfferGuard> holding = EnumSet.noneOf(UserOfferGuard.class);
        if (asked.campaign().life().launchedAt().isPresent()) {
            holding.add(UserOfferGuard.LAUNCHED);
        }
        if (asked.campaign().terms().isActive(asked.now())) {
            holding.add(UserOfferGuard.ACTIVE);
        }
        if (asked.expiresAt().map(asked.now()::isBefore).orElse(true)) {
            holding.add(UserOfferGuard.USABLE);
        }
        asked.offer()
                .deal()
                .map(Deal::price)
                .ifPresentOrElse(price -> addPriced(holding, price, asked.customer()), () -> {
                    // Whatever is no deal is not sold and has no other limit than its stock.
                    holding.add(UserOfferGuard.RECURRENCE);
                });
        return holding;
    }

    private static void addPriced(Set<UserOfferGuard> holding, DealPrice price, IssueQuestion.Purse customer) {
        if (price.rewardStore()) {
            holding.add(UserOfferGuard.REWARD_STORE);
        }
        if (price.maxRecurrence().isEmpty()
                || customer.acquired() < price.maxRecurrence().getAsLong()) {
            holding.add(UserOfferGuard.RECURRENCE);
        }
        if (customer.points().available() >= price.points()) {
            holding.add(UserOfferGuard.POINTS);
        }
    }
}
