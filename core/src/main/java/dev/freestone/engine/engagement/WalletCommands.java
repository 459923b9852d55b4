package dev.freestone.engine.engagement;

import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferRules;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gives offers to customers, and changes what customers hold, but for redemptions. Thread-safe. */
public final class WalletCommands {
    /** The longest lock. */
    public static final Duration MAX_LOCK = Duration.ofHours(1);

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final OfferDesk desk;
    private final UserOfferWrites writes;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public WalletCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.desk = new OfferDesk(parts.ids(), caller);
        this.writes = new UserOfferWrites(caller);
    }

    /**
     * Gives an offer to a customer.
     *
     * @param ref the customer
     * @param offer the offer
     * @param requestId of the caller
     * @return what the customer got
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}
     */
    public UserOffer grant(CustomerRef ref, OfferId offer, String requestId) {
        WalletCustomer customer = customer(ref);
        String cause = RequestIds.require(requestId);
        return decide(
                customer,
                tx -> desk.issue(tx, customer.key(), issue(customer, offer, OfferSource.GRANT, cause))
                        .orThrow(OfferRefusals::of));
    }

    /**
     * Sells an offer to a customer.
     *
     * @param ref the customer
     * @param offer the offer
     * @param requestId of the caller
     * @return what the customer got
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}
     */
    public UserOffer purchase(CustomerRef ref, OfferId offer, String requestId) {
        WalletCustomer customer = customer(ref);
        String cause = RequestIds.require(requestId);
        return decide(
                customer, tx -> desk.purchase(tx, customer.key(), issue(customer, offer, OfferSource.PURCHASE, cause)));
    }

    /**
     * Keeps an offer for one who is about to redeem it.
     *
     * @param ref the customer
     * @param id the offer of the customer
     * @param requestId of the caller
     * @param ttl how long, 1 to 3,600 seconds; less than a microsecond is cut off
     * @return the offer with the token of its lock
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}
     */
    public UserOffer lock(CustomerRef ref, UserOfferId id, String requestId, Duration ttl) {
        requireLock(requestId, ttl);
        String token = OfferCodes.next(parts.ids(), OfferCodes.LOCK);
        return change(
                ref,
                id,
                requestId,
                UserOfferChange.LOCK,
                (offer, now) -> UserOfferRules.lock(offer, token, now.plus(ttl).truncatedTo(ChronoUnit.MICROS), now));
    }

    private static void requireLock(String requestId, Duration ttl) {
        List<Violation> wrong = lockViolations(requestId, ttl);
        if (!wrong.isEmpty()) {
            throw FreestoneException.validation(wrong);
        }
    }

    /**
     * What is wrong with a request for a lock.
     *
     * @param requestId of the caller
     * @param ttl how long
     * @return all violations, with JSON pointers
     */
    public static List<Violation> lockViolations(String requestId, Duration ttl) {
        List<Violation> wrong = new ArrayList<>(RequestIds.violations(requestId));
        if (ttl.compareTo(Duration.ofSeconds(1)) < 0 || ttl.compareTo(MAX_LOCK) > 0) {
            wrong.add(
                    Violation.of("/ttl", ViolationCode.OUT_OF_RANGE, "give 1 to " + MAX_LOCK.toSeconds() + " seconds"));
        }
        return wrong;
    }

    /**
     * Ends a lock before its time.
     *
     * @param ref the customer
     * @param id the offer of the customer
     * @param requestId of the caller
     * @return the offer as it was before the lock
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}
     */
    public UserOffer unlock(CustomerRef ref, UserOfferId id, String requestId) {
        return change(ref, id, requestId, UserOfferChange.UNLOCK, UserOfferRules::unlock);
    }

    /**
     * Takes the use of an offer back.
     *
     * @param ref the customer
     * @param id the offer of the customer
     * @param requestId of the caller
     * @return the offer, which can be redeemed again
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}
     */
    public UserOffer reinstate(CustomerRef ref, UserOfferId id, String requestId) {
        return change(ref, id, requestId, UserOfferChange.REINSTATE, UserOfferRules::reinstate);
    }

    private UserOffer change(
            CustomerRef ref, UserOfferId id, String requestId, UserOfferChange change, UserOfferWrites.Rule rule) {
        WalletCustomer customer = customer(ref);
        UserOfferWrites.Request request = new UserOfferWrites.Request(id, change, RequestIds.require(requestId));
        return decide(customer, tx -> writes.decide(tx, customer.key(), request, rule));
    }

    private static OfferIssue issue(WalletCustomer customer, OfferId offer, OfferSource source, String cause) {
        return new OfferIssue(offer, source, cause, customer.zone());
    }

    private WalletCustomer customer(CustomerRef ref) {
        return WalletCustomer.find(parts, ledger, caller.company(), ref);
    }

    private UserOffer decide(WalletCustomer customer, Function<Tx, UserOffer> decision) {
        return Commit.repeatable(parts.storage(), tx -> {
            CustomerLookup.lock(tx, customer.key());
            return decision.apply(tx);
        });
    }
}
