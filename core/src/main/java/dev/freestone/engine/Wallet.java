package dev.freestone.engine;

import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.WalletPage;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.Redemptions;
import dev.freestone.engine.engagement.WalletCommands;
import dev.freestone.engine.engagement.WalletLooks;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import java.time.Duration;

/**
 * Offers that customers of one company hold. Each command is one decision in one transaction, with the stock and the points that it
 * takes; no more is ever issued or sold than there is. Commands carry the id of the request, 1 to 80 printable characters of ASCII: a
 * repetition answers the first result and changes nothing. All need a registered customer, otherwise {@code user_not_found} or
 * {@code requires_registered_user}. Thread-safe. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * <pre>{@code
 * Wallet wallet = freestone.engagement().wallet();
 * UserOffer bought = wallet.purchase(CustomerRef.user("CU-17"), offer, "app:7781");
 * wallet.redeem(CustomerRef.user("CU-17"), bought.id(), RedeemRequest.of("till-4:881"));
 * }</pre>
 */
public final class Wallet {
    /** How long an offer is locked when nothing is said. */
    public static final Duration DEFAULT_LOCK = Duration.ofMinutes(15);

    /** The longest lock. */
    public static final Duration MAX_LOCK = WalletCommands.MAX_LOCK;

    /** The first page. */
    public static final int FIRST_PAGE = 1;

    /** How many offers a page has when nothing is said. */
    public static final int DEFAULT_PAGE_SIZE = 20;

    private final WalletCommands commands;
    private final Redemptions redemptions;
    private final WalletLooks looks;

    Wallet(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.commands = new WalletCommands(parts, ledger, caller);
        this.redemptions = new Redemptions(parts, ledger, caller);
        this.looks = new WalletLooks(parts, ledger, caller);
    }

    /**
     * Gives an offer of a campaign that has been live to a customer.
     *
     * @param customer the customer
     * @param offer the offer
     * @param requestId names the request
     * @return what the customer got
     * @throws FreestoneException {@code not_found}; {@code not_available} when none is left or the customer has had as many as the
     *     deal allows; {@code validation} for a bad id of the request
     */
    public UserOffer grant(CustomerRef customer, OfferId offer, String requestId) {
        return commands.grant(customer, offer, requestId);
    }

    /**
     * Sells a deal of the reward store, of an active campaign, to a customer.
     *
     * @param customer the customer
     * @param offer the offer
     * @param requestId names the request
     * @return what the customer got
     * @throws FreestoneException as {@link #grant}; {@code not_available} also with the violation {@code quantity} or {@code
     *     insufficient_points}
     */
    public UserOffer purchase(CustomerRef customer, OfferId offer, String requestId) {
        return commands.purchase(customer, offer, requestId);
    }

    /**
     * Keeps an offer for 15 minutes for one who is about to redeem it.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @param requestId names the request
     * @return the offer with its lock, whose token redeems it
     * @throws FreestoneException as the other {@code lock}
     */
    public UserOffer lock(CustomerRef customer, UserOfferId id, String requestId) {
        return lock(customer, id, requestId, DEFAULT_LOCK);
    }

    /**
     * Keeps an offer for one who is about to redeem it.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @param requestId names the request
     * @param ttl how long, 1 second to {@link #MAX_LOCK}
     * @return the offer with its lock, whose token redeems it
     * @throws FreestoneException {@code not_found}; {@code not_available} unless it is issued or reinstated and not expired; {@code
     *     validation} for a bad id of the request or duration
     */
    public UserOffer lock(CustomerRef customer, UserOfferId id, String requestId, Duration ttl) {
        return commands.lock(customer, id, requestId, ttl);
    }

    /**
     * Ends a lock before its time.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @param requestId names the request
     * @return the offer as it was before the lock
     * @throws FreestoneException {@code not_found}; {@code not_available} unless it is locked; {@code validation}
     */
    public UserOffer unlock(CustomerRef customer, UserOfferId id, String requestId) {
        return commands.unlock(customer, id, requestId);
    }

    /**
     * Uses an offer. Restrictions are judged by the host's {@code RedemptionRules} before the decision.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @param request what the caller says about it
     * @return the offer, redeemed
     * @throws FreestoneException {@code not_found}; {@code not_available} before the redemption window, after the expiry, while
     *     locked by another, or when the host refuses; {@code validation}; {@code directory_unavailable} when the host's rules fail
     */
    public UserOffer redeem(CustomerRef customer, UserOfferId id, RedeemRequest request) {
        return redemptions.redeem(
                customer, id, new Redemptions.Wish(request.requestId(), request.lockToken(), request.context()));
    }

    /**
     * Takes the use of an offer back. The stock stays as it is.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @param requestId names the request
     * @return the offer, which can be redeemed again
     * @throws FreestoneException {@code not_found}; {@code not_available} unless it is redeemed and not expired; {@code validation}
     */
    public UserOffer reinstate(CustomerRef customer, UserOfferId id, String requestId) {
        return commands.reinstate(customer, id, requestId);
    }

    /**
     * One offer of a customer.
     *
     * @param customer the customer
     * @param id the offer of the customer
     * @return the offer as it is now
     * @throws FreestoneException {@code not_found}
     */
    public UserOffer get(CustomerRef customer, UserOfferId id) {
        return looks.get(customer, id);
    }

    /**
     * The latest 20 offers of a customer.
     *
     * @param customer the customer
     * @return the first page, the latest first
     */
    public WalletPage page(CustomerRef customer) {
        return page(customer, FIRST_PAGE, DEFAULT_PAGE_SIZE);
    }

    /**
     * One page of the offers of a customer, with the points of the customer.
     *
     * @param customer the customer
     * @param page from 1 on
     * @param pageSize 1 to 100
     * @return the latest first; no offers behind the last page
     * @throws FreestoneException {@code argument_error} for another page
     */
    public WalletPage page(CustomerRef customer, int page, int pageSize) {
        return looks.page(customer, page, pageSize);
    }
}
