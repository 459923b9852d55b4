package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferRules;
import dev.freestone.engagement.WalletPage;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;

/** Shows what customers hold. Thread-safe. Source: docs/spec/engagement-campaigns.md 10.2. */
public final class WalletLooks {
    private static final int MAX_PAGE_SIZE = 100;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Looks of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom
     */
    public WalletLooks(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * One page of the wallet.
     *
     * @param ref the customer
     * @param page from 1 on
     * @param pageSize 1 to 100
     * @return the page, empty behind the last one
     * @throws FreestoneException {@code argument_error} for another page
     */
    public WalletPage page(CustomerRef ref, int page, int pageSize) {
        requirePage(page, pageSize);
        LaneKey key = key(ref);
        return parts.storage().read(tx -> read(tx, key, page, pageSize));
    }

    private WalletPage read(Tx tx, LaneKey key, int page, int pageSize) {
        var rows = tx.userOffers().page(key, (page - 1L) * pageSize, pageSize);
        return new WalletPage(
                page,
                pageSize,
                tx.userOffers().count(key),
                HeldOffers.items(tx, caller.company(), rows, tx.now()),
                CustomerPoints.balance(tx, key));
    }

    /**
     * One offer of a customer.
     *
     * @param ref the customer
     * @param id the offer of the customer
     * @return the offer as it is now
     * @throws FreestoneException {@code not_found}
     */
    public UserOffer get(CustomerRef ref, UserOfferId id) {
        LaneKey key = key(ref);
        UserOfferWrites rows = new UserOfferWrites(caller);
        return parts.storage().read(tx -> UserOfferRules.at(UserOfferRows.offer(rows.require(tx, key, id)), tx.now()));
    }

    private LaneKey key(CustomerRef ref) {
        return WalletCustomer.find(parts, ledger, caller.company(), ref).key();
    }

    private static void requirePage(int page, int pageSize) {
        List<Violation> wrong = new ArrayList<>();
        if (page < 1) {
            wrong.add(Violation.of("page", ViolationCode.OUT_OF_RANGE, "give 1 or more"));
        }
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            wrong.add(Violation.of("page_size", ViolationCode.OUT_OF_RANGE, "give 1 to " + MAX_PAGE_SIZE));
        }
        if (!wrong.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.ARGUMENT_ERROR, wrong);
        }
    }
}
