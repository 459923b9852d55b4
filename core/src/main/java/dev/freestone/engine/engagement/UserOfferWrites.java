package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferDecision;
import dev.freestone.engagement.UserOfferRules;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.StoredUserOfferJson;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferRow;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes one offer of a customer, once for each request, inside the transaction of the caller, who has locked the customer.
 * Thread-safe.
 */
final class UserOfferWrites {
    /** Decides about an offer as it is now. */
    @FunctionalInterface
    interface Rule {
        UserOfferDecision decide(UserOffer offer, Instant now);
    }

    /** What is wanted of which offer. One id of a request counts for each kind of change. */
    record Request(UserOfferId id, UserOfferChange change, String requestId) {
        String key() {
            return change.code() + ":" + requestId;
        }
    }

    private final Caller caller;

    UserOfferWrites(Caller caller) {
        this.caller = caller;
    }

    /** The row of an offer that the customer must hold. */
    UserOfferRow require(Tx tx, LaneKey customer, UserOfferId id) {
        return tx.userOffers()
                .find(caller.company(), id)
                .filter(row -> row.customer().equals(customer))
                .orElseThrow(() -> OfferRefusals.unknown("offer of this customer"));
    }

    /** What a request was answered before. */
    static Optional<UserOffer> answered(Tx tx, Request request) {
        return tx.userOffers()
                .answer(request.id(), request.key())
                .map(document -> StoredUserOfferJson.read(request.id(), document));
    }

    UserOffer decide(Tx tx, LaneKey customer, Request request, Rule rule) {
        UserOfferRow row = require(tx, customer, request.id());
        return answered(tx, request).orElseGet(() -> written(tx, row, request, rule));
    }

    private UserOffer written(Tx tx, UserOfferRow row, Request request, Rule rule) {
        Instant now = tx.now();
        UserOffer before = UserOfferRules.at(UserOfferRows.offer(row), now);
        UserOfferDecision decision = rule.decide(before, now);
        UserOffer next = decision.next().orElseThrow(() -> refused(before, decision));
        Commit.saved(tx.userOffers().update(UserOfferRows.row(next, row.customer(), row.issueKey()), row.version()));
        tx.userOffers().answered(request.id(), request.key(), StoredUserOfferJson.document(next));
        OfferJournal.append(
                tx,
                caller,
                next,
                new OfferJournal.Step(request.change().event(), decision.row().orElseThrow(), row.version() + 1));
        return next;
    }

    private static FreestoneException refused(UserOffer offer, UserOfferDecision decision) {
        return decision.missing()
                .map(OfferRefusals::of)
                .orElseGet(() -> OfferRefusals.in(offer.status().code()));
    }
}
