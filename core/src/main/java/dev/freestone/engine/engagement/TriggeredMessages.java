package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TriggeredUnits;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans messages that completions trigger, one contact for each unit and completion. Whether the campaign is live and the customer
 * may be addressed is looked at again when the contact is due. Thread-safe. Source: docs/spec/engagement-behaviors.md 7,
 * docs/spec/contact-ledger.md 2.1.
 */
final class TriggeredMessages {
    private static final String TYPE = "message";

    private final Caller caller;
    private final Planning planning;
    private final MessageIntents intents;

    TriggeredMessages(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.caller = caller;
        this.planning = new Planning(ledger);
        this.intents = new MessageIntents(parts);
    }

    OutcomeResult plan(Tx tx, OutcomeCall call, OutcomePlace place, AdUnit unit, Onlooker onlooker, LiveCampaign live) {
        UnitDelivery.Triggered trigger = TriggeredUnits.trigger(unit).orElseThrow();
        Instant at = call.now().plusSeconds(trigger.delaySeconds());
        Map<String, String> told = Map.of("ad_unit_id", unit.id().toString());
        Optional<String> skipped = TriggeredUnits.isInWindow(live.campaign(), trigger, at)
                ? skipped(unit, onlooker, live, call.now())
                : Optional.of("outside_delivery_window");
        boolean planned = skipped.isEmpty() && isPlanned(tx, call, place, unit, at);
        return planned ? place.granted(TYPE, told) : place.skipped(TYPE, skipped.orElse(ErrorCode.KILLED.code()), told);
    }

    private static Optional<String> skipped(AdUnit unit, Onlooker onlooker, LiveCampaign live, Instant now) {
        Optional<AdGroup> group = group(live.campaign(), unit);
        if (group.filter(each -> onlooker.isMeant(live, each)).isEmpty()) {
            return Optional.of("group_no_match");
        }
        boolean isLive = live.isActive(now)
                && group.filter(each -> each.status() == EngagementStatus.LIVE).isPresent();
        return isLive ? Optional.empty() : Optional.of("unit_not_live");
    }

    /** A contact that was planned before counts as planned. Events of customers go on while contacts are killed. */
    private boolean isPlanned(Tx tx, OutcomeCall call, OutcomePlace place, AdUnit unit, Instant at) {
        try {
            planning.store(
                    tx,
                    caller,
                    planning.rows(
                            caller,
                            List.of(intents.of(
                                    place.due(), unit, call.customer().id(), at))));
            return true;
        } catch (FreestoneException refused) {
            if (refused.code() != ErrorCode.KILLED) {
                throw refused;
            }
            return false;
        }
    }

    private static Optional<AdGroup> group(EngagementCampaign campaign, AdUnit unit) {
        return campaign.parts().groups().stream()
                .filter(each -> each.id().equals(unit.group()))
                .findFirst();
    }
}
