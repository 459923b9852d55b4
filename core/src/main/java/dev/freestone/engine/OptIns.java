package dev.freestone.engine;

import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.Place;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.OptInCommands;
import dev.freestone.engine.engagement.PlaceCommands;
import dev.freestone.engine.engagement.QualifyCommands;
import dev.freestone.engine.engagement.SlotRequest;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in engagement campaigns of one company. Each command is one decision in one transaction, taken at the storage's
 * time S. A campaign is named by its id or its permalink: digits only are the id. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.1, 6.
 *
 * <pre>{@code
 * OptIns optIns = freestone.engagement().optIns();
 * if (optIns.canOptIn(CustomerRef.user("CU-17"), "spring").isEmpty()) {
 *     optIns.optIn(CustomerRef.user("CU-17"), "spring");
 * }
 * }</pre>
 */
public final class OptIns {
    private final OptInCommands commands;
    private final PlaceCommands places;
    private final QualifyCommands tags;

    OptIns(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.commands = new OptInCommands(parts, ledger, caller);
        this.places = new PlaceCommands(parts, ledger, caller);
        this.tags = new QualifyCommands(parts, ledger, caller);
    }

    /**
     * Opts a customer in, and takes a place where the campaign has a limit. Once more changes nothing. Of a campaign that needs no
     * opt-in it is the way back after an opt-out. On the wire it is answered with what the customer is shown after it: {@link
     * EngagementRetrieval#feed(CustomerRef)}.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return what became of it
     * @throws FreestoneException the first check that fails: {@code user_not_found}, {@code not_found}, {@code
     *     requires_registered_user}, {@code no_active_campaign_found}, {@code opt_in_error} for a campaign that needs no opt-in,
     *     {@code user_ineligible_for_campaign}, {@code opt_in_not_started}, {@code opt_in_ended}, {@code opt_in_limit_reached};
     *     {@code opt_in_error} with its cause when anything else goes wrong
     */
    public OptInAnswer optIn(CustomerRef customer, String campaign) {
        return commands.optIn(customer, campaign);
    }

    /**
     * Opts a customer out, and gives the place back. It is taken at any time while the campaign is live, without an opt-in too.
     * Once more changes nothing.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return what became of it
     * @throws FreestoneException the first check that fails: {@code user_not_found}, {@code not_found}, {@code
     *     requires_registered_user}, {@code no_active_campaign_found}
     */
    public OptInAnswer optOut(CustomerRef customer, String campaign) {
        return commands.optOut(customer, campaign);
    }

    /**
     * Every check that an opt-in would fail now. Nothing is written, so an opt-in can still lose the last place to another one.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return in the order in which an opt-in tells them; empty when the customer can opt in, or is opted in
     * @throws FreestoneException {@code user_not_found}, {@code not_found}, {@code directory_unavailable}
     */
    public List<OptInRefusal> canOptIn(CustomerRef customer, String campaign) {
        return commands.canOptIn(customer, campaign);
    }

    /**
     * Holds a place for 300 seconds.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return the place; one that is held already keeps its end
     * @throws FreestoneException as {@link #reserve(CustomerRef, String, Duration)}
     */
    public Place reserve(CustomerRef customer, String campaign) {
        return places.reserve(customer, campaign, SlotRequest.DEFAULT_TTL);
    }

    /**
     * Holds a place, so that an opt-in within this time finds one.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @param ttl how long, 1 to 3,600 whole seconds
     * @return the place; one that is held already keeps its end
     * @throws FreestoneException {@code validation} for another time; {@code opt_in_limit_reached}; {@code user_not_found}, {@code
     *     not_found}, {@code requires_registered_user}, {@code no_active_campaign_found}, {@code opt_in_error} for a campaign that
     *     needs no opt-in
     */
    public Place reserve(CustomerRef customer, String campaign, Duration ttl) {
        return places.reserve(customer, campaign, ttl);
    }

    /**
     * Takes the place that is held, for good; the customer still has to opt in. One that was held too long is tried again.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return the place
     * @throws FreestoneException as {@link #reserve(CustomerRef, String, Duration)}; {@code not_available} when none was held
     */
    public Place commit(CustomerRef customer, String campaign) {
        return places.commit(customer, campaign);
    }

    /**
     * Gives a place back, held or taken. Once more changes nothing.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return the place, or empty when the customer never had one
     * @throws FreestoneException {@code not_available} while the customer is opted in: an opt-out gives the place back; {@code
     *     user_not_found}, {@code not_found}, {@code directory_unavailable}
     */
    public Optional<Place> release(CustomerRef customer, String campaign) {
        return places.release(customer, campaign);
    }

    /**
     * Adds the {@code qualify_tag} of a campaign as a counter tag, unless the customer has it, and removes its {@code
     * disqualify_tag}. Only a campaign whose targeting names the tags is moved by it.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return whether the campaign is for the customer after it
     * @throws FreestoneException {@code validation} for a campaign without the tag; {@code user_not_found}, {@code not_found},
     *     {@code directory_unavailable}
     */
    public boolean qualify(CustomerRef customer, String campaign) {
        return tags.qualify(customer, campaign);
    }

    /**
     * Adds the {@code disqualify_tag} of a campaign as a counter tag, unless the customer has it, and removes its {@code
     * qualify_tag}.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return whether the campaign is for the customer after it
     * @throws FreestoneException as {@link #qualify}
     */
    public boolean disqualify(CustomerRef customer, String campaign) {
        return tags.disqualify(customer, campaign);
    }
}
