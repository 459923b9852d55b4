package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Sends and shows what completions of a behavior trigger, inside the transaction of the progress. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 7, docs/spec/contact-ledger.md 2.
 */
final class TriggerDesk {
    private static final String MESSAGE = "message";

    private final EngineParts parts;
    private final Caller caller;
    private final Planning planning;
    private final MessageIntents messages;
    private final StatIds statIds;

    TriggerDesk(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.planning = new Planning(ledger);
        this.messages = new MessageIntents(parts);
        this.statIds = new StatIds(ledger.hashes(), caller.company());
    }

    /** Each unit that the behavior triggers is sent or shown once for this completion. */
    void fire(
            Tx tx,
            OutcomeCall call,
            DueCompletion due,
            List<OutcomeResult> results,
            List<EventNotification> notifications) {
        if (due.emission().goal().isPresent()) {
            return;
        }
        EngagementCampaign campaign = due.campaign();
        for (AdUnit unit : campaign.parts().units()) {
            Optional<UnitDelivery.Triggered> trigger = trigger(unit, due);
            if (trigger.isEmpty()) {
                continue;
            }
            Optional<String> skip = skip(tx, call, campaign, unit, trigger.get());
            if (unit.type().isDisplay()) {
                if (skip.isEmpty() && trigger.get().delaySeconds() == 0) {
                    notifications.add(notification(call, due, unit));
                }
            } else {
                results.add(message(tx, call, due, unit, trigger.get(), skip));
            }
        }
    }

    private static Optional<UnitDelivery.Triggered> trigger(AdUnit unit, DueCompletion due) {
        return unit.delivery()
                .filter(UnitDelivery.Triggered.class::isInstance)
                .map(UnitDelivery.Triggered.class::cast)
                .filter(each -> each.achievement().equals(due.achievement().id()));
    }

    private Optional<String> skip(
            Tx tx, OutcomeCall call, EngagementCampaign campaign, AdUnit unit, UnitDelivery.Triggered trigger) {
        Instant from = trigger.startsAt().orElse(campaign.terms().startsAt());
        Instant until = trigger.endsAt().orElse(campaign.terms().endsAt());
        if (call.now().isBefore(from) || !call.now().isBefore(until)) {
            return Optional.of("outside_delivery_window");
        }
        AdGroup group = campaign.parts().groups().stream()
                .filter(each -> each.id().equals(unit.group()))
                .findFirst()
                .orElseThrow();
        if (group.status() != EngagementStatus.LIVE) {
            return Optional.of("unit_not_live");
        }
        CompanyProfile profile = Companies.require(parts, campaign.company());
        Targeting targeting = parts.engaging().targetings().stored(campaign.company(), profile, group.targeting());
        CustomerFacts facts = CustomerFacts.read(tx, call.customer(), call.key(), call.now());
        return targeting.matches(facts.document()) ? Optional.empty() : Optional.of("group_no_match");
    }

    private OutcomeResult message(
            Tx tx,
            OutcomeCall call,
            DueCompletion due,
            AdUnit unit,
            UnitDelivery.Triggered trigger,
            Optional<String> skip) {
        Optional<String> skipped = skip;
        if (skip.isEmpty()) {
            String occurrence = due.campaign().id() + ":" + due.achievement().id() + ":"
                    + due.emission().ordinal();
            Optional<NewIntent> intent = messages.of(
                    new MessageIntents.Message(
                            due.campaign().id(),
                            unit.id(),
                            occurrence,
                            unit.type(),
                            unit.contact().orElseThrow()),
                    call.customer().id(),
                    call.now().plusSeconds(trigger.delaySeconds()));
            skipped = intent.map(each -> planned(tx, each)).orElse(Optional.of("no_sender"));
        }
        return new OutcomeResult(
                due.campaign().id(),
                due.achievement().id(),
                OptionalInt.empty(),
                due.emission().ordinal(),
                0,
                MESSAGE,
                skipped,
                OptionalLong.empty(),
                Map.of("ad_unit_id", unit.id().toString()));
    }

    /** A channel that is stopped lets the progress go on without its message. */
    private Optional<String> planned(Tx tx, NewIntent intent) {
        try {
            planning.store(tx, caller, planning.rows(caller, List.of(intent)));
            return Optional.empty();
        } catch (FreestoneException stopped) {
            if (stopped.code() == ErrorCode.KILLED) {
                return Optional.of(ErrorCode.KILLED.code());
            }
            throw stopped;
        }
    }

    private EventNotification notification(OutcomeCall call, DueCompletion due, AdUnit unit) {
        CompanyProfile profile = Companies.require(parts, due.campaign().company());
        Showings showings = new Showings(
                parts.engaging().tracking(), statIds, ApiKeys.first(profile), call.customer(), Optional.empty());
        CreativeTemplate template = unit.tile().isPresent() ? showings.tile(unit) : showings.page(unit);
        return new EventNotification(
                unit,
                due.campaign().id(),
                due.achievement().id(),
                due.achievement().name(),
                due.emission().ordinal(),
                template);
    }
}
