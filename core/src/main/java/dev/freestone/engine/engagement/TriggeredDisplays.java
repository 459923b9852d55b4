package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.Completions;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.FeedUnit;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.TriggeredUnits;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the display units that a completion makes visible at once. The id of such a showing is made of the id of the notification,
 * so that a preview tells the same. Thread-safe. Source: docs/spec/engagement-behaviors.md 2.1.
 */
final class TriggeredDisplays {
    private final EngineParts parts;
    private final StatIds statIds;

    TriggeredDisplays(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.statIds = new StatIds(ledger.hashes(), caller.company());
    }

    /** Of the units that it triggers those without a delay that the feed would show now, by id. */
    List<EventNotification> visible(
            OutcomeCall call,
            DueCompletion due,
            List<AdUnit> units,
            Onlooker onlooker,
            LiveCampaign live,
            CompanyProfile profile) {
        Set<AdUnitId> wanted = units.stream()
                .filter(TriggeredDisplays::isShownAtOnce)
                .map(AdUnit::id)
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || !live.isActive(call.now()) || !onlooker.isQualified(live)) {
            return List.of();
        }
        Completions now =
                (campaign, behavior) -> behavior.equals(due.achievement().id())
                        ? Optional.of(due.emission().event().date())
                        : Optional.empty();
        return onlooker.visible(List.of(live), new CustomerProgress.Done(Map.of(), now)).stream()
                .filter(each -> wanted.contains(each.unit().id()))
                .sorted(Comparator.comparing(each -> each.unit().id()))
                .map(each -> notification(call.customer(), due, each, profile))
                .toList();
    }

    private static boolean isShownAtOnce(AdUnit unit) {
        return unit.type().isDisplay()
                && TriggeredUnits.trigger(unit)
                        .filter(trigger -> trigger.delaySeconds() == 0)
                        .isPresent();
    }

    private EventNotification notification(
            Customer customer, DueCompletion due, FeedUnit shown, CompanyProfile profile) {
        long ordinal = due.emission().ordinal();
        String name = shown.unit().id() + ":" + due.achievement().id() + ":" + ordinal;
        Showings showings = new Showings(
                parts.engaging().tracking(),
                (who, creative) -> statIds.of(who, creative, name),
                ApiKeys.first(profile),
                customer,
                Optional.empty());
        return new EventNotification(
                shown.unit(),
                due.campaign().id(),
                due.achievement().id(),
                due.achievement().name(),
                ordinal,
                showings.template(shown));
    }
}
