package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Units that wait for a completion of a behavior. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 3.2,
 * docs/spec/engagement-behaviors.md 7.
 */
public final class TriggeredUnits {
    private TriggeredUnits() {}

    /**
     * The units that a completion of a behavior triggers.
     *
     * @param campaign the campaign
     * @param behavior a behavior of it
     * @return by id
     */
    public static List<AdUnit> of(EngagementCampaign campaign, AchievementId behavior) {
        return campaign.parts().units().stream()
                .filter(unit -> trigger(unit)
                        .filter(each -> each.achievement().equals(behavior))
                        .isPresent())
                .sorted(Comparator.comparing(AdUnit::id))
                .toList();
    }

    /**
     * What a unit waits for.
     *
     * @param unit a unit
     * @return empty for one that no behavior triggers
     */
    public static Optional<UnitDelivery.Triggered> trigger(AdUnit unit) {
        return unit.delivery().filter(UnitDelivery.Triggered.class::isInstance).map(UnitDelivery.Triggered.class::cast);
    }

    /**
     * Whether a unit can be shown or sent at an instant, as far as its delivery window says.
     *
     * @param campaign the campaign, whose window counts where the unit has none of its own
     * @param trigger what the unit waits for
     * @param at the instant
     * @return true from the start of the window on, and before its end
     */
    public static boolean isInWindow(EngagementCampaign campaign, UnitDelivery.Triggered trigger, Instant at) {
        Instant from = trigger.startsAt().orElse(campaign.terms().startsAt());
        Instant until = trigger.endsAt().orElse(campaign.terms().endsAt());
        return !at.isBefore(from) && at.isBefore(until);
    }
}
