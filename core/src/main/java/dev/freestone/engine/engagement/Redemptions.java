package dev.freestone.engine.engagement;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.RedemptionTerms;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferGuard;
import dev.freestone.engagement.UserOfferRules;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redeems offers of customers. The host judges restrictions before the transaction, which holds no lock while it waits; when they
 * were changed meanwhile, the host is asked again. Thread-safe. Source: docs/spec/engagement-campaigns.md 10.
 */
public final class Redemptions {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final String UNCODED = "refused";

    /**
     * What a caller says about a redemption. Shows no token. Immutable.
     *
     * @param requestId of the caller
     * @param lockToken of the lock, when the caller has one
     * @param context what the host's rules are told
     */
    public record Wish(String requestId, Optional<String> lockToken, Map<String, String> context) {
        @Override
        public String toString() {
            return "Wish[" + requestId + "]";
        }
    }

    /** What was seen before the host was asked. */
    private record Seen(
            Optional<UserOffer> answer, UserOfferRow row, Map<String, List<@Nullable Object>> restrictions) {}

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final UserOfferWrites writes;

    /**
     * Redemptions of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public Redemptions(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.writes = new UserOfferWrites(caller);
    }

    /**
     * Uses an offer of a customer.
     *
     * @param ref the customer
     * @param id the offer of the customer
     * @param wish what the caller says about it
     * @return the offer, redeemed
     * @throws FreestoneException {@code not_available}, {@code not_found}, {@code validation}; {@code directory_unavailable} when
     *     the host's rules fail; {@code conflict} when restrictions change all the time
     */
    public UserOffer redeem(CustomerRef ref, UserOfferId id, Wish wish) {
        WalletCustomer customer = WalletCustomer.find(parts, ledger, caller.company(), ref);
        UserOfferWrites.Request request =
                new UserOfferWrites.Request(id, UserOfferChange.REDEEM, RequestIds.require(wish.requestId()));
        for (int tries = 1; tries <= Commit.MAX_TRIES; tries++) {
            Seen seen = parts.storage().read(tx -> look(tx, customer, request));
            if (seen.answer().isPresent()) {
                return seen.answer().get();
            }
            Optional<String> refusal = judged(customer, seen, wish);
            Optional<UserOffer> redeemed =
                    Commit.repeatable(parts.storage(), tx -> decide(tx, customer, request, wish, seen, refusal));
            if (redeemed.isPresent()) {
                return redeemed.get();
            }
        }
        throw FreestoneException.of(
                ErrorCode.CONFLICT, "the restrictions of the offer change all the time, try again", Map.of());
    }

    private Seen look(Tx tx, WalletCustomer customer, UserOfferWrites.Request request) {
        UserOfferRow row = writes.require(tx, customer.key(), request.id());
        Optional<UserOffer> answer = UserOfferWrites.answered(tx, request);
        return new Seen(answer, row, answer.isPresent() ? Map.of() : restrictions(seen(tx, row)));
    }

    private Optional<String> judged(WalletCustomer customer, Seen seen, Wish wish) {
        if (seen.restrictions().isEmpty()) {
            return Optional.empty();
        }
        RedemptionRules.Redemption redemption = new RedemptionRules.Redemption(
                caller.company(),
                customer.customer().id(),
                seen.row().offer(),
                Map.copyOf(seen.restrictions()),
                wish.context());
        return asked(redemption).map(code -> CODE.matcher(code).matches() ? code : UNCODED);
    }

    private Optional<String> asked(RedemptionRules.Redemption redemption) {
        try {
            return parts.engaging().redemption().refusal(redemption);
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the rules of redemptions failed, nothing was changed, try again",
                    failed);
        }
    }

    /** Empty when the host was asked about other restrictions than there are now. */
    private Optional<UserOffer> decide(
            Tx tx,
            WalletCustomer customer,
            UserOfferWrites.Request request,
            Wish wish,
            Seen seen,
            Optional<String> refusal) {
        CustomerLookup.lock(tx, customer.key());
        Offer definition = held(tx, seen.row());
        if (!restrictions(definition).equals(seen.restrictions())) {
            return Optional.empty();
        }
        RedemptionTerms terms = new RedemptionTerms(HeldOffers.startsAt(definition), refusal.isEmpty());
        return Optional.of(writes.decide(tx, customer.key(), request, (offer, now) -> {
            var decision = UserOfferRules.redeem(offer, wish.lockToken(), terms, now);
            if (decision.missing().equals(Optional.of(UserOfferGuard.RESTRICTIONS)) && refusal.isPresent()) {
                throw OfferRefusals.restricted(refusal.get());
            }
            return decision;
        }));
    }

    private Offer seen(Tx tx, UserOfferRow row) {
        return definition(tx.engagementCampaigns().find(caller.company(), row.campaign()), row);
    }

    /** Nobody changes it before the end of the transaction. */
    private Offer held(Tx tx, UserOfferRow row) {
        return definition(tx.engagementCampaigns().hold(caller.company(), row.campaign()), row);
    }

    private static Offer definition(Optional<EngagementCampaignRow> campaign, UserOfferRow row) {
        return campaign.map(EngagementRows::campaign)
                .flatMap(found -> HeldOffers.find(found, row.offer()))
                .orElseThrow(() -> OfferRefusals.in("removed"));
    }

    private static Map<String, List<@Nullable Object>> restrictions(Offer offer) {
        return offer.deal().map(Deal::restrictions).orElse(Map.of());
    }
}
