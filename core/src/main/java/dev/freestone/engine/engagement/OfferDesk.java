package dev.freestone.engine.engagement;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.IssueQuestion;
import dev.freestone.engagement.IssueRules;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferExpiry;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferEvent;
import dev.freestone.engagement.UserOfferGuard;
import dev.freestone.engagement.UserOfferLifeCycle;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Issues offers to customers, inside the transaction of the caller, who has locked the customer: what is issued, the stock that it
 * takes and what caused it are kept together or not at all. The order of locks is customer, campaign, stock, quantity. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 */
public final class OfferDesk {
    /** Why points are taken from whoever buys an offer. */
    static final String PURCHASE_REASON = "purchase";

    private static final UserOfferId NOT_YET = UserOfferId.of(1);

    private final IdSource ids;
    private final Caller caller;

    /**
     * A desk of one caller.
     *
     * @param ids makes codes
     * @param caller whom the journal names
     */
    public OfferDesk(IdSource ids, Caller caller) {
        this.ids = ids;
        this.caller = caller;
    }

    /**
     * Issues an offer for an outcome or for the host. A cause that has issued it before answers what it issued then.
     *
     * @param tx the transaction
     * @param customer whom the transaction has locked
     * @param issue what for which cause; not a purchase
     * @return granted, or skipped with nothing written
     * @throws FreestoneException {@code not_found} for an offer that is not there any more
     */
    public IssueResult issue(Tx tx, LaneKey customer, OfferIssue issue) {
        if (issue.source() == OfferSource.PURCHASE) {
            throw new IllegalArgumentException("source: purchase, which takes points as well, use purchase(...)");
        }
        return decide(tx, customer, issue, UserOfferEvent.ISSUE);
    }

    /**
     * Sells an offer: takes stock, quantity and points together.
     *
     * @param tx the transaction, to be rolled back when this fails
     * @param customer whom the transaction has locked
     * @param issue what for which cause
     * @return what the customer got, also when the same cause had sold it before
     * @throws FreestoneException {@code not_available}, {@code not_found}
     */
    UserOffer purchase(Tx tx, LaneKey customer, OfferIssue issue) {
        return decide(tx, customer, issue, UserOfferEvent.PURCHASE).orThrow(OfferRefusals::of);
    }

    /** What is issued, as this transaction sees it. */
    private record Wanted(EngagementCampaign campaign, Offer offer, OfferIssue issue) {
        static Wanted find(Tx tx, CompanyId company, OfferIssue issue) {
            EngagementCampaign campaign = HeldOffers.campaignOf(tx, company, issue.offer());
            return new Wanted(campaign, HeldOffers.find(campaign, issue.offer()).orElseThrow(), issue);
        }
    }

    private IssueResult decide(Tx tx, LaneKey customer, OfferIssue issue, UserOfferEvent event) {
        Optional<UserOfferRow> before = tx.userOffers().find(customer, issue.offer(), issue.key());
        if (before.isPresent()) {
            return IssueResult.granted(UserOfferRows.issued(before.get()));
        }
        Wanted wanted = Wanted.find(tx, customer.company(), issue);
        Instant now = tx.now();
        Optional<Instant> expiresAt =
                wanted.offer().deal().map(Deal::window).flatMap(window -> OfferExpiry.of(window, now, issue.zone()));
        Set<UserOfferGuard> holding = IssueRules.holding(question(tx, customer, wanted, expiresAt, now));
        return taken(tx, customer, wanted, event, holding)
                .map(IssueResult::skipped)
                .orElseGet(() -> IssueResult.granted(issued(tx, customer, wanted, expiresAt, now)));
    }

    private static IssueQuestion question(
            Tx tx, LaneKey customer, Wanted wanted, Optional<Instant> expiresAt, Instant now) {
        IssueQuestion.Purse purse = new IssueQuestion.Purse(
                tx.userOffers().acquired(customer, wanted.offer().id()), CustomerPoints.balance(tx, customer));
        return new IssueQuestion(wanted.campaign(), wanted.offer(), purse, expiresAt, now);
    }

    /** Takes what an issue needs. The stock comes last, so that whoever is refused for anything else waits for nobody. */
    private static Optional<UserOfferGuard> taken(
            Tx tx, LaneKey customer, Wanted wanted, UserOfferEvent event, Set<UserOfferGuard> known) {
        Set<UserOfferGuard> holding = EnumSet.copyOf(known);
        holding.add(UserOfferGuard.STOCK);
        holding.add(UserOfferGuard.QUANTITY);
        Optional<UserOfferGuard> missing = UserOfferLifeCycle.missing(Optional.empty(), event, holding);
        if (missing.isPresent()) {
            return missing;
        }
        Offer offer = wanted.offer();
        CapacityKey stock = OfferStocks.stock(customer.company(), offer.id());
        if (!take(tx, stock, customer, wanted.issue(), offer.totalAvailable())) {
            return Optional.of(UserOfferGuard.STOCK);
        }
        return event == UserOfferEvent.PURCHASE ? paid(tx, customer, wanted) : Optional.empty();
    }

    private static Optional<UserOfferGuard> paid(Tx tx, LaneKey customer, Wanted wanted) {
        Offer offer = wanted.offer();
        OfferIssue issue = wanted.issue();
        Deal deal = offer.deal().orElseThrow();
        CapacityKey quantity = OfferStocks.purchase(customer.company(), offer.id());
        if (!take(tx, quantity, customer, issue, OptionalLong.of(deal.price().quantity()))) {
            return Optional.of(UserOfferGuard.QUANTITY);
        }
        long price = deal.price().points();
        if (price == 0) {
            return Optional.empty();
        }
        PointsEntry entry = new PointsEntry(offer.id() + ":" + issue.key(), -price, PURCHASE_REASON, tx.now());
        return CustomerPoints.change(tx, customer, entry).isPresent()
                ? Optional.empty()
                : Optional.of(UserOfferGuard.POINTS);
    }

    private static boolean take(Tx tx, CapacityKey key, LaneKey customer, OfferIssue issue, OptionalLong limit) {
        String holder = customer.person().value() + ":" + issue.key();
        return CapacityBook.take(tx, SlotRequest.of(key, holder, limit)).isDone();
    }

    private UserOffer issued(Tx tx, LaneKey customer, Wanted wanted, Optional<Instant> expiresAt, Instant now) {
        OfferIssue issue = wanted.issue();
        UserOffer draft = new UserOffer(
                NOT_YET,
                issue.offer(),
                wanted.campaign().id(),
                new UserOffer.Origin(issue.source(), OfferCodes.next(ids, OfferCodes.OFFER)),
                UserOfferStatus.ISSUED,
                new UserOffer.Times(now, expiresAt, Optional.empty()),
                Optional.empty());
        Optional<UserOfferId> id = tx.userOffers().insert(UserOfferRows.row(draft, customer, issue.key()));
        // Nobody else issues to a customer who is locked; if the lock were lost, the unique key decides.
        Commit.saved(id.isPresent() ? WriteResult.SAVED : WriteResult.CONFLICT);
        UserOffer made = UserOfferRows.withId(draft, id.orElseThrow());
        String row = UserOfferLifeCycle.table()
                .rows(
                        Optional.empty(),
                        issue.source() == OfferSource.PURCHASE ? UserOfferEvent.PURCHASE : UserOfferEvent.ISSUE)
                .get(0)
                .id();
        OfferJournal.append(tx, caller, made, new OfferJournal.Step("issued", row, 1));
        return made;
    }
}
