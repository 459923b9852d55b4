package dev.freestone.engagement;

import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer is shown. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 3.2, 8.2. */
public final class FeedSelection {
    private FeedSelection() {}

    /**
     * The display units of a campaign whose group reaches a customer and whose delivery has begun.
     *
     * @param live the campaign, which is active
     * @param document what is known of the customer
     * @param completions when the customer completed behaviors
     * @param now the instant
     * @return by id
     */
    public static List<FeedUnit> open(
            LiveCampaign live, Map<String, ? extends @Nullable Object> document, Completions completions, Instant now) {
        EngagementCampaign campaign = live.campaign();
        Map<AdGroupId, AdGroup> groups =
                campaign.parts().groups().stream().collect(Collectors.toMap(AdGroup::id, Function.identity()));
        List<FeedUnit> open = new ArrayList<>();
        for (AdUnit unit : campaign.parts().units()) {
            AdGroup group = groups.get(unit.group());
            if (unit.type().isDisplay()
                    && group != null
                    && isDelivered(campaign, unit, completions, now)
                    && live.reaches(group, document)) {
                open.add(new FeedUnit(live, group, unit));
            }
        }
        return open;
    }

    private static boolean isDelivered(EngagementCampaign campaign, AdUnit unit, Completions completions, Instant now) {
        if (unit.delivery().isEmpty()) {
            return true;
        }
        UnitDelivery delivery = unit.delivery().get();
        if (delivery instanceof UnitDelivery.Scheduled scheduled) {
            return !now.isBefore(scheduled.deliverAt());
        }
        return isTriggered(campaign, (UnitDelivery.Triggered) delivery, completions, now);
    }

    private static boolean isTriggered(
            EngagementCampaign campaign, UnitDelivery.Triggered delivery, Completions completions, Instant now) {
        Optional<Instant> due = completions
                .first(campaign.id(), delivery.achievement())
                .map(first -> first.plusSeconds(delivery.delaySeconds()));
        return TriggeredUnits.isInWindow(campaign, delivery, now)
                && due.map(at -> !now.isBefore(at)).orElse(false);
    }

    /**
     * What must be known of a customer before units with a frequency cap are shown.
     *
     * @param units what could be shown
     * @param now the instant
     * @return by creative: seen reports count that are later than this
     */
    public static Map<AdUnitId, Instant> capped(List<FeedUnit> units, Instant now) {
        Map<AdUnitId, Instant> since = new HashMap<>();
        for (FeedUnit each : units) {
            each.cap().ifPresent(cap -> since.put(each.unit().id(), before(now, cap.period())));
        }
        return since;
    }

    private static Instant before(Instant now, long seconds) {
        // A period longer than all of time is from the beginning on.
        return seconds > now.getEpochSecond() ? Instant.EPOCH : now.minusSeconds(seconds);
    }

    /**
     * Leaves out what a customer has seen often enough, and puts the rest in order.
     *
     * @param units what could be shown
     * @param seen how often the customer has seen them, as {@link #capped} asks
     * @return the heaviest first
     */
    public static List<FeedUnit> visible(List<FeedUnit> units, Map<AdUnitId, Long> seen) {
        return units.stream()
                .filter(each -> each.cap()
                        .map(cap -> seen.getOrDefault(each.unit().id(), 0L) < cap.count())
                        .orElse(true))
                .sorted(FeedUnit.ORDER)
                .toList();
    }

    /**
     * Keeps of the tiles with one tag the first.
     *
     * @param visible units in order
     * @return units in order
     */
    public static List<FeedUnit> feed(List<FeedUnit> visible) {
        Set<String> tags = new HashSet<>();
        List<FeedUnit> kept = new ArrayList<>();
        for (FeedUnit each : visible) {
            if (each.tag().map(tags::add).orElse(true)) {
                kept.add(each);
            }
        }
        return kept;
    }
}
