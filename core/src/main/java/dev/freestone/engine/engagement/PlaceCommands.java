package dev.freestone.engine.engagement;

import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.OptInRules;
import dev.freestone.engagement.Place;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.CustomerRef;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Places in campaigns that are held before an opt-in. Thread-safe. Source: docs/spec/engagement-campaigns.md 6.2. */
public final class PlaceCommands {
    private static final Duration MAX_TTL = Duration.ofHours(1);

    private final CampaignCustomers customers;
    private final Caller caller;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public PlaceCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.customers = new CampaignCustomers(parts, ledger, caller);
        this.caller = caller;
    }

    /**
     * Holds a place for a while.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @param ttl how long, 1 to 3,600 seconds
     * @return the place
     * @throws FreestoneException {@code validation}; of the checks of an opt-in those before qualification; {@code
     *     opt_in_limit_reached}
     */
    public Place reserve(CustomerRef ref, String campaign, Duration ttl) {
        boolean fits = ttl.compareTo(Duration.ofSeconds(1)) >= 0 && ttl.compareTo(MAX_TTL) <= 0;
        if (!fits || !ttl.truncatedTo(ChronoUnit.SECONDS).equals(ttl)) {
            throw FreestoneException.validation(List.of(new Violation(
                    "/ttl", ViolationCode.OUT_OF_RANGE, "give 1 to " + MAX_TTL.toSeconds() + " whole seconds")));
        }
        return held(ref, campaign, "place_reserved", one -> CapacityBook.reserve(one.tx(), one.place(ttl)));
    }

    /**
     * Takes the place that is held. One that was held too long is tried again.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return the place
     * @throws FreestoneException as {@link #reserve}; {@code not_available} when no place was held
     */
    public Place commit(CustomerRef ref, String campaign) {
        return held(ref, campaign, "place_taken", one -> CapacityBook.commit(one.tx(), one.place()));
    }

    /**
     * Gives a place back, held or taken.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return the place, or empty when the customer never had one
     * @throws FreestoneException {@code not_available} while the customer is opted in
     */
    public Optional<Place> release(CustomerRef ref, String campaign) {
        return customers.decide(ref, campaign, one -> {
            if (one.history().isIn()) {
                throw FreestoneException.of(
                        ErrorCode.NOT_AVAILABLE,
                        "the place belongs to a customer who is opted in, opt the customer out to give it back",
                        Map.of());
            }
            return told(one, "place_released", CapacityBook.release(one.tx(), one.place()));
        });
    }

    private Place held(CustomerRef ref, String campaign, String event, Function<CampaignCustomer, SlotAnswer> change) {
        return customers.decide(ref, campaign, one -> {
            OptInRefusals.refuse(OptInRules.place(one.question(true, one.history())));
            SlotAnswer answer = change.apply(one);
            if (answer.outcome() == SlotAnswer.Outcome.FULL) {
                throw OptInRefusals.of(OptInRefusal.LIMIT_REACHED);
            }
            if (answer.outcome() == SlotAnswer.Outcome.NOT_HELD) {
                throw FreestoneException.of(
                        ErrorCode.NOT_AVAILABLE, "no place is held for the customer, reserve one first", Map.of());
            }
            return told(one, event, answer).orElseThrow();
        });
    }

    private Optional<Place> told(CampaignCustomer one, String event, SlotAnswer answer) {
        if (answer.outcome() == SlotAnswer.Outcome.CHANGED) {
            OptInJournal.append(one, caller, event);
        }
        return answer.slot().map(slot -> new Place(one.campaign().id(), slot.state(), slot.reservedUntil()));
    }
}
